package org.comeasure.measurement.domain;

import java.util.List;
import org.comeasure.measurement.domain.formula.Difference;
import org.comeasure.measurement.domain.formula.Estimate;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.domain.formula.NetPromoterScore;
import org.comeasure.measurement.domain.formula.Proportion;
import org.comeasure.measurement.domain.formula.SampleMean;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;

/**
 * How a measure is computed: which answers its scale allows and which formula turns their histogram
 * into a number. The definitions, intervals and tests are those of {@link NetPromoterScore}, {@link
 * Proportion} and {@link SampleMean}. By formula:
 *
 * <ul>
 *   <li><b>nps</b>: likelihood to recommend, 0-10: promoters (9-10) minus detractors (0-6). 50, 30,
 *       20 of 100: 30.0.
 *   <li><b>csat</b>: satisfaction, share of the top two points, never the mean. 45 of 60: 75.0%.
 *   <li><b>ces</b>: customer effort 2.0, agreement 1-7 that it was made easy: share of 5-7. 61 of
 *       100: 61.0%.
 *   <li><b>top-3-box</b>: importance or effectiveness on 0-10 or 1-10: share of 8-10. 2 of 8:
 *       25.0%.
 *   <li><b>yes-no</b>: share of yes (1). 3 of 4: 75.0%.
 *   <li><b>rating</b>: the mean of 2 to 11 points. One histogram for each item of a battery;
 *       several answers of one person in one histogram would make the interval narrower than it is.
 *       An item that is reversed comes turned round: higher is better everywhere.
 * </ul>
 *
 * @param asMean whether it is the mean of answers whose formula is a share: the second variant of
 *     CES, always named as such
 */
public record MeasureKind(AnswerScale scale, boolean asMean) {

  public static final MeasureKind NPS = of(AnswerScale.NPS);
  public static final MeasureKind CSAT = of(AnswerScale.CSAT);
  public static final MeasureKind CES = of(AnswerScale.CES);

  /** The mean of the same answers as {@link #CES}. */
  public static final MeasureKind CES_MEAN = new MeasureKind(AnswerScale.CES, true);

  public static final MeasureKind TOP_3_BOX = of(Formula.TOP_3_BOX.usual());
  public static final MeasureKind YES_NO = of(Formula.YES_NO.usual());
  public static final MeasureKind RATING = of(AnswerScale.RATING);

  private static final String AS_MEAN = "-mean";
  private static final char ON = '/';
  private static final char TO = '-';
  private static final int LOWEST_PROMOTER = 9;
  private static final int HIGHEST_DETRACTOR = 6;
  private static final int WHOLE = 100;

  /** As the scale's formula says. */
  public static MeasureKind of(AnswerScale scale) {
    return new MeasureKind(scale, false);
  }

  /** All that answers on a scale are computed as, the common one first. */
  public static List<MeasureKind> all(AnswerScale scale) {
    return scale.formula() == Formula.CES
        ? List.of(of(scale), new MeasureKind(scale, true))
        : List.of(of(scale));
  }

  /**
   * As {@link #stored()} wrote it.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static MeasureKind of(String stored) {
    int on = stored.indexOf(ON);
    var code = on < 0 ? stored : stored.substring(0, on);
    boolean asMean = code.endsWith(AS_MEAN);
    var formula = Formula.of(asMean ? code.substring(0, code.length() - AS_MEAN.length()) : code);
    if (on < 0) {
      return new MeasureKind(formula.usual(), asMean);
    }
    int to = stored.indexOf(TO, on);
    int lowest = Integer.parseInt(stored.substring(on + 1, to));
    int highest = Integer.parseInt(stored.substring(to + 1));
    return new MeasureKind(new AnswerScale(formula, lowest, highest), asMean);
  }

  /** {@link #code()}, followed by the scale where it is not the usual one: {@code rating/1-6}. */
  public String stored() {
    return scale.isUsual() ? code() : code() + ON + lowest() + TO + highest();
  }

  /** Its name in the interface of other systems, such as {@code nps} or {@code ces-mean}. */
  public String code() {
    return asMean ? scale.formula().code() + AS_MEAN : scale.formula().code();
  }

  public boolean isNps() {
    return scale.formula() == Formula.NPS;
  }

  public Unit unit() {
    return switch (scale.formula()) {
      case NPS -> Unit.POINTS;
      case CSAT, CES, TOP_3_BOX, YES_NO -> asMean ? Unit.MEAN : Unit.PERCENT;
      case RATING -> Unit.MEAN;
    };
  }

  /** Lowest answer of the scale. */
  public int lowest() {
    return scale.lowest();
  }

  /** Highest answer of the scale. */
  public int highest() {
    return scale.highest();
  }

  /** Whether the scale has this answer. */
  public boolean allows(int answer) {
    return scale.holds(answer);
  }

  /** The kind under which the answers are tallied: itself, except for a second variant. */
  public MeasureKind tallied() {
    return of(scale);
  }

  /** What the value can be at all. */
  public Interval range() {
    return switch (unit()) {
      case POINTS -> new Interval(-100, 100);
      case PERCENT -> new Interval(0, 100);
      case MEAN -> new Interval(lowest(), highest());
    };
  }

  /**
   * What an answer weighs in the value, which is the mean of these weights: for NPS 100, 0 and -100
   * (promoters, passives, detractors), for a share 100 or 0, for a mean the answer itself.
   */
  public int weight(int answer) {
    return switch (unit()) {
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
    return switch (unit()) {
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
    return switch (unit()) {
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
    return switch (unit()) {
      case POINTS -> score(later).since(score(earlier));
      case PERCENT -> topBox(later).since(topBox(earlier));
      case MEAN -> SampleMean.change(later.counts(), earlier.counts());
    };
  }

  private NetPromoterScore score(Histogram answers) {
    return new NetPromoterScore(
        answers.count(LOWEST_PROMOTER, highest()),
        answers.count(lowest(), HIGHEST_DETRACTOR),
        answers.n());
  }

  private Proportion topBox(Histogram answers) {
    return new Proportion(answers.count(lowestHit(), highest()), answers.n());
  }

  private int lowestHit() {
    return switch (scale.formula()) {
      case YES_NO -> highest();
      case CSAT -> highest() - 1;
      default -> highest() - 2;
    };
  }

  private SampleMean mean(Histogram answers) {
    return new SampleMean(answers.mean(), answers.variance(), answers.n(), range());
  }

  private void check(Histogram answers) {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("No answers to " + code());
    }
    if (answers.count(lowest(), highest()) != answers.n()) {
      throw new IllegalArgumentException(
          "Answers beyond " + lowest() + " to " + highest() + " to " + code() + ": " + answers);
    }
  }
}
