package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.headline.Finding;
import org.comeasure.measurement.domain.headline.NetworkHeadline;
import org.comeasure.measurement.domain.headline.ScorecardHeadline;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.PartnerEntry;
import org.jspecify.annotations.Nullable;

/** Opening sentences in the reader's language; what they say is chosen elsewhere. */
record Headlines(Texts texts, FigureWords words, Measured measured) {

  /**
   * @param assessment the whole held against its target
   */
  List<Span> of(
      ScorecardHeadline<TouchpointEntry> headline, TargetAssessment assessment, Window window) {
    var periods = new PeriodWords(texts);
    String now = periods.during(window.now());
    var whole = headline.whole();
    if (whole == null) {
      return texts.spans("measurement.headline." + headline.lead().code(), headline.n(), now);
    }
    var spans =
        new ArrayList<>(
            texts.spans(
                "measurement.headline." + subject() + "." + whole.movement().code(),
                value(whole),
                now,
                points(whole),
                periods.before(window),
                words.name(measured)));
    add(spans, target(assessment));
    var low = headline.lowPoint();
    if (low != null) {
      add(
          spans,
          texts.spans(
              low.beyondChance() ? "measurement.headline.holds" : "measurement.headline.lowest",
              low.touchpoint().name().in(texts.locale()),
              value(low.finding()),
              moved(low.finding())));
    }
    return spans;
  }

  List<Span> of(NetworkHeadline<PartnerEntry> headline, Window window) {
    var coverage = headline.coverage();
    var spans =
        new ArrayList<>(
            texts.spans(
                "measurement.network.headline." + coverage.code(),
                headline.measured(),
                headline.partners(),
                new PeriodWords(texts).during(window.now())));
    add(spans, mover("fall", headline.fall()));
    add(spans, mover("rise", headline.rise()));
    add(spans, mover("chance-rise", headline.chanceRise()));
    return spans;
  }

  /** "That is 4 points below its target of 45: 12 promoters more."; nothing without a verdict. */
  private List<Span> target(TargetAssessment assessment) {
    var goal = assessment.goal();
    if (goal == null || !assessment.status().isJudged()) {
      return List.of();
    }
    var takes = assessment.takes();
    double below = -assessment.gap(unit().pageDecimals()).orElseThrow().doubleValue();
    return texts.spans(
        "measurement.headline.target." + assessment.status().code(),
        under(Math.max(0, below)),
        Numbers.of(goal.value(), measured.kind(), texts),
        takes == null ? "" : GoalLine.shortly(takes, measured.kind(), texts));
  }

  private String under(double distance) {
    return switch (unit()) {
      case POINTS -> texts.get("measurement.headline.under.points", Math.round(distance));
      case PERCENT ->
          texts.get("measurement.headline.under.percentage-points", Math.round(distance));
      case MEAN -> words.value(distance, Unit.MEAN);
    };
  }

  private List<Span> mover(String key, NetworkHeadline.@Nullable Mover<PartnerEntry> mover) {
    return mover == null
        ? List.of()
        : texts.spans(
            "measurement.network.headline." + key,
            mover.partner().name(),
            points(mover.finding()),
            value(mover.finding()),
            words.answers(mover.finding().n()));
  }

  // The recommendation has sentences of its own; they read better than those for any measure.
  private String subject() {
    return measured.kind().isNps() ? "whole" : "measure";
  }

  private String moved(Finding finding) {
    return texts.get("measurement.headline.moved." + finding.movement().code(), points(finding));
  }

  private String value(Finding finding) {
    return words.full(finding.value(), unit());
  }

  private String points(Finding finding) {
    return switch (unit()) {
      case POINTS -> texts.get("measurement.headline.points", Math.round(finding.told()));
      case PERCENT ->
          texts.get("measurement.headline.percentage-points", Math.round(finding.told()));
      case MEAN -> words.distance(finding.told(), Unit.MEAN);
    };
  }

  private Unit unit() {
    return measured.kind().unit();
  }

  private static void add(List<Span> spans, List<Span> sentence) {
    if (!sentence.isEmpty()) {
      spans.add(new Span(" ", false));
      spans.addAll(sentence);
    }
  }
}
