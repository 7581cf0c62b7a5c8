package org.comeasure.benchmark.intake;

import com.github.f4b6a3.tsid.Tsid;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.data.Size;
import org.comeasure.testing.identity.Credentials;

/**
 * Where answers go in.
 *
 * @param network as it stands in addresses
 */
record Intake(URI portal, String network, List<FormLink> links, Credentials credentials) {
  private static final String CLIENT = "velmora-api";

  static Intake at(Site site, Size size) throws SQLException {
    var portal = site.portal(size);
    var credentials = site.credentials();
    try (var connection = site.data(size).connect();
        var select = connection.createStatement();
        var found = select.executeQuery("select id from manufacturer")) {
      found.next();
      String network = Tsid.from(found.getLong(1)).toString();
      return new Intake(portal, network, FormLink.all(connection), credentials);
    }
  }

  /** With a token of the manufacturer's own client. */
  Delivery.Account account() {
    return new Delivery.Account(portal, network, () -> credentials.tokenOfClient(CLIENT));
  }
}
