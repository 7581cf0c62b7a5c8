package org.comeasure.measurement.driver.domain;

import java.time.Duration;

/**
 * How long findings hold although there are answers that they do not know.
 *
 * <p><b>Rule:</b> findings that tell something hold for an hour, or for ten minutes while their
 * period still runs; that there was too little to tell something holds for a minute, as a few more
 * answers may change it and it costs little to look. Without new answers they hold for good.
 *
 * <p><b>Example:</b> findings of this month, eleven minutes old, 2 answers came since: they are
 * worked out again. Findings of last month in the same case hold for 49 minutes more.
 *
 * @param told whether the findings tell something
 * @param running whether their period still runs
 */
public record Freshness(boolean told, boolean running) {

  private static final Duration USUALLY = Duration.ofHours(1);
  private static final Duration RUNNING = Duration.ofMinutes(10);
  private static final Duration NOTHING_TOLD = Duration.ofMinutes(1);

  /**
   * @param known answers when the findings were worked out
   * @param now answers that there are
   */
  public boolean over(Duration age, long known, long now) {
    return known != now && age.compareTo(patience()) >= 0;
  }

  private Duration patience() {
    if (!told) {
      return NOTHING_TOLD;
    }
    return running ? RUNNING : USUALLY;
  }
}
