package org.comeasure.benchmark.intake;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.data.Size;
import org.comeasure.benchmark.load.Client;
import org.comeasure.benchmark.load.ClosedLoop;

/**
 * Visitors of all links of a network.
 *
 * @param thanked whether they open the page after the form too
 */
public record Visitors(URI portal, List<FormLink> links, boolean thanked)
    implements ClosedLoop.Clients {
  public static Visitors at(Site site, Size size) throws SQLException {
    var portal = site.portal(size);
    try (var connection = site.data(size).connect()) {
      return new Visitors(portal, FormLink.all(connection), false);
    }
  }

  Visitors andThanked() {
    return new Visitors(portal, links, true);
  }

  @Override
  public Client client(int number) throws IOException {
    return new Visitor(portal, links, thanked, new SplittableRandom(System.nanoTime() + number));
  }
}
