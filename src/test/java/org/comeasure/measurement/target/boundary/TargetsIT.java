package org.comeasure.measurement.target.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.target.domain.BenchmarkFilter;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetFilter;
import org.comeasure.programme.Audience;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Targets as they are set, changed, ended and read, in the container. */
@InContainer
class TargetsIT {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final Author ADA = new Author("c0a50000-0000-4000-8002-000000000001", "Ada");
  private static final TargetFilter ALL = new TargetFilter(null, null, null, null, null);
  private static final Subject NPS = new Subject(1, MeasureKind.NPS);

  @Inject ManageTargets targets;
  @Inject ManageBenchmarks benchmarks;
  @Inject TargetBook book;
  @Inject ScopedEntities entities;
  @Inject Transactions transactions;
  @Inject Parallel parallel;
  @Inject DataSource source;
  @Inject Clock clock;

  private NewNetwork velmora;
  private PartnerId nordwind;
  private PartnerId frost;
  private LocalDate today;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void twoPartners() {
    velmora = NewNetwork.in(source);
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    today = LocalDate.now(clock);
  }

  @Test
  void theSameDaysOfTheSamePlaceAreRefusedByField() {
    set("network", "30", "2026-01-01", "2026-12-31");

    assertThat(refused("network", "40", "2026-12-31", "")).containsExactly("/from");
    assertThat(refused("network", "40", "2025-06-01", "2026-01-01")).containsExactly("/to");
    assertThat(set("network", "40", "2027-01-01", "").isRefused()).isFalse();
    assertThat(set("tier:gold", "40", "2026-06-01", "").isRefused()).isFalse();
    assertThat(set("partner:" + nordwind, "40", "2026-06-01", "").isRefused()).isFalse();
  }

  @Test
  void whatIsMissingOrForeignIsNamed() {
    var foreign = NewNetwork.in(source).partner("Hofmann");
    assertThat(refused("partner:" + foreign, "101", "", "soon"))
        .containsExactlyInAnyOrder("/place", "/value", "/from", "/to");
    var sent =
        """
        {"measure": "nps", "appliesTo": {"level": "partner", "id": "%s"}, "value": 5,
         "from": "2026-01-01"}
        """
            .formatted(foreign);
    var asSent = Input.ofJson(sent.getBytes(UTF_8), ENGLISH, "target");
    assertThat(targets.set(velmora.scope(), asSent, ADA)).isEmpty();
    assertThat(asSent.errors()).extracting(FieldError::pointer).containsExactly("/appliesTo/id");
    var unheard = input("measure", "unheard-of", "place", "network", "from", "2026-01-01");
    assertThat(targets.set(velmora.scope(), unheard, ADA)).isEmpty();
    assertThat(unheard.errors()).extracting(FieldError::pointer).containsExactly("/measure");
  }

  @Test
  void aTargetMeantForOnePartnerIsNotReadAsEverybodys() {
    for (var meant :
        List.of(
            "\"appliesTo\": \"7\"",
            "\"partner\": \"7\"",
            "\"appliesTo\": {\"id\": \"7\"}",
            "\"appliesTo\": {\"level\": \"partner\"}",
            "\"appliesTo\": {\"level\": \"network\", \"id\": \"7\"}",
            "\"appliesTo\": {\"level\": \"dealer\", \"id\": \"7\"}")) {
      var sent = "{\"measure\": \"nps\", \"value\": 50, \"from\": \"2026-01-01\", " + meant + "}";
      var input = Input.ofJson(sent.getBytes(UTF_8), ENGLISH, "target");
      assertThat(targets.set(velmora.scope(), input, ADA)).as(meant).isEmpty();
      assertThat(input.errors()).as(meant).hasSize(1);
    }
    var sent =
        """
        {"measure": "nps", "appliesTo": {"level": "tier", "id": "gold"}, "value": 50,
         "from": "2026-01-01", "period": "year"}
        """;
    var input = Input.ofJson(sent.getBytes(UTF_8), ENGLISH, "target");
    var target = targets.set(velmora.scope(), input, ADA).orElseThrow().target();
    assertThat(target.place().tier()).isEqualTo("gold");
    assertThat(target.period().code()).isEqualTo("year");
  }

  @Test
  void changingEndsTheOldOneAndKeepsIt() throws Exception {
    var old = set("partner:" + nordwind, "30", "2026-01-01", "").orThrow();

    var changed = change(old, Optional.of(old.target().version()), "38", today.toString());

    assertThat(changed.errors()).isEmpty();
    var history = targets.list(velmora.scope(), ALL, 10).items();
    assertThat(history).extracting(row -> row.target().value().intValue()).containsExactly(38, 30);
    assertThat(history).extracting(TargetRow::phase).containsExactly(Phase.CURRENT, Phase.PAST);
    var ended = history.get(1).target();
    assertThat(ended.lastDay()).isEqualTo(today.minusDays(1));
    assertThat(ended.set().note()).isEqualTo("as planned");
    assertThat(ended.ended().orElseThrow().name()).isEqualTo("Ada");
    assertThat(ended.ended().orElseThrow().note()).isEqualTo("agreed anew");
    assertThat(new Sql(source).texts("select value from target where id = ?", ended.id().value()))
        .containsExactly("30.00");
  }

  @Test
  void aSecondChangeOrAnOldVersionIsRefused() {
    var old = set("network", "30", "2026-01-01", "").orThrow();
    change(old, Optional.empty(), "38", today.plusDays(30).toString());

    assertThatThrownBy(() -> change(old, Optional.empty(), "40", today.toString()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.CONFLICT));
    var other = set("tier:gold", "30", "2026-01-01", "").orThrow();
    assertThatThrownBy(() -> change(other, Optional.of(7), "40", today.toString()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    assertThat(change(other, Optional.empty(), "40", "2026-01-01").errors())
        .extracting(FieldError::pointer)
        .containsExactly("/from");
  }

  @Test
  void endingNeedsAReasonAndIsDoneOnce() {
    var row = set("network", "30", "2026-01-01", "").orThrow();

    assertThat(end(row, "", "").errors()).extracting(FieldError::pointer).containsExactly("/note");
    assertThat(end(row, "2026-02-01", "why").errors())
        .extracting(FieldError::pointer)
        .containsExactly("/lastDay");
    assertThat(end(row, today.toString(), "why").orThrow().phase()).isEqualTo(Phase.CURRENT);
    var again = end(row, "", "another reason").orThrow().target();
    assertThat(again.lastDay()).isEqualTo(today);
    assertThat(again.ended().orElseThrow().note()).isEqualTo("why");
  }

  @Test
  void ofManyAtOnceOneHolds() {
    Callable<Boolean> attempt = () -> !set("network", "30", "2026-01-01", "").isRefused();

    var set = parallel.call(IntStream.range(0, 6).mapToObj(i -> attempt).toList());

    assertThat(set.stream().filter(done -> done)).hasSize(1);
    assertThat(targets.list(velmora.scope(), ALL, 10).items()).hasSize(1);
  }

  @Test
  void aPartnerReadsWhatAppliesToItAndNoNames() {
    set("network", "30", "2026-01-01", "");
    set("tier:silver", "31", "2026-01-01", "");
    set("tier:gold", "32", "2026-01-01", "");
    var own = set("partner:" + nordwind, "33", "2026-01-01", "").orThrow();
    var theirs = set("partner:" + frost, "34", "2026-01-01", "").orThrow();
    var mine = velmora.scope(nordwind);

    var read = targets.list(mine, ALL, 10).items();

    assertThat(read).extracting(row -> row.target().value().intValue()).containsExactly(33, 31, 30);
    assertThat(read).noneMatch(TargetRow::signed);
    assertThat(targets.one(mine, own.target().id()).name()).isEqualTo("Nordwind");
    assertThat(targets.ifAny(mine, theirs.target().id())).isEmpty();
    assertThat(targets.ifAny(NewNetwork.in(source).scope(), own.target().id())).isEmpty();
    var asked = new TargetFilter(null, null, frost, null, null);
    assertThat(targets.list(mine, asked, 10).items()).isEmpty();
    var position = new Position(nordwind, null, "silver");
    assertThat(book.on(mine, today).of(NPS, position, null).orElseThrow().value())
        .isEqualByComparingTo("33");
    assertThat(book.on(mine, today).of(NPS, Position.NETWORK, null).orElseThrow().value())
        .isEqualByComparingTo("30");
  }

  @Test
  void theListGoesOnByCursorAndByPhase() {
    set("network", "30", "2025-01-01", "2025-12-31");
    set("network", "31", "2026-01-01", "");
    set("tier:gold", "32", "2090-01-01", "");
    var first = targets.list(velmora.scope(), ALL, 2);
    assertThat(first.items()).hasSize(2);
    assertThat(first.next()).isEqualTo(first.items().get(1).target().id().toString());
    for (var phase : Phase.values()) {
      var some = new TargetFilter(1, null, null, phase, null);
      assertThat(targets.list(velmora.scope(), some, 10).items())
          .extracting(TargetRow::phase)
          .containsExactly(phase);
    }
  }

  @Test
  void allTargetsAndBenchmarksOfAPageTakeOneStatementEach() {
    Stream.of("network", "tier:gold", "tier:silver", "partner:" + nordwind, "partner:" + frost)
        .forEach(place -> set(place, "30", "2026-01-01", ""));
    assertThat(statements(velmora.scope(), () -> book.on(velmora.scope(), today))).isEqualTo(2);
    assertThat(statements(velmora.scope(), () -> book.on(velmora.scope(), today))).isZero();
  }

  @Test
  void aPageIsHeldAgainstTheClosestTargetAndPartnersAnswersAgainstNone() {
    set("network", "30", "2026-01-01", "");
    set("tier:gold", "40", "2026-01-01", "");
    set("partner:" + frost, "50", "2026-01-01", "");
    var place = new Position(nordwind, null, "gold");
    var scope = velmora.scope(nordwind);

    var page = book.yardstick(scope, day(today), Filter.NONE, place);
    assertThat(page.goal(NPS)).map(Goal::value).contains(new BigDecimal("40"));
    assertThat(page.at(Position.NETWORK).goal(NPS)).map(Goal::value).contains(new BigDecimal("30"));

    set("partner:" + nordwind, "45", "2026-01-01", "");
    assertThat(book.yardstick(scope, day(today), Filter.NONE, place).goal(NPS))
        .as("what is remembered is forgotten as soon as it changes")
        .map(Goal::value)
        .contains(new BigDecimal("45"));

    var partners = new Filter(Audience.PARTNER.code(), null, null, null, null, null);
    assertThat(book.yardstick(scope, day(today), partners, place).goal(NPS)).isEmpty();
  }

  @Test
  void benchmarksOfOneSourceFollowEachOther() {
    var old = benchmark("Association", "https://association.example/2025", "2026-01-01").orThrow();
    assertThat(benchmark("association", "", "2026-03-01").errors())
        .extracting(FieldError::pointer)
        .containsExactly("/from");
    assertThat(benchmark("Another", "", "2026-03-01").isRefused()).isFalse();
    for (var address :
        List.of("http://a.example", "javascript:alert(1)", "https://", "https://me@a.example")) {
      assertThat(benchmark("Third", address, "2026-01-01").errors())
          .extracting(FieldError::pointer)
          .containsExactly("/url");
    }
    var input =
        input(
            "value",
            "40",
            "source",
            "Association",
            "period",
            "2026",
            "from",
            today.toString(),
            "note",
            "new issue");
    assertThat(
            benchmarks.change(velmora.scope(), old.benchmark().id(), Optional.empty(), input, ADA))
        .isPresent();
    var past = new BenchmarkFilter(null, Phase.PAST, null);
    assertThat(benchmarks.list(velmora.scope(nordwind), past, 10).items())
        .extracting(row -> row.benchmark().id())
        .containsExactly(old.benchmark().id());
    assertThat(
            book.yardstick(velmora.scope(nordwind), day(today), Filter.NONE, Position.NETWORK)
                .benchmarks(NPS))
        .hasSize(2);
  }

  /** What came of something that was asked for. */
  private record Checked<T>(Optional<T> done, List<FieldError> errors) {

    boolean isRefused() {
      return done.isEmpty();
    }

    T orThrow() {
      return done.orElseThrow();
    }
  }

  private static Input input(String... pairs) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return Input.ofValues(values, ENGLISH, "target");
  }

  private Checked<TargetRow> set(String place, String value, String from, String to) {
    var input =
        input(
            "measure",
            "nps",
            "place",
            place,
            "value",
            value,
            "from",
            from,
            "to",
            to,
            "note",
            "as planned");
    return new Checked<>(targets.set(velmora.scope(), input, ADA), input.errors());
  }

  private List<String> refused(String place, String value, String from, String to) {
    return set(place, value, from, to).errors().stream().map(FieldError::pointer).toList();
  }

  private Checked<TargetRow> change(
      TargetRow old, Optional<Integer> seen, String value, String from) {
    var input = input("value", value, "from", from, "note", "agreed anew");
    return new Checked<>(
        targets.change(velmora.scope(), old.target().id(), seen, input, ADA), input.errors());
  }

  private Checked<TargetRow> end(TargetRow row, String lastDay, String note) {
    var input = input("lastDay", lastDay, "note", note);
    return new Checked<>(
        targets.end(velmora.scope(), row.target().id(), Optional.empty(), input, ADA),
        input.errors());
  }

  private Checked<BenchmarkRow> benchmark(String name, String url, String from) {
    var input =
        input(
            "measure", "nps", "value", "38", "source", name, "url", url, "period", "2025", "from",
            from);
    return new Checked<>(benchmarks.set(velmora.scope(), input, ADA), input.errors());
  }

  private long statements(TenantScope scope, Runnable work) {
    return transactions.call(
        () -> {
          long before = selects(scope);
          work.run();
          return selects(scope) - before - 1;
        });
  }

  private long selects(TenantScope scope) {
    var value =
        entities
            .of(scope)
            .createNativeQuery(
                "select cast(variable_value as unsigned) from information_schema.session_status"
                    + " where variable_name = 'COM_SELECT'")
            .getSingleResult();
    return ((Number) value).longValue();
  }

  private static Period day(LocalDate day) {
    return Period.inclusive(day, day);
  }
}
