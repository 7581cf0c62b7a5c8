package org.comeasure.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Every resource and provider of the portal, found by scanning, from the root of the host. */
@ApplicationPath("/")
public class PortalApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        // A generated description of all routes would be open to everybody.
        "jersey.config.server.wadl.disableWadl", true,
        // An empty refusal must reach our own page and not the container's.
        "jersey.config.server.response.setStatusOverSendError", true,
        // Behind a proxy our own idea of scheme and host is wrong; the browser's is right.
        "jersey.config.server.headers.location.relative.resolution.disabled", true);
  }
}
