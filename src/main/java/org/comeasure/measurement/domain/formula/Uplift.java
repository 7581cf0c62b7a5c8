package org.comeasure.measurement.domain.formula;

/**
 * What a practice brought those who took it up, beyond what others like them gained meanwhile.
 *
 * <p><b>Definition:</b> difference in differences, (after - before) of the adopters minus (after -
 * before) of the others. <b>Unit:</b> points of the scale. <b>Rounding:</b> none here. <b>Minimum
 * sample:</b> two answers in each of the four samples; whether it is shown is decided elsewhere.
 * <b>Errors:</b> fewer are refused.
 *
 * <p><b>Interval:</b> 95%, +/- 1.96 sqrt of the sum of the four s^2/n. It knows of chance alone:
 * whoever adopts because of a bad month gets better without any practice (regression to the mean),
 * which has to be said beside it.
 *
 * <p><b>Example:</b> 3.0 to 3.6 against 3.1 to 3.3, each with s^2 = .5 and 50 answers: .6 - .2 =
 * .4, interval .4 +/- 1.96 * sqrt(4 * .5 / 50) = .4 +/- .392.
 *
 * <p><b>Source:</b> D. Card, A. B. Krueger, American Economic Review 84 (1994).
 */
public record Uplift(
    SampleMean before, SampleMean after, SampleMean othersBefore, SampleMean othersAfter) {
  private static final int FEWEST = 2;

  public Uplift {
    if (Math.min(before.n(), after.n()) < FEWEST
        || Math.min(othersBefore.n(), othersAfter.n()) < FEWEST) {
      throw new IllegalArgumentException("Each sample needs two answers");
    }
  }

  public double value() {
    return after.value() - before.value() - (othersAfter.value() - othersBefore.value());
  }

  public Interval interval() {
    double margin =
        Normal.Z
            * Math.sqrt(error(before) + error(after) + error(othersBefore) + error(othersAfter));
    return new Interval(value() - margin, value() + margin);
  }

  private static double error(SampleMean sample) {
    return sample.variance() / sample.n();
  }
}
