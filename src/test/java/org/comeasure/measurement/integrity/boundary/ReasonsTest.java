package org.comeasure.measurement.integrity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.DailyRate;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.integrity.domain.Asking;
import org.comeasure.measurement.integrity.domain.Aspect;
import org.comeasure.measurement.integrity.domain.Channels;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.measurement.integrity.domain.ResponseQuality;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.shared.locale.Texts;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void farFewerFormsAreToldWithBothRates() {
    assertThat(openings(36, Locale.ENGLISH))
        .isEqualTo(
            "Forms were opened 1.2 times a day, 4.5 times a day in the 3 months before: perhaps not"
                + " everybody was asked.");
    assertThat(openings(36, Locale.GERMAN))
        .isEqualTo(
            "Formulare wurden 1,2-mal am Tag geöffnet, in den 3 Monaten davor 4,5-mal:"
                + " Vielleicht wurden nicht alle gefragt.");
    assertThat(openings(12, Locale.ENGLISH)).startsWith("Forms were opened 0.40 times a day,");
  }

  @Test
  void aboutAsManyAreToldWithBothRatesAndNothingElse() {
    assertThat(openings(120, Locale.ENGLISH))
        .isEqualTo("Forms were opened 4.0 times a day, 4.5 times a day in the 3 months before.");
  }

  private static String openings(long opened, Locale locale) {
    var before = List.of(new DailyRate(138, 31), new DailyRate(138, 30), new DailyRate(138, 31));
    var trust =
        new Trust(
            ResponseQuality.NONE,
            Channels.UNKNOWN,
            Completion.UNKNOWN,
            new Asking(new DailyRate(opened, 30), before));
    var figure = new Figure.Shown(35, new Interval(30, 40), 500, false);
    var integrity = trust.of(MeasureKind.NPS, figure, Histogram.EMPTY).orElseThrow();
    return GradeView.of(integrity, Texts.in(locale))
        .reasons()
        .get(Aspect.OPENINGS.ordinal())
        .finding();
  }
}
