package org.comeasure.measurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.collection.AnswerVectors;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Feedback;
import org.comeasure.collection.FeedbackFilter;
import org.comeasure.collection.Recount;
import org.comeasure.collection.VectorQuery;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.reconcile.boundary.ReconcileTallies;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Tallied;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer at half past midnight on the 1st counts in that month, wherever the network is. */
@InContainer
class ReportingZoneIT {

  private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final int BEFORE = 7;
  private static final int AFTER = 6;

  @Inject RecordResponses record;
  @Inject Programme programme;
  @Inject PartnerScorecard scorecards;
  @Inject Feedback feedback;
  @Inject AnswerVectors vectors;
  @Inject Recount recount;
  @Inject ReconcileTallies reconcile;
  @Inject Transactions transactions;
  @Inject DataSource source;

  private NewNetwork network;
  private PartnerId partner;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  private void answersAroundMidnight(String zone) {
    network = NewNetwork.in(source, zone);
    partner = network.partner("Nordwind");
    var all = new ArrayList<Submission>();
    IntStream.range(0, BEFORE).forEach(i -> all.add(answer(LAST.atTime(23, 30), zone)));
    IntStream.range(0, AFTER).forEach(i -> all.add(answer(LAST.plusDays(1).atTime(0, 30), zone)));
    record.record(network.scope(), all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/Los_Angeles",
        "Asia/Tokyo",
        "Asia/Kolkata",
        "Pacific/Auckland"
      })
  void halfPastMidnightOnTheFirstCountsInThatMonthEverywhere(String zone) throws SQLException {
    answersAroundMidnight(zone);

    assertThat(tallied("tally_month", "month", NOVEMBER.atDay(1))).isEqualTo(AFTER);
    assertThat(tallied("tally_month", "month", OCTOBER.atDay(1))).isEqualTo(BEFORE);
    assertThat(tallied("tally_day", "day", NOVEMBER.atDay(1))).isEqualTo(AFTER);
    assertThat(scorecard(NOVEMBER)).isEqualTo(AFTER);
    assertThat(scorecard(OCTOBER)).isEqualTo(BEFORE);
    assertThat(comments(NOVEMBER)).isEqualTo(AFTER);
    assertThat(comments(OCTOBER)).isEqualTo(BEFORE);
    assertThat(vectors(NOVEMBER)).isEqualTo(AFTER);
    assertThat(vectors(OCTOBER)).isEqualTo(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland"})
  void countingAgainFindsNothingToRepair(String zone) {
    answersAroundMidnight(zone);
    var own = network.scope(partner);

    assertThat(recount.span(own)).contains(new Recount.Span(LAST, LAST.plusDays(1)));
    for (var month : List.of(OCTOBER, NOVEMBER)) {
      var outcome = reconcile.reconcile(own, month, false, (done, total) -> {});
      assertThat(outcome.differences().none()).as(month.toString()).isTrue();
      assertThat(outcome.responses()).isEqualTo(month.equals(OCTOBER) ? BEFORE : AFTER);
    }
  }

  private Submission answer(LocalDateTime local, String zone) {
    var asked =
        programme.current(network.scope(), network.touchpoint("sale"), "end-user").orElseThrow();
    return new Submission(
        new Origin(partner, null, null, null, Channel.QR, "de", "DE"),
        asked,
        SubmissionKey.at(Instant.now()),
        local.atZone(ZoneId.of(zone)).toInstant(),
        null,
        new Answers(Map.of("recommend", 9), Map.of(), Map.of("comment", "Gut")));
  }

  private long tallied(String table, String time, LocalDate from) throws SQLException {
    var condition = "manufacturer_id = ? and partner_id = ? and " + time + " = ?";
    return Tallied.answers(
            new Sql(source),
            MeasureEntry.NPS,
            table,
            condition,
            network.id().value(),
            partner.value(),
            from)
        .n();
  }

  private long scorecard(YearMonth month) {
    var scope = network.scope(partner);
    return transactions
        .call(
            () -> {
              var names = scorecards.names(scope);
              var window = Window.of(Period.of(month), LocalDate.of(2026, 12, 1));
              var chosen = Measured.all(names.measures()).get(0);
              return scorecards.read(scope, window, Filter.NONE, chosen, names);
            })
        .measures()
        .get(0)
        .figure()
        .n();
  }

  private int comments(YearMonth month) {
    return feedback
        .latestComments(network.scope(partner), 50, FeedbackFilter.in(Period.of(month)))
        .size();
  }

  private int vectors(YearMonth month) {
    var found = new AtomicInteger();
    var query =
        new VectorQuery(Period.of(month), "end-user", Set.of(), List.of(MeasureEntry.NPS), 1000);
    vectors.read(
        network.scope(),
        query,
        (scores, passed) -> {
          assertThat(passed).isBetween(0.0, 1.0);
          found.incrementAndGet();
        });
    return found.get();
  }
}
