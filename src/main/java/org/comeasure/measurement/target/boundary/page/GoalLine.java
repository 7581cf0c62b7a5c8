package org.comeasure.measurement.target.boundary.page;

import java.util.ArrayList;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.domain.Attainment;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Judgement;
import org.comeasure.measurement.target.domain.WhatItTakes;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A target in one line of a tile: "Target 45 · missed · 28 promoters more"; {@code
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
  public static @Nullable GoalLine of(Judgement judgement, MeasureKind kind, Texts texts) {
    var goal = judgement.goal();
    if (goal == null) {
      return null;
    }
    var takes = judgement.takes();
    return new GoalLine(
        name(goal, texts),
        texts.get("target.status." + judgement.attainment().code()),
        tone(judgement.attainment()),
        takes == null ? null : shortly(takes, kind, texts),
        takes == null ? null : inFull(takes, kind, texts));
  }

  /** "Target 45". */
  public static String name(Goal goal, Texts texts) {
    return texts.get("target.line", Numbers.of(goal.value(), goal.subject().kind(), texts));
  }

  public static Tone tone(Attainment attainment) {
    return switch (attainment) {
      case REACHED -> Tone.GOOD;
      case MISSED -> Tone.BAD;
      case WITHIN_CHANCE, TOO_FEW, NO_TARGET -> Tone.QUIET;
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
