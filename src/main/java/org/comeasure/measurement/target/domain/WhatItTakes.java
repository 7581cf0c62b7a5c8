package org.comeasure.measurement.target.domain;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;

/**
 * How many better answers would bring a value to its target.
 *
 * <p><b>Definition:</b> a value is the mean of what its answers weigh ({@link
 * MeasureKind#weight(int)}): with n answers of weight w, sum S and target T it is reached when S >=
 * T n; the shortage is T n - S. With W the weight of the best answer:
 *
 * <ul>
 *   <li><b>further</b>, the smallest number x of additional best answers with (S + W x) / (n + x)
 *       >= T: x = ceil((T n - S) / (W - T)). For NPS these are promoters: ceil((T n - 100 (p - d))
 *       / (100 - T)); for a top-box share hits: ceil((T n - 100 h) / (100 - T)). Out of reach, and
 *       empty, when T = W, for one lesser answer stays in the mean for good.
 *   <li><b>changed</b>, the smallest number of the present answers that would have to be best ones
 *       instead, n staying the same: each of weight w brings W - w, the worst are taken first.
 *       There are always enough.
 *   <li><b>detractors</b> and <b>passives</b>, only for NPS: how many of the one kind alone would
 *       have to become promoters, ceil(shortage / 200) or ceil(shortage / 100); empty when there
 *       are not as many of them.
 * </ul>
 *
 * <p><b>Unit and range:</b> answers, 0 or more; 0 when the target is reached. <b>Rounding:</b> up
 * to whole answers, computed exactly in hundredths of the target. <b>Minimum sample:</b> 1; tell it
 * only beside a figure that may be shown. <b>Errors:</b> no answers, a target beyond the measure's
 * range or with more than two decimals are refused.
 *
 * <p><b>Example:</b> 50 promoters, 30 passives, 20 detractors, target 45: the shortage is 45 * 100
 * - 100 * 30 = 1500. 1500 / 55 = 27.3: 28 promoters more (78 - 20 of 128 is 45.3). Or 1500 / 200 =
 * 7.5: 8 of the detractors, or 1500 / 100: 15 of the passives.
 */
public record WhatItTakes(
    OptionalLong further, long changed, OptionalLong detractors, OptionalLong passives) {

  private static final int HUNDREDTHS = 100;
  private static final int PASSIVE = 0;
  private static final int DETRACTOR = -100;

  public static WhatItTakes of(MeasureKind kind, Histogram answers, BigDecimal target) {
    if (answers.isEmpty() || !kind.range().contains(target.doubleValue())) {
      throw new IllegalArgumentException("Nothing to reach " + target + " from: " + answers);
    }
    long aim = target.movePointRight(2).longValueExact();
    long shortage = shortage(kind, answers, aim);
    if (shortage <= 0) {
      return new WhatItTakes(OptionalLong.of(0), 0, OptionalLong.empty(), OptionalLong.empty());
    }
    long best = (long) HUNDREDTHS * kind.weight(kind.highest());
    var further = aim == best ? OptionalLong.empty() : OptionalLong.of(ceil(shortage, best - aim));
    boolean nps = kind.isNps();
    return new WhatItTakes(
        further,
        changed(kind, answers, shortage),
        nps ? alone(kind, answers, shortage, DETRACTOR) : OptionalLong.empty(),
        nps ? alone(kind, answers, shortage, PASSIVE) : OptionalLong.empty());
  }

  /** Whether the target is reached as it is. */
  public boolean isNothing() {
    return changed == 0;
  }

  private static long shortage(MeasureKind kind, Histogram answers, long aim) {
    long shortage = Math.multiplyExact(aim, answers.n());
    for (int answer = kind.lowest(); answer <= kind.highest(); answer++) {
      long weight = (long) HUNDREDTHS * kind.weight(answer);
      shortage = Math.subtractExact(shortage, Math.multiplyExact(weight, answers.count(answer)));
    }
    return shortage;
  }

  private static long changed(MeasureKind kind, Histogram answers, long shortage) {
    long left = shortage;
    long changed = 0;
    for (int answer = kind.lowest(); left > 0 && answer < kind.highest(); answer++) {
      long gain = gain(kind, answer);
      if (gain > 0) {
        long some = Math.min(answers.count(answer), ceil(left, gain));
        changed += some;
        left -= some * gain;
      }
    }
    return changed;
  }

  private static OptionalLong alone(
      MeasureKind kind, Histogram answers, long shortage, int weight) {
    long there = 0;
    for (int answer = kind.lowest(); answer <= kind.highest(); answer++) {
      if (kind.weight(answer) == weight) {
        there += answers.count(answer);
      }
    }
    long gain = (long) HUNDREDTHS * (kind.weight(kind.highest()) - weight);
    long needed = ceil(shortage, gain);
    return needed <= there ? OptionalLong.of(needed) : OptionalLong.empty();
  }

  private static long gain(MeasureKind kind, int answer) {
    return (long) HUNDREDTHS * (kind.weight(kind.highest()) - kind.weight(answer));
  }

  private static long ceil(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }
}
