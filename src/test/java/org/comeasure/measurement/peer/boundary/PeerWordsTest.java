package org.comeasure.measurement.peer.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.measurement.peer.domain.PeerCell;
import org.comeasure.measurement.peer.domain.PeerFigures;
import org.comeasure.measurement.peer.domain.PeerGroup;
import org.comeasure.measurement.peer.domain.PeerPosition;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.measurement.target.domain.BenchmarkFigure;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Source;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands beside the own number, and beside no other. */
class PeerWordsTest {

  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
  private static final Subject NPS = new Subject(1, MeasureKind.NPS);
  private static final PeerCell CELL =
      new PeerCell(
          new MeasureEntry(
              1, "nps", AnswerScale.NPS, false, new Translated(Map.of("en", "Recommend"))),
          null,
          Period.parse("2026-10"));
  private static final PeerFigures PEERS =
      new PeerFigures(12, 30, 2, List.of(new PeerFigures.Band(6, 16), new PeerFigures.Band(6, 44)));

  @Test
  void theOwnNumberHasGradeTargetAndBenchmarkAndNoOtherHasAGrade() {
    // 50 promoters, 30 passives and 20 detractors: 30; 1500 short of 45, 55 each: 28
    var rows = words(answers(50, 30, 20), PEERS).rows();

    assertThat(rows)
        .extracting(PeerPage.Row::name)
        .containsExactly(
            "Nordwind", "Target", "Benchmark", "Partner average", "Lower half", "Upper half");
    assertThat(rows.get(0).grade()).isNotNull();
    assertThat(rows.get(0).grade().reasons()).isNotEmpty();
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.grade() == null);
    assertThat(rows.get(1).value()).isEqualTo("45");
    assertThat(rows.get(1).of()).isEqualTo("below target (−15) · 28 more promoters needed");
    assertThat(rows.get(2).value()).isEqualTo("38");
    assertThat(rows.get(2).of()).isEqualTo("Barometer, 2025");
  }

  @Test
  void aFileSaysWithWhomItCompares() {
    var scope = TenantScope.ofPartner(new ManufacturerId(1), new PartnerId(7));
    var told = standing(answers(50, 30, 20), PEERS, null, false);
    var part = new PeerPage.Part(List.of(), null, List.of(), null);
    var file =
        new PeerExport(new PeerOwner(scope, "Nordwind", "", ""), told, Texts.in(Locale.GERMAN))
            .of(part, null);

    assertThat(file.about()).contains("Verglichen mit: Dem ganzen Netzwerk");
  }

  @Test
  void whereTheOwnNumberIsHiddenNothingStandsBesideIt() {
    var rows = words(answers(3, 0, 0), PEERS).rows();

    assertThat(rows)
        .extracting(PeerPage.Row::name)
        .containsExactly("Partner average", "Lower half", "Upper half");
  }

  @Test
  void branchIsNamedAsSuchBesideWholePartners() {
    var told = new PeerWords("Kiel, Nordwind", true, standing(answers(50, 30, 20), PEERS), TEXTS);
    var sentence = told.headline().stream().map(Span::text).collect(Collectors.joining());

    assertThat(sentence).contains("Kiel, Nordwind is").contains("a branch against whole partners");
    assertThat(told.rows().get(0).name()).isEqualTo("Kiel, Nordwind");
    assertThat(words(answers(50, 30, 20), PEERS).headline())
        .noneMatch(span -> span.text().contains("branch"));
  }

  @Test
  void otherSystemsAreToldTheSame() {
    var shown = PeersBody.of("Nordwind", standing(answers(50, 30, 20), PEERS), TEXTS);
    var hidden = PeersBody.of("Nordwind", standing(answers(3, 0, 0), PEERS), TEXTS);

    assertThat(shown.grade().reasons()).hasSize(7);
    assertThat(shown.target().further()).isEqualTo(28);
    assertThat(shown.trend().get(0).grade().letter()).isEqualTo(shown.grade().letter());
    assertThat(hidden.own()).isNull();
    assertThat(hidden.grade()).isNull();
    assertThat(hidden.trend().get(0).grade()).isNull();
  }

  @Test
  void beforeItsDayThePageSaysWhenTheComparisonWillBeThere() {
    var awaited = LocalDate.of(2026, 11, 8);
    var words =
        new PeerWords(
            "Nordwind", false, standing(answers(50, 30, 20), null, awaited, false), TEXTS);

    assertThat(words.headline().stream().map(Span::text).collect(Collectors.joining()))
        .isEqualTo(
            "What the partners of the network reached in October 2026 will be shown from"
                + " 8 Nov 2026 on. Until then, late and corrected responses still count.");
    assertThat(PeersBody.of("Nordwind", words.standing(), TEXTS).availableOn()).isEqualTo(awaited);
  }

  @Test
  void aMeanOfWhichManyAnswersWereWithdrawnIsMarked() {
    var marked = standing(answers(50, 30, 20), PEERS, null, true);

    assertThat(new PeerWords("Nordwind", false, marked, TEXTS).rows())
        .filteredOn(row -> row.name().equals("Partner average"))
        .extracting(PeerPage.Row::of)
        .containsExactly(
            "12 partners, each counting once · more than 5% of these responses were withdrawn or"
                + " corrected later");
    assertThat(PeersBody.of("Nordwind", marked, TEXTS).changedLater()).isTrue();
  }

  @Test
  void aCoarserRoundingIsTold() {
    var coarse = new PeerFigures(6, 30, 4, List.of(new PeerFigures.Band(6, 30)));

    assertThat(words(answers(50, 30, 20), coarse).rows().get(3).of())
        .isEqualTo("6 partners, each counting once · rounded to multiples of 4");
  }

  private static PeerWords words(Histogram own, PeerFigures peers) {
    return new PeerWords("Nordwind", false, standing(own, peers), TEXTS);
  }

  private static PeerStanding standing(Histogram own, PeerFigures peers) {
    return standing(own, peers, null, false);
  }

  private static PeerStanding standing(
      Histogram own, @Nullable PeerFigures peers, @Nullable LocalDate awaited, boolean changed) {
    var figure = DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, own);
    var integrity = Trust.NONE.of(MeasureKind.NPS, figure, own);
    var month = new MonthFigure(YearMonth.of(2026, 10), MeasureKind.NPS, figure, own, integrity);
    return new PeerStanding(
        CELL,
        PeerGroup.Kind.NETWORK,
        new Comparison.Graded(figure, own, integrity),
        yardstick(),
        peers,
        awaited,
        changed,
        new PeerPosition.Untold(),
        List.of(new PeerStanding.Month(month, 30.0)));
  }

  private static Yardstick yardstick() {
    var goal =
        new Goal(new TargetId(1), NPS, Place.NETWORK, TargetPeriod.MONTH, new BigDecimal("45"));
    var benchmark =
        new BenchmarkFigure(NPS, new BigDecimal("38"), new Source("Barometer", null, "2025"));
    return new Yardstick(
        TargetsInForce.of(List.of(goal)),
        Map.of(NPS, List.of(benchmark)),
        Position.NETWORK,
        null,
        Period.parse("2026-10"),
        false);
  }

  private static Histogram answers(int promoters, int passives, int detractors) {
    return Histogram.ofAnswers(
        IntStream.range(0, promoters + passives + detractors)
            .map(i -> i < promoters ? 10 : i < promoters + passives ? 8 : 0)
            .toArray());
  }
}
