package org.comeasure.platform.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.audit.domain.AuditEntry;
import org.comeasure.platform.audit.domain.AuditFilter;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Person;
import org.comeasure.tenancy.store.PersonStore;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.comeasure.testing.mail.Mailbox;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network's trail as it is written, read and verified, in the container. */
@InContainer
class AuditIT {

  private static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

  @Inject AuditTrail audit;
  @Inject KeepAudit kept;
  @Inject VerifyAudit verify;
  @Inject Transactions transactions;
  @Inject Parallel parallel;
  @Inject PersonStore people;
  @Inject DataSource source;

  private Sql sql;
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
    sql = new Sql(source);
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    brenta = both[1];
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
  }

  @Test
  void anEntryIsThereIfAndOnlyIfItsTransactionWasCommitted() {
    add(velmora.scope(), "first");
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      audit.add(velmora.scope(), event("taken back"));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    add(velmora.scope(), "second");

    assertThat(labels(velmora.scope(), ALL)).containsExactly("second", "first");
    assertThat(entries(velmora.scope(), ALL))
        .extracting(AuditEntry::number)
        .containsExactly(2L, 1L);
    assertThat(entries(velmora.scope(), ALL))
        .allMatch(entry -> entry.actor().equals(AuditEntry.PORTAL));
    assertThat(verified()).isEqualTo("{\"entries\":2,\"broken\":null}");
    assertThatThrownBy(() -> audit.add(velmora.scope(), event("without a transaction")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thoseWhoAddAtTheSameTimeAddOneAfterTheOther() {
    List<Callable<Boolean>> adders =
        IntStream.range(0, 8)
            .mapToObj(
                one ->
                    (Callable<Boolean>)
                        () -> {
                          for (int i = 0; i < 15; i++) {
                            add(i % 2 == 0 ? velmora.scope() : velmora.scope(nordwind), "some");
                          }
                          return true;
                        })
            .toList();
    assertThat(parallel.call(adders)).containsOnly(true);

    assertThat(entries(velmora.scope(), ALL))
        .extracting(AuditEntry::number)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 120).map(i -> 121 - i).boxed().toList());
    assertThat(verified()).isEqualTo("{\"entries\":120,\"broken\":null}");
  }

  @Test
  void aPartnersManagersReadWhatTheirOwnPeopleDidAndNothingElse() {
    add(velmora.scope(nordwind), "by Nordwind");
    add(velmora.scope(frost), "by Frost");
    transactions.run(() -> audit.add(velmora.scope(), event("about Nordwind").about(nordwind)));
    add(brenta.scope(), "by the neighbour");

    assertThat(labels(velmora.scope(), ALL))
        .containsExactly("about Nordwind", "by Frost", "by Nordwind");
    assertThat(labels(velmora.scope(nordwind), ALL)).containsExactly("by Nordwind");
    assertThat(labels(velmora.scope(frost), ALL)).containsExactly("by Frost");
    assertThat(labels(velmora.scope(frost), new AuditFilter(null, nordwind, null, null, null)))
        .isEmpty();
    var branch = velmora.branch(nordwind, "Kiel");
    assertThat(labels(velmora.scope(nordwind).limitedTo(Set.of(branch)), ALL)).isEmpty();
    assertThat(labels(brenta.scope(), ALL)).containsExactly("by the neighbour");
    // Whatever it says: what somebody of a partner did is that partner's.
    transactions.run(() -> audit.add(velmora.scope(frost), event("astray").about(nordwind)));
    assertThat(labels(velmora.scope(nordwind), ALL)).containsExactly("by Nordwind");
    assertThat(labels(velmora.scope(frost), ALL)).containsExactly("astray", "by Frost");
  }

  @Test
  void entriesAreFoundByWhatWhomAndWhen() {
    add(velmora.scope(), "now");
    transactions.run(
        () ->
            audit.add(
                velmora.scope(), AuditEvent.of("test.other", "tests/2", "other").about(frost)));
    var tomorrow = Instant.now().plusSeconds(86_400);

    assertThat(labels(velmora.scope(), new AuditFilter("test.other", null, null, null, null)))
        .containsExactly("other");
    assertThat(labels(velmora.scope(), new AuditFilter(null, frost, null, null, null)))
        .containsExactly("other");
    assertThat(labels(velmora.scope(), new AuditFilter(null, null, tomorrow, null, null)))
        .isEmpty();
    assertThat(labels(velmora.scope(), new AuditFilter(null, null, null, tomorrow, null)))
        .hasSize(2);
    var first = kept.page(velmora.scope(), ALL, 1, Optional.empty());
    assertThat(first.next()).isEqualTo("2");
    assertThat(
            kept.page(
                    velmora.scope(),
                    new AuditFilter(null, null, null, null, 2L),
                    1,
                    Optional.empty())
                .next())
        .isNull();
  }

  @Test
  void whateverSomebodyDoesToTheTableIsFound() throws SQLException {
    for (int i = 1; i <= 6; i++) {
      add(velmora.scope(), "entry " + i);
    }
    broken(4, "document = replace(document, 'entry 4', 'entry 5')", "number = 4");
    broken(2, "action = 'test.nothing'", "number = 2");
    broken(3, "done_at = done_at + interval 1 second", "number = 3");
    broken(5, "hash = unhex(repeat('00', 32))", "number = 5");

    // One taken out in the middle, the last one, and the head with it.
    long network = velmora.id().value();
    sql.execute("delete from audit_entry where manufacturer_id = ? and number = 6", network);
    assertThat(verified()).isEqualTo("{\"entries\":6,\"broken\":6}");
    sql.execute("delete from audit_entry where manufacturer_id = ? and number = 3", network);
    assertThat(verified()).isEqualTo("{\"entries\":6,\"broken\":3}");
    sql.execute("update audit_head set number = 2 where manufacturer_id = ?", network);
    assertThat(verified()).isEqualTo("{\"entries\":2,\"broken\":2}");
  }

  /** Changes entries, looks where the trail breaks off, and puts them back. */
  @Test
  void administratorsAndOperatorsAreToldOnceOfEachPlaceWhereATrailIsBroken() throws Exception {
    var ingrid = person("Ingrid", Locale.GERMAN, velmora, Role.MANUFACTURER_ADMIN);
    var analyst = person("Analyst", Locale.ENGLISH, velmora, Role.MANUFACTURER_ANALYST);
    var neighbour = person("Neighbour", Locale.ENGLISH, brenta, Role.MANUFACTURER_ADMIN);
    for (int i = 0; i < 3; i++) {
      add(velmora.scope(), "some");
    }
    var damage = "update audit_entry set document = concat(document, ' ')";
    var where = " where manufacturer_id = ? and number = ?";
    sql.execute(damage + where, velmora.id().value(), 3);
    assertThat(verified()).isEqualTo("{\"entries\":3,\"broken\":3}");
    assertThat(verified()).isEqualTo("{\"entries\":3,\"broken\":3}");

    var mailbox = Mailbox.here();
    var mail = mailbox.await(ingrid);
    assertThat(mail.subject()).startsWith("Das Protokoll von Maker");
    assertThat(mail.text()).contains("Eintrag 3").contains("/n/" + velmora.id() + "/audit");

    sql.execute(damage + where, velmora.id().value(), 2);
    verified();
    assertThat(mailbox.await(ingrid, 2)).hasSize(2);
    assertThat(mailbox.to(analyst)).isEmpty();
    assertThat(mailbox.to(neighbour)).isEmpty();
  }

  /** The address of somebody who has signed in. */
  private String person(String name, Locale language, NewNetwork network, Role role) {
    var subject = UUID.randomUUID().toString();
    var email = subject + "@people.example";
    var now = Instant.parse("2026-11-30T08:00:00Z");
    people.seen(new Person(subject, name, email, null, null, language, false), now);
    var held =
        new Network(
            "id",
            network.scope(),
            "Maker",
            null,
            List.of(),
            "#0f5c6e",
            ReportingZone.UTC,
            Set.of(role));
    people.holds(subject, List.of(held), now);
    return email;
  }

  private void broken(long at, String change, String where) throws SQLException {
    long network = velmora.id().value();
    sql.execute("create table audit_before as select * from audit_entry");
    sql.execute(
        "update audit_entry set " + change + " where manufacturer_id = ? and " + where, network);
    assertThat(verified()).isEqualTo("{\"entries\":6,\"broken\":" + at + "}");
    sql.execute("delete from audit_entry where manufacturer_id = ?", network);
    sql.execute(
        "insert into audit_entry select * from audit_before where manufacturer_id = ?", network);
    sql.execute("drop table audit_before");
    assertThat(verified()).isEqualTo("{\"entries\":6,\"broken\":null}");
  }

  private void add(TenantScope scope, String label) {
    transactions.run(() -> audit.add(scope, event(label)));
  }

  private static AuditEvent event(String label) {
    return AuditEvent.of("test.done", "tests/1", label);
  }

  private List<AuditEntry> entries(TenantScope scope, AuditFilter filter) {
    return kept.page(scope, filter, 200, Optional.empty()).items();
  }

  private List<String> labels(TenantScope scope, AuditFilter filter) {
    return entries(scope, filter).stream().map(entry -> entry.event().label()).toList();
  }

  private String verified() {
    return verify.run(velmora.scope(), "{}", (done, total) -> {});
  }
}
