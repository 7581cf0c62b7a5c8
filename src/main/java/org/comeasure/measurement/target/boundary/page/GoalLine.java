package org.comeasure.measurement.target.boundary.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetStatus;
import org.comeasure.measurement.target.domain.WhatItTakes;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A target in one line of a tile: "Target 45 · below target (−15) · 28 promoters needed"; {@code
 * measurement/target/goal.jte} shows it.
 *
 * @param takes what it takes; null where there is nothing to say
 * @param detail the same in a sentence, with the other ways to get there
 */
public record GoalLine(
    String target, String status, Tone tone, @Nullable String takes, @Nullable String detail) {

  /** "Mean: target 5.5", for the second variant beside the first. */
  public GoalLine ofMean(Texts texts) {
    return new GoalLine(texts.get("target.line.mean", target), status, tone, takes, detail);
  }

  /** Null where no target is set. */
  public static @Nullable GoalLine of(TargetAssessment assessment, MeasureKind kind, Texts texts) {
    var goal = assessment.goal();
    if (goal == null) {
      return null;
    }
    var takes = assessment.takes();
    return new GoalLine(
        name(goal, texts),
        status(assessment, texts),
        tone(assessment.status()),
        takes == null ? null : shortly(takes, kind, texts),
        takes == null ? null : inFull(takes, kind, texts));
  }

  /** "Target 45". */
  public static String name(Goal goal, Texts texts) {
    return texts.get("target.line", Numbers.of(goal.value(), goal.subject().kind(), texts));
  }

  /**
   * "likely on target (+29)" or "so far below target (-55)", with a word where it hangs on flagged
   * responses; the same wherever a figure is held against its target.
   */
  public static String status(TargetAssessment assessment, Texts texts) {
    var goal = assessment.goal();
    String word =
        texts.get(
            "target.status." + assessment.status().code(),
            goal == null ? "" : texts.get("target.judged." + goal.period().code()));
    if (goal == null) {
      return word;
    }
    String with =
        assessment
            .gap(goal.subject().kind().unit().pageDecimals())
            .map(BigDecimal::stripTrailingZeros)
            .filter(gap -> gap.signum() != 0)
            .map(gap -> texts.formats().signed(gap.doubleValue(), Math.max(0, gap.scale())))
            .map(gap -> texts.get("target.status.gap", word, gap))
            .orElse(word);
    boolean judged = assessment.status().isJudged();
    String sofar =
        judged && assessment.inProgress() ? texts.get("target.status.so-far", with) : with;
    return assessment.hangsOnFlagged()
        ? texts.get("target.status.flagged" + (judged ? "" : ".too-few"), sofar)
        : sofar;
  }

  public static Tone tone(TargetStatus status) {
    return switch (status) {
      case ON_TARGET -> Tone.GOOD;
      case LIKELY_BELOW_TARGET -> Tone.WATCH;
      case BELOW_TARGET -> Tone.BAD;
      case LIKELY_ON_TARGET, NOT_ENOUGH_RESPONSES, OTHER_PERIOD, NO_TARGET -> Tone.QUIET;
    };
  }

  /** "12 promoters more". */
  public static String shortly(WhatItTakes takes, MeasureKind kind, Texts texts) {
    var further = takes.further();
    return further.isPresent()
        ? texts.get("target.more." + of(kind), further.getAsLong(), kind.highest())
        : texts.get("target.changed." + of(kind), takes.changed(), kind.highest());
  }

  private static String inFull(WhatItTakes takes, MeasureKind kind, Texts texts) {
    var ways = new ArrayList<String>();
    takes
        .further()
        .ifPresent(more -> ways.add(texts.get("target.more." + of(kind), more, kind.highest())));
    takes.detractors().ifPresent(some -> ways.add(texts.get("target.detractors", some)));
    takes.passives().ifPresent(some -> ways.add(texts.get("target.passives", some)));
    if (takes.detractors().isEmpty() && takes.passives().isEmpty()) {
      ways.add(texts.get("target.changed." + of(kind), takes.changed(), kind.highest()));
    }
    return String.join(texts.get("target.or"), ways);
  }

  private static String of(MeasureKind kind) {
    if (kind.isNps()) {
      return "nps";
    }
    return kind.unit() == Unit.MEAN ? "mean" : "share";
  }
}
