package org.comeasure.tenancy.boundary.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.People;
import org.comeasure.tenancy.PersonEntry;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Person;
import org.comeasure.tenancy.store.PersonStore;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works where, as sign-ins tell it. */
@InContainer
class PeopleIT {

  private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
  private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

  @Inject People people;
  @Inject PersonStore store;
  @Inject DataSource source;

  private NewNetwork velmora;
  private NewNetwork brenta;
  private PartnerId nordwind;
  private PartnerId frost;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void twoNetworks() {
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
  }

  @Test
  void eachNetworkKnowsItsOwnPeopleAndWhatTheyDoThereOnly() {
    var ingrid = entered("Ingrid");
    var both = entered("Canary of both");
    store.holds(ingrid, List.of(held(velmora.scope(), Role.MANUFACTURER_ADMIN)), MONDAY);
    store.holds(
        both,
        List.of(
            held(velmora.scope(nordwind), Role.PARTNER_MANAGER),
            held(brenta.scope(), Role.MANUFACTURER_ADMIN)),
        MONDAY);

    assertThat(names(velmora.scope(), Role.MANUFACTURER_ADMIN)).containsExactly("Ingrid");
    assertThat(names(brenta.scope(), Role.MANUFACTURER_ADMIN)).containsExactly("Canary of both");
    assertThat(names(velmora.scope(), Role.PARTNER_MANAGER)).containsExactly("Canary of both");
    assertThat(names(velmora.scope(nordwind), Role.PARTNER_MANAGER))
        .containsExactly("Canary of both");
    assertThat(names(velmora.scope(frost), Role.PARTNER_MANAGER)).isEmpty();
    assertThat(names(velmora.scope(nordwind), Role.MANUFACTURER_ADMIN)).isEmpty();
    assertThat(names(brenta.scope(), Role.PARTNER_MANAGER)).isEmpty();

    var all = Set.of(ingrid, both);
    assertThat(people.names(velmora.scope(), all)).containsOnlyKeys(ingrid, both);
    assertThat(people.names(brenta.scope(), all)).containsOnlyKeys(both);
    assertThat(people.names(velmora.scope(frost), all)).isEmpty();
  }

  @Test
  void whoeverIsLimitedToABranchSeesNobody() {
    var viewer = entered("Viewer");
    store.holds(viewer, List.of(held(velmora.scope(nordwind), Role.PARTNER_VIEWER)), MONDAY);
    var branch = velmora.branch(nordwind, "Kiel");
    assertThat(names(velmora.scope(nordwind), Role.PARTNER_VIEWER)).containsExactly("Viewer");
    assertThat(names(velmora.scope(nordwind).limitedTo(Set.of(branch)), Role.PARTNER_VIEWER))
        .isEmpty();
  }

  @Test
  void whoeverHasLeftHoldsNothingButKeepsTheNameUntilItIsErased() throws Exception {
    var ingrid = entered("Ingrid");
    var two =
        List.of(
            held(velmora.scope(nordwind), Role.PARTNER_MANAGER),
            held(velmora.scope(frost), Role.PARTNER_MANAGER));
    store.holds(ingrid, two, MONDAY);
    store.holds(ingrid, List.of(held(velmora.scope(frost), Role.PARTNER_VIEWER)), TUESDAY);

    assertThat(names(velmora.scope(), Role.PARTNER_MANAGER)).isEmpty();
    assertThat(names(velmora.scope(frost), Role.PARTNER_VIEWER)).containsExactly("Ingrid");
    assertThat(people.names(velmora.scope(nordwind), Set.of(ingrid)))
        .containsEntry(ingrid, "Ingrid");

    store.holds(ingrid, two, TUESDAY.plusSeconds(60));
    assertThat(names(velmora.scope(nordwind), Role.PARTNER_MANAGER)).containsExactly("Ingrid");

    new Sql(source).execute("delete from person where subject = ?", ingrid);
    assertThat(names(velmora.scope(), Role.PARTNER_MANAGER)).isEmpty();
    assertThat(people.names(velmora.scope(), Set.of(ingrid))).isEmpty();
  }

  @Test
  void aMomentBetweenTwoMillisecondsEndsNothingThatWasJustTakenDown() {
    var ingrid = entered("Ingrid");
    var between = MONDAY.plusNanos(400_000);
    store.holds(ingrid, List.of(held(velmora.scope(nordwind), Role.PARTNER_MANAGER)), between);
    assertThat(names(velmora.scope(nordwind), Role.PARTNER_MANAGER)).containsExactly("Ingrid");
  }

  @Test
  void whatAPersonHasChosenOutlivesTheNextSignIn() {
    var ingrid = entered("Ingrid");
    var person = store.find(ingrid).orElseThrow();
    assertThat(person.entry().language()).isEqualTo(Locale.ENGLISH);
    assertThat(store.choose(person.choosing(Locale.GERMAN, ZoneId.of("Europe/Oslo")))).isTrue();

    var renamed = new Person(ingrid, "Ingrid S.", null, null, null, Locale.ENGLISH, true);
    store.seen(renamed, TUESDAY);
    var entry = store.find(ingrid).orElseThrow().entry();
    assertThat(entry.name()).isEqualTo("Ingrid S.");
    assertThat(entry.email()).isNull();
    assertThat(entry.language()).isEqualTo(Locale.GERMAN);
    assertThat(entry.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    assertThat(people.operators()).extracting(PersonEntry::subject).contains(ingrid);
    assertThat(store.choose(renamed("nobody"))).isFalse();
  }

  @Test
  void aBrowserIsNewUnlessItIsThePersonsFirst() {
    var ingrid = entered("Ingrid");
    var robin = entered("Robin");
    byte[] one = hash(1);
    byte[] other = hash(2);
    assertThat(store.device(ingrid, one, MONDAY)).isEqualTo(PersonStore.Device.FIRST);
    assertThat(store.device(ingrid, one, TUESDAY)).isEqualTo(PersonStore.Device.KNOWN);
    assertThat(store.device(ingrid, other, TUESDAY)).isEqualTo(PersonStore.Device.NEW);
    assertThat(store.device(robin, one, TUESDAY)).isEqualTo(PersonStore.Device.FIRST);
    store.forgetDevices(TUESDAY);
    assertThat(store.device(ingrid, one, TUESDAY)).isEqualTo(PersonStore.Device.KNOWN);
  }

  private static Person renamed(String subject) {
    return new Person(subject, "Somebody", null, null, null, Locale.ENGLISH, false);
  }

  private String entered(String name) {
    var subject = UUID.randomUUID().toString();
    var email = subject + "@people.example";
    store.seen(new Person(subject, name, email, null, null, Locale.ENGLISH, false), MONDAY);
    return subject;
  }

  private List<String> names(TenantScope scope, Role role) {
    return new ArrayList<>(people.holding(scope, role).stream().map(PersonEntry::name).toList());
  }

  private static Network held(TenantScope scope, Role role) {
    return new Network(
        "id", scope, "Maker", "Partner", List.of(), "#0f5c6e", ReportingZone.UTC, Set.of(role));
  }

  private static byte[] hash(int of) {
    byte[] hash = new byte[32];
    hash[0] = (byte) of;
    return hash;
  }
}
