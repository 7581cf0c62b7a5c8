package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Audience;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.RegionEntry;
import org.jspecify.annotations.Nullable;

/** Puts the page of two selections together. */
record CompareLayout(
    Network network, List<ComparedSide> sides, Asked asked, Offer offer, Texts texts) {

  /**
   * What the address asks for beside the sides.
   *
   * @param why whose grade is to be explained, null for nobody's
   */
  record Asked(Measured chosen, @Nullable String why) {}

  /** What there is to choose from. */
  record Offer(
      Names names,
      List<PartnerEntry> partners,
      List<RegionEntry> regions,
      List<Audience> audiences) {}

  /**
   * What came of it.
   *
   * @param comparison null where there was too much to count
   */
  record Outcome(@Nullable Comparison comparison) {}

  /**
   * @param outcome null where what was typed cannot be used
   */
  ComparePage page(@Nullable Outcome outcome) {
    var comparison = outcome == null ? null : outcome.comparison();
    var words = new FigureWords(texts);
    return new ComparePage(
        "/n/" + network.id() + "/compare",
        sides.stream().map(this::side).toList(),
        Measured.all(offer.names().measures()).stream()
            .map(each -> new Choice(each.code(), words.name(each), each.equals(asked.chosen())))
            .toList(),
        comparison == null ? null : result(comparison),
        outcome != null && comparison == null);
  }

  boolean wrong() {
    return sides.stream().anyMatch(side -> side.period().wrong());
  }

  Export export(Comparison comparison) {
    var first = sides.get(0);
    var second = sides.get(1);
    String whose = network.holder();
    return new CompareExport(
            comparison, List.of(first, second), List.of(whole(first), whole(second)), texts)
        .of(Saving.name(whose + "-compare", first.period().period().token()));
  }

  private String whole(ComparedSide side) {
    return described(side) + " · " + new PeriodWords(texts).title(side.period().period());
  }

  private Address here() {
    var here = Address.of("/n/" + network.id() + "/compare");
    for (var side : sides) {
      here = side.in(here);
    }
    return here.with(FilterQuery.MEASURE, asked.chosen().code());
  }

  private ComparePage.Result result(Comparison comparison) {
    var first = sides.get(0);
    var second = sides.get(1);
    var periods = new PeriodWords(texts);
    var grades = new Grades(here(), asked.why(), texts);
    var rows =
        comparison.rows().stream()
            .filter(row -> row.first().n() + row.second().n() > 0)
            .map(row -> row(row, grades))
            .toList();
    return new ComparePage.Result(
        lead(comparison),
        described(first),
        described(second),
        periods.title(first.period().period()),
        periods.title(second.period().period()),
        rows,
        TwoTrends.of(comparison, described(first), described(second), texts),
        first.selection().overlaps(second.selection())
            ? texts.get("measurement.compare.overlap")
            : null,
        grades.explained(),
        Saving.of(here(), texts));
  }

  private @Nullable String lead(Comparison comparison) {
    var words = new FigureWords(texts);
    return comparison.rows().stream()
        .filter(row -> row.measured().equals(comparison.chosen()))
        .filter(row -> row.difference().isComparable())
        .findFirst()
        .map(
            row -> {
              var unit = row.measured().kind().unit();
              return row.first().figure() instanceof Figure.Shown one
                      && row.second().figure() instanceof Figure.Shown other
                  ? texts.get(
                      "measurement.compare.lead",
                      words.name(row.measured()),
                      words.full(one.value(), unit),
                      words.full(other.value(), unit),
                      words.change(row.difference(), unit))
                  : null;
            })
        .orElse(null);
  }

  private ComparePage.Row row(Comparison.Row row, Grades grades) {
    var words = new FigureWords(texts);
    var unit = row.measured().kind().unit();
    return new ComparePage.Row(
        words.header(row.measured()),
        value(sides.get(0), row, row.first(), grades),
        value(sides.get(1), row, row.second(), grades),
        words.move(row.difference(), unit));
  }

  private ComparePage.Value value(
      ComparedSide side, Comparison.Row row, Comparison.Graded graded, Grades grades) {
    var words = new FigureWords(texts);
    var measured = row.measured();
    var unit = measured.kind().unit();
    String answers = texts.formats().number(graded.n());
    if (!(graded.figure() instanceof Figure.Shown shown)) {
      return new ComparePage.Value(null, null, answers, null, null);
    }
    String letter = side.prefix().equals(ComparePages.FIRST) ? "A" : "B";
    String of = texts.get("measurement.compare.value", words.name(measured), letter);
    return new ComparePage.Value(
        words.value(shown.value(), unit),
        words.interval(shown, unit),
        answers,
        grades.of(letter + "-" + measured.code(), of, graded.integrity()),
        held(side, row, graded));
  }

  private @Nullable GoalLine held(ComparedSide side, Comparison.Row row, Comparison.Graded graded) {
    var judgement =
        side.yardstick().judge(Subject.of(row.measured()), graded.figure(), graded.answers());
    return GoalLine.of(judgement, row.measured().kind(), texts);
  }

  /** "Nordwind Kältetechnik, Kiel, Repair visit". */
  private String described(ComparedSide side) {
    var filter = side.selection().filter();
    var locale = texts.locale();
    var named = new ArrayList<String>();
    named.add(place(side));
    if (!filter.audience().equals(Filter.NONE.audience())) {
      named.add(texts.get("measurement.audience." + filter.audience()));
    }
    side.names().touchpoints().stream()
        .filter(touchpoint -> touchpoint.id().equals(filter.touchpoint()))
        .forEach(touchpoint -> named.add(touchpoint.name().in(locale)));
    if (filter.country() != null) {
      named.add(PartWays.country(filter.country(), texts));
    }
    if (filter.channel() != null) {
      named.add(PartWays.channel(filter.channel(), texts));
    }
    side.names().productLines().stream()
        .filter(line -> line.id().equals(filter.productLine()))
        .forEach(line -> named.add(line.name().in(locale)));
    return String.join(", ", named);
  }

  private String place(ComparedSide side) {
    var spot = side.spot();
    if (spot.token().startsWith(Spot.TIER)) {
      return offer.partners().stream()
          .map(PartnerEntry::tier)
          .filter(tier -> tier.code().equals(spot.name()))
          .findFirst()
          .map(tier -> tier.name(texts.locale()))
          .orElse(spot.name());
    }
    return offer.partners().stream()
        .filter(partner -> partner.id().equals(spot.scope().partner()))
        .findFirst()
        .map(PartnerEntry::name)
        .map(name -> side.names().holder(spot.scope(), side.selection().filter(), name))
        .orElse(spot.name());
  }

  private ComparePage.Side side(ComparedSide side) {
    var period = side.period();
    return new ComparePage.Side(
        side.prefix(),
        texts.get("measurement.compare.side." + side.prefix().charAt(0)),
        period.from(),
        period.to(),
        period.fromError(),
        period.toError(),
        new CompareFields(network.scope().wholeNetwork(), offer, texts).of(side));
  }
}
