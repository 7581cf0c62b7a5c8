package org.comeasure.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.comeasure.measurement.domain.Status.Tone;
import org.comeasure.measurement.domain.formula.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {
  private static final Figure SHOWN = new Figure.Shown(30, new Interval(20, 40), 100, false);

  @ParameterizedTest
  @CsvSource({
    "SIGNIFICANT_DOWN, SIGNIFICANT_UP,   FALLING, BAD",
    "SIGNIFICANT_UP,   SIGNIFICANT_DOWN, RISING,  GOOD",
    "WITHIN_CHANCE,    SIGNIFICANT_DOWN, BELOW,   WATCH",
    "NOT_COMPARABLE,   SIGNIFICANT_DOWN, BELOW,   WATCH",
    "WITHIN_CHANCE,    SIGNIFICANT_UP,   ABOVE,   GOOD",
    "WITHIN_CHANCE,    WITHIN_CHANCE,    IN_LINE, NEUTRAL",
    "NOT_COMPARABLE,   NOT_COMPARABLE,   IN_LINE, NEUTRAL",
    "IN_PROGRESS,      IN_PROGRESS,      IN_PROGRESS, NEUTRAL",
    "NOT_COMPARABLE,   IN_PROGRESS,      IN_PROGRESS, NEUTRAL"
  })
  void whatMovedComesBeforeWhereItStands(Verdict since, Verdict against, Status status, Tone tone) {
    Status actual = Status.of(standing(SHOWN, since, against));

    assertThat(actual).isEqualTo(status);
    assertThat(actual.tone()).isEqualTo(tone);
  }

  @Test
  void hiddenFiguresHaveNoStatus() {
    Verdict down = Verdict.SIGNIFICANT_DOWN;

    assertThat(Status.of(standing(new Figure.TooFew(4), down, down))).isEqualTo(Status.TOO_FEW);
    assertThat(Status.of(standing(new Figure.Withheld(40), down, down))).isEqualTo(Status.TOO_FEW);
    assertThat(Status.TOO_FEW.code()).isEqualTo("too-few");
  }

  private static Standing<String> standing(Figure figure, Verdict since, Verdict against) {
    return new Standing<>("Frost & Sons", figure, change(since), change(against));
  }

  private static Change change(Verdict verdict) {
    return switch (verdict) {
      case NOT_COMPARABLE -> Change.NOT_COMPARABLE;
      case IN_PROGRESS -> new Change(Verdict.WITHIN_CHANCE, 1, 0, 0.5).inProgress();
      default -> new Change(verdict, 1, 0, 0.5);
    };
  }
}
