package org.comeasure.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the pages are that mails lead to. */
@ApplicationScoped
public class PortalAddress {

  @Inject
  @ConfigProperty(name = "comeasure.public.url")
  URI publicUrl;

  public String of(String path) {
    return publicUrl.getScheme() + "://" + publicUrl.getAuthority() + path;
  }
}
