package org.comeasure.platform.web.apidoc;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.platform.web.access.AccessMap;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.shared.page.View;

/** The API's description for people. */
@Path("/api/docs")
@RequestScoped
public class ApiDocsResource {

  @Inject private AccessMap map;

  @GET
  @PublicEndpoint("Says how to call the API and shows nobody's data")
  @Produces(MediaType.TEXT_HTML)
  public View page() {
    return View.of("platform/api", ApiDescription.of(map.handlers()));
  }
}
