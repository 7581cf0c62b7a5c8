package org.comeasure.collection.boundary.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Expiry;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.boundary.amend.AmendResponse;
import org.comeasure.collection.boundary.intake.ForgetRequests;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.measurement.reconcile.boundary.ReconcileJob;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.comeasure.testing.stack.PortalTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the form promises of keeping is done: responses go, wherever they are; counts stay. */
@InContainer
class RetentionIT {

  private static final String CANARY = "kanarienvogel";
  private static final String SOMEBODY = "11111111-2222-3333-4444-555555555555";
  private static final JobProgress UNWATCHED = (done, total) -> {};
  private static final String ADDED_UP = "tally_|peer_|expired_|link_opening|questionnaire_pace";

  @Inject ExpireResponses retention;
  @Inject Expiry expiry;
  @Inject ReconcileJob reconcile;
  @Inject RecordResponses responses;
  @Inject AmendResponse amend;
  @Inject ForgetRequests requests;
  @Inject Programme programme;
  @Inject Transactions transactions;
  @Inject DataSource source;

  @Inject
  @ConfigProperty(name = "comeasure.clock.file")
  String clockFile;

  private Sql sql;
  private NewNetwork velmora;
  private PartnerId nordwind;
  private BranchId kiel;
  private Questionnaire sale;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void aNetwork() throws SQLException {
    sql = new Sql(source);
    velmora = NewNetwork.in(source);
    nordwind = velmora.partner("Nordwind");
    kiel = velmora.branch(nordwind, "Kiel");
    // The portal's own runs by the calendar would come between.
    sql.execute(
        "replace into job_schedule (manufacturer_id, kind, last_at, next_at)"
            + " values (?, ?, '2020-01-01', '2100-01-01')",
        velmora.id().value(),
        ExpireResponses.NAME);
    sale = programme.current(velmora.scope(), velmora.touchpoint("sale"), "end-user").orElseThrow();
  }

  @AfterEach
  void backToday() {
    time().close();
  }

  @Test
  void expiredResponsesAreInNoTableAndTheirCountsStay() throws SQLException {
    var stored = store(1_100);
    flagEverywhere(stored);
    amend.correct(
        new AmendResponse.Order(
            velmora.scope(), stored.get(7), Optional.empty(), "misread " + CANARY, SOMEBODY),
        asked -> answers(3));
    var counts = counts();
    assertThat(found(stored)).isNotEmpty();

    time().set(now().plusMonths(24).minusDays(1).toInstant());
    retention.run(velmora.scope(), "{}", UNWATCHED);
    assertThat(stored()).as("a day before their time is over").isEqualTo(1_100);

    time().set(now().plusMonths(24).plusDays(2).toInstant());
    assertThat(retention.run(velmora.scope(), "{}", UNWATCHED)).isEqualTo("{\"responses\":1100}");
    requests.run();

    assertThat(found(stored)).isEmpty();
    assertThat(counts()).isEqualTo(counts);
    assertThat(retention.run(velmora.scope(), "{}", UNWATCHED)).isEqualTo("{\"responses\":0}");
  }

  /** What is newer is still compared; of what is gone nothing is repaired away. */
  @Test
  void theCheckOfFiguresFindsNothingToRepair() throws SQLException {
    store(20);
    time().set(now().plusMonths(24).plusDays(2).toInstant());
    retention.run(velmora.scope(), "{}", UNWATCHED);
    time().close();
    store(5);
    var counts = counts();

    var report = reconcile.run(velmora.scope(), "{\"repair\":true}", UNWATCHED);

    assertThat(report).contains("\"differing\":0").contains("\"expired\":1");
    assertThat(counts()).isEqualTo(counts);
  }

  /** The months say how many are gone, each reader of those within its scope. */
  @Test
  void readersAreToldHowManyAreNoLongerStored() {
    store(6);
    var month = YearMonth.from(now());
    assertThat(gone(velmora.scope(), month)).isZero();
    time().set(now().plusMonths(24).plusDays(2).toInstant());
    retention.run(velmora.scope(), "{}", UNWATCHED);

    assertThat(gone(velmora.scope(), month)).isEqualTo(6);
    assertThat(gone(velmora.scope(nordwind).limitedTo(Set.of(kiel)), month)).isEqualTo(3);
    assertThat(gone(velmora.scope(velmora.partner("Frost")), month)).isZero();
    assertThat(gone(velmora.scope(), month.minusMonths(2))).isZero();
  }

  private long gone(TenantScope scope, YearMonth month) {
    return transactions.call(() -> expiry.responses(scope, month, month));
  }

  private static OffsetDateTime now() {
    return Instant.now().atOffset(ZoneOffset.UTC);
  }

  private PortalTime time() {
    return new PortalTime(Path.of(clockFile));
  }

  private List<ResponseId> store(int count) {
    var link = link();
    var some =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Submission(
                        new Origin(
                            nordwind, i % 2 == 0 ? kiel : null, link, null, Channel.QR, "de", "DE"),
                        sale,
                        SubmissionKey.random(),
                        Instant.now(),
                        30,
                        answers(i % 11)))
            .toList();
    var ids = new ArrayList<ResponseId>();
    responses
        .record(velmora.scope(), some)
        .forEach(outcome -> ids.add(((Outcome.Stored) outcome).id()));
    return ids;
  }

  private LinkId link() {
    var id = LinkId.next();
    velmora.insert(
        "link",
        "id",
        id.value(),
        "manufacturer_id",
        velmora.id().value(),
        "partner_id",
        nordwind.value(),
        "touchpoint_id",
        velmora.touchpoint("sale").value(),
        "questionnaire_id",
        velmora.asked("sale").questionnaire(),
        "code",
        "c" + id.value(),
        "channel",
        "qr",
        "label",
        "Till");
    return id;
  }

  private static Answers answers(int nps) {
    return new Answers(
        Map.of("recommend", nps, "satisfied", 1 + nps % 5),
        Map.of(),
        Map.of("comment", "The " + CANARY + " sang"));
  }

  /** Rows of whatever else may know of a response. */
  private void flagEverywhere(List<ResponseId> stored) throws SQLException {
    for (var id : stored.subList(0, 20)) {
      Object[] key = {velmora.id().value(), nordwind.value(), id.value()};
      sql.execute(
          "insert into response_flag (manufacturer_id, partner_id, response_id, flag, day, answered_at,"
              + " raised_at, note) values (?, ?, ?, 2, utc_date(), utc_timestamp(), utc_timestamp(), '"
              + CANARY
              + "')",
          key);
      sql.execute(
          "insert ignore into response_sender (manufacturer_id, partner_id, response_id, sender,"
              + " received_at) values (?, ?, ?, 1, utc_timestamp())",
          key);
      sql.execute(
          "insert ignore into response_fingerprint (manufacturer_id, partner_id, response_id,"
              + " fingerprint, answered_at) values (?, ?, ?, 1, utc_timestamp())",
          key);
    }
    sql.execute(
        "insert into intake_request (manufacturer_id, partner_id, idempotency_key, body_hash,"
            + " status, result, created_at) values (?, 0, 'k', ?, 201, ?, utc_timestamp())",
        velmora.id().value(),
        new byte[32],
        "{\"id\":\"" + stored.get(0) + "\",\"comment\":\"" + CANARY + "\"}");
  }

  private long stored() throws SQLException {
    return sql.number(
        "select count(*) from response where manufacturer_id = ?", velmora.id().value());
  }

  /** Where a text or a number of the responses still is: "table.column". */
  private List<String> found(List<ResponseId> ids) throws SQLException {
    var found = new ArrayList<String>();
    var columns =
        sql.texts(
            """
            select concat(c.table_name, '.', c.column_name, ' ', c.data_type)
            from information_schema.columns c
            join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = database() and t.table_type = 'BASE TABLE'
            """);
    assertThat(columns).hasSizeGreaterThan(100);
    long lowest = ids.stream().mapToLong(ResponseId::value).min().orElseThrow();
    long highest = ids.stream().mapToLong(ResponseId::value).max().orElseThrow();
    for (var column : columns) {
      var parts = column.split("[. ]");
      var own = parts[0] + "." + parts[1];
      if (parts[2].contains("text") || parts[2].contains("char")) {
        add(found, own, "where `%s` like '%%%s%%'".formatted(parts[1], CANARY));
        add(found, own, "where `%s` like '%%%s%%'".formatted(parts[1], ids.get(0)));
      } else if (parts[2].contains("int") && !parts[0].matches("(" + ADDED_UP + ").*")) {
        add(found, own, idsBetween(parts[1], lowest, highest, ids));
      }
    }
    return found;
  }

  private static String idsBetween(String column, long low, long high, List<ResponseId> ids) {
    var some = ids.stream().limit(200).map(id -> String.valueOf(id.value())).toList();
    return "where `%s` between %d and %d and `%s` in (%s)"
        .formatted(column, low, high, column, String.join(",", some));
  }

  private void add(List<String> found, String column, String where) throws SQLException {
    if (sql.number("select count(*) from `" + column.split("\\.")[0] + "` " + where) > 0) {
      found.add(column);
    }
  }

  /** All that is counted, byte for byte. */
  private Map<String, String> counts() throws SQLException {
    var counts = new TreeMap<String, String>();
    for (var table :
        sql.texts(
            "select table_name from information_schema.tables where table_schema = database() and"
                + " table_name like 'tally%'")) {
      counts.put(
          table,
          sql.texts(
                  "select coalesce(sum(crc32(entries)), 0) from "
                      + table
                      + " where manufacturer_id = ?",
                  velmora.id().value())
              .get(0));
    }
    return counts;
  }
}
