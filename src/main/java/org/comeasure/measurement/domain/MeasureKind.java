package org.comeasure.measurement.domain;

import java.util.Arrays;
import java.util.Optional;
import org.comeasure.measurement.domain.formula.Difference;
import org.comeasure.measurement.domain.formula.Estimate;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.domain.formula.NetPromoterScore;
import org.comeasure.measurement.domain.formula.Proportion;
import org.comeasure.measurement.domain.formula.SampleMean;

/**
 * The kinds of measure: which answers a scale allows and which formula turns their histogram into a
 * number. The definitions, intervals and tests are those of {@link NetPromoterScore}, {@link
 * Proportion} and {@link SampleMean}.
 */
public enum MeasureKind {
  /**
   * Likelihood to recommend, 0-10: promoters (9-10) minus detractors (0-6). 50, 30, 20 of 100:
   * 30.0.
   */
  NPS("nps", 0, 10, Unit.POINTS),
  /** Satisfaction on five points: share of the top two, never the mean. 45 of 60: 75.0%. */
  CSAT("csat", 1, 5, Unit.PERCENT),
  /** Customer effort 2.0, agreement 1-7 that it was made easy: share of 5-7. 61 of 100: 61.0%. */
  CES("ces", 1, 7, Unit.PERCENT),
  /** The mean of the same answers as {@link #CES}, its second variant, always named as such. */
  CES_MEAN("ces-mean", 1, 7, Unit.MEAN),
  /** Importance or effectiveness on ten points: share of 8-10. 2 of 8: 25.0%. */
  TOP_3_BOX("top-3-box", 1, 10, Unit.PERCENT),
  /**
   * One item of a rating battery on five points: the mean. One histogram per item; several answers
   * of one person in one histogram would make the interval narrower than it is.
   */
  RATING("rating", 1, 5, Unit.MEAN);

  private static final int LOWEST_PROMOTER = 9;
  private static final int HIGHEST_DETRACTOR = 6;
  private static final int WHOLE = 100;

  private final String code;
  private final int lowest;
  private final int highest;
  private final Unit unit;

  MeasureKind(String code, int lowest, int highest, Unit unit) {
    this.code = code;
    this.lowest = lowest;
    this.highest = highest;
    this.unit = unit;
  }

  /** The kind of that code, such as {@code nps} or {@code ces-mean}. */
  public static Optional<MeasureKind> parse(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** Its name in addresses, in stored rows and in the interface of other systems. */
  public String code() {
    return code;
  }

  public Unit unit() {
    return unit;
  }

  /** Lowest answer of the scale. */
  public int lowest() {
    return lowest;
  }

  /** Highest answer of the scale. */
  public int highest() {
    return highest;
  }

  /** Whether the scale has this answer. */
  public boolean allows(int answer) {
    return lowest <= answer && answer <= highest;
  }

  /** The kind under which the answers are tallied: itself, except for a second variant. */
  public MeasureKind tallied() {
    return this == CES_MEAN ? CES : this;
  }

  /** What the value can be at all. */
  public Interval range() {
    return switch (unit) {
      case POINTS -> new Interval(-100, 100);
      case PERCENT -> new Interval(0, 100);
      case MEAN -> new Interval(lowest, highest);
    };
  }

  /**
   * What an answer weighs in the value, which is the mean of these weights: for NPS 100, 0 and -100
   * (promoters, passives, detractors), for a share 100 or 0, for a mean the answer itself.
   */
  public int weight(int answer) {
    return switch (unit) {
      case POINTS -> answer >= LOWEST_PROMOTER ? WHOLE : answer <= HIGHEST_DETRACTOR ? -WHOLE : 0;
      case PERCENT -> answer >= lowestHit() ? WHOLE : 0;
      case MEAN -> answer;
    };
  }

  /**
   * The value of at least one answer with its 95% interval.
   *
   * @throws IllegalArgumentException without answers, or if one is not on the scale
   */
  public Estimate estimate(Histogram answers) {
    check(answers);
    return switch (unit) {
      case POINTS -> score(answers).estimate();
      case PERCENT -> topBox(answers).estimate();
      case MEAN -> mean(answers).estimate();
    };
  }

  /**
   * The value alone, where nobody asks for its interval.
   *
   * @throws IllegalArgumentException without answers, or if one is not on the scale
   */
  public double value(Histogram answers) {
    check(answers);
    return switch (unit) {
      case POINTS -> score(answers).value();
      case PERCENT -> topBox(answers).value();
      case MEAN -> answers.mean();
    };
  }

  /**
   * Later minus earlier with its two-sided test.
   *
   * @throws IllegalArgumentException without answers on either side, or if one is not on the scale
   */
  public Difference difference(Histogram later, Histogram earlier) {
    check(later);
    check(earlier);
    return switch (unit) {
      case POINTS -> score(later).since(score(earlier));
      case PERCENT -> topBox(later).since(topBox(earlier));
      case MEAN -> mean(later).since(mean(earlier));
    };
  }

  private NetPromoterScore score(Histogram answers) {
    return new NetPromoterScore(
        answers.count(LOWEST_PROMOTER, highest),
        answers.count(lowest, HIGHEST_DETRACTOR),
        answers.n());
  }

  private Proportion topBox(Histogram answers) {
    return new Proportion(answers.count(lowestHit(), highest), answers.n());
  }

  private int lowestHit() {
    return highest - (this == CSAT ? 2 : 3) + 1;
  }

  private SampleMean mean(Histogram answers) {
    return new SampleMean(answers.mean(), answers.variance(), answers.n(), range());
  }

  private void check(Histogram answers) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("No answers to " + code);
    }
    if (answers.count(lowest, highest) != answers.n()) {
      throw new IllegalArgumentException(
          "Answers beyond " + lowest + " to " + highest + " to " + code + ": " + answers);
    }
  }
}
