package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.collection.domain.Link;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a link's form is found from outside. */
@ApplicationScoped
public class LinkAddress {

  @Inject
  @ConfigProperty(name = "comeasure.public.url")
  String publicUrl;

  String of(Link link) {
    return publicUrl.replaceFirst("/+$", "") + "/f/" + link.code();
  }
}
