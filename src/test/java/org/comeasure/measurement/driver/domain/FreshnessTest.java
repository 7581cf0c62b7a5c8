package org.comeasure.measurement.driver.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

  @ParameterizedTest(name = "told {0}, running {1}, after {2} with {3} answers more: over {4}")
  @CsvSource({
    "true, false, PT59M, 5, false",
    "true, false, PT1H, 5, true",
    "true, false, PT500H, 0, false",
    "true, true, PT9M, 5, false",
    "true, true, PT10M, 1, true",
    "true, true, PT10M, 0, false",
    "true, true, PT10M, -1, true",
    "false, true, PT59S, 5, false",
    "false, true, PT1M, 1, true",
    "false, false, PT1M, 1, true",
    "false, false, PT500H, 0, false"
  })
  void newAnswersEndFindingsOfSomeAge(
      boolean told, boolean running, Duration age, long more, boolean over) {
    assertThat(new Freshness(told, running).over(age, 96, 96 + more)).isEqualTo(over);
  }
}
