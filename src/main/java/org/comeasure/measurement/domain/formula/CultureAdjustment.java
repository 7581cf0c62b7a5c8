package org.comeasure.measurement.domain.formula;

import java.util.OptionalDouble;

/**
 * What a score would be if people in its country used the scale as the whole network does.
 *
 * <p><b>Definition:</b> z within the country, rescaled: network mean + network sd * (score -
 * country mean) / country sd. It is linear, so a partner's mean is adjusted like a single score.
 * <b>Unit and range:</b> the score's; it may leave the scale. <b>Rounding:</b> none here.
 * <b>Minimum sample:</b> what may be shown is decided elsewhere; it is always shown beside the raw
 * score, raw first. <b>Errors:</b> empty when nothing varies in the country; a negative spread is
 * refused.
 *
 * <p><b>Example:</b> a country with mean 9 and sd 1 in a network with mean 7.5 and sd 2.17: 10
 * becomes 7.5 + 2.17 * 1 = 9.67.
 *
 * <p><b>Source:</b> G. Hofstede, "Culture's Consequences", 2001, on standardising within countries.
 */
public record CultureAdjustment(
    double countryMean, double countrySd, double networkMean, double networkSd) {

  public CultureAdjustment {
    if (!(countrySd >= 0) || !(networkSd >= 0)) {
      throw new IllegalArgumentException("Not a spread: " + countrySd + ", " + networkSd);
    }
  }

  public OptionalDouble adjusted(double score) {
    return countrySd == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(networkMean + networkSd * (score - countryMean) / countrySd);
  }
}
