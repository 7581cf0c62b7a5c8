package org.comeasure.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comeasure.tenancy.domain.session.Place;
import org.comeasure.tenancy.store.MembershipStore;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What is left to somebody who is limited to branches when the branches go. */
@InContainer
class BranchLimitIT {

  @Inject MembershipStore memberships;
  @Inject DataSource source;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @Test
  void whoeverLosesTheLastBranchSeesNothingAndNotEverything() throws SQLException {
    var sql = new Sql(source);
    var network = NewNetwork.in(source);
    var partner = network.partner("Nordwind");
    var branch = network.branch(partner, "Kiel");
    var limited = UUID.randomUUID().toString();
    network.insert("member_limit", columns(network, partner, limited));
    network.insert("member_branch", with(columns(network, partner, limited), branch));
    var organization =
        UUID.fromString(
            sql.texts("select organization_id from enrolment where partner_id = ?", partner.value())
                .get(0));

    assertThat(places(limited, organization))
        .singleElement()
        .satisfies(place -> assertThat(place.branches().keySet()).containsExactly(branch));
    sql.execute("update branch set closed_at = utc_timestamp(3) where id = ?", branch.value());
    assertThat(places(limited, organization)).isEmpty();
    sql.execute("update branch set closed_at = null where id = ?", branch.value());
    assertThat(places(limited, organization)).hasSize(1);
    sql.execute("delete from member_branch where subject = ?", limited);
    assertThat(places(limited, organization)).isEmpty();
    assertThat(places(UUID.randomUUID().toString(), organization))
        .singleElement()
        .satisfies(place -> assertThat(place.branches()).isEmpty());
  }

  private List<Place> places(String subject, UUID organization) throws SQLException {
    return memberships.places(subject, Set.of(organization));
  }

  private static Object[] columns(NewNetwork network, PartnerId partner, String subject) {
    return new Object[] {
      "manufacturer_id", network.id().value(), "partner_id", partner.value(), "subject", subject
    };
  }

  private static Object[] with(Object[] columns, BranchId branch) {
    var all = Arrays.copyOf(columns, columns.length + 2);
    all[columns.length] = "branch_id";
    all[columns.length + 1] = branch.value();
    return all;
  }
}
