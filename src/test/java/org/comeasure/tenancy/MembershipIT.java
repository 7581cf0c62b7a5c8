package org.comeasure.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people hold in networks, as their enrolments come and go. */
@InContainer
class MembershipIT {

  @Inject MembershipStore memberships;
  @Inject Directory directory;
  @Inject DataSource source;

  private final String subject = UUID.randomUUID().toString();
  private NewNetwork velmora;
  private PartnerId nordwind;
  private PartnerId frost;
  private Sql sql;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void twoPartners() {
    sql = new Sql(source);
    velmora = NewNetwork.in(source, "Europe/Berlin");
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
  }

  @Test
  void whatWasHeldFirstIsRememberedWhateverComesLater() throws SQLException {
    var id = velmora.id();
    assertThat(memberships.firsts(subject, Set.of(id))).isEmpty();
    memberships.remember(subject, Map.of(id, Optional.of(frost)));
    memberships.remember(subject, Map.of(id, Optional.of(nordwind)));
    memberships.remember(subject, Map.of(id, Optional.empty()));

    assertThat(memberships.firsts(subject, Set.of(id))).isEqualTo(Map.of(id, Optional.of(frost)));
    var another = UUID.randomUUID().toString();
    memberships.remember(another, Map.of(id, Optional.empty()));
    assertThat(memberships.firsts(another, Set.of(id))).isEqualTo(Map.of(id, Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(EnrolmentStatus.class)
  void onlyActiveEnrolmentsAreEnteredAndNoneIsLost(EnrolmentStatus status) throws SQLException {
    sql.execute(
        "update enrolment set status = ? where manufacturer_id = ? and partner_id = ?",
        status.code(),
        velmora.id().value(),
        nordwind.value());
    var organization =
        UUID.fromString(
            sql.texts(
                    "select organization_id from enrolment where partner_id = ?", nordwind.value())
                .get(0));

    assertThat(memberships.places(subject, Set.of(organization)))
        .extracting(Place::partner)
        .hasSize(status == EnrolmentStatus.ACTIVE ? 1 : 0);
    assertThat(directory.partner(velmora.scope(), nordwind))
        .map(PartnerEntry::status)
        .contains(status.code());
    assertThat(directory.partner(velmora.scope(), nordwind).orElseThrow().active())
        .isEqualTo(status == EnrolmentStatus.ACTIVE);
  }

  @Test
  void anEnrolmentIsWrittenDownBeforeItsOrganisationIsThereButNotOpenedWithoutOne()
      throws SQLException {
    var withoutOrganization =
        "update enrolment set status = ?, organization_id = null where partner_id = ?";
    sql.execute(withoutOrganization, "draft", nordwind.value());
    sql.execute(withoutOrganization, "provisioning", frost.value());

    assertThat(directory.partners(velmora.scope()))
        .extracting(PartnerEntry::status)
        .containsExactlyInAnyOrder("draft", "provisioning");
    assertThatThrownBy(() -> sql.execute(withoutOrganization, "active", nordwind.value()))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void aPlaceKnowsTheZoneOfItsNetwork() throws SQLException {
    var organization =
        sql.texts("select organization_id from enrolment where partner_id = ?", frost.value())
            .get(0);
    assertThat(memberships.places(subject, Set.of(UUID.fromString(organization))))
        .extracting(Place::zone)
        .containsExactly(ReportingZone.of("Europe/Berlin"));
  }
}
