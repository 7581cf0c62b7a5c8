package org.comeasure.testing.demo;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feedback link of the demo.
 *
 * @param network the manufacturer's id, as it stands in paths
 * @param manufacturer alias, like the partner
 * @param city of the branch, where the link has one
 */
record DemoLink(
    String network,
    String manufacturer,
    String partner,
    String touchpoint,
    @Nullable String city,
    String code) {

  URI url(URI portal) {
    return portal.resolve("/f/" + code);
  }
}
