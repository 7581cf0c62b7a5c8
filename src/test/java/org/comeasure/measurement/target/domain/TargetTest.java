package org.comeasure.measurement.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.comeasure.measurement.domain.MeasureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

  @Test
  void holdsOnItsFirstAndLastDay() {
    var target = target(JANUARY, DECEMBER);
    assertThat(target.phase(JANUARY.minusDays(1))).isEqualTo(Phase.COMING);
    assertThat(target.phase(JANUARY)).isEqualTo(Phase.CURRENT);
    assertThat(target.phase(DECEMBER)).isEqualTo(Phase.CURRENT);
    assertThat(target.phase(DECEMBER.plusDays(1))).isEqualTo(Phase.PAST);
    assertThat(target(JANUARY, null).phase(DECEMBER.plusYears(50))).isEqualTo(Phase.CURRENT);
  }

  @Test
  void anEndIsNotedOnceAndKeepsWhatWasSet() {
    var target = target(JANUARY, DECEMBER);
    target.end(JUNE, signed("Agreed anew"));
    assertThat(target.phase(JUNE.minusDays(1))).isEqualTo(Phase.CURRENT);
    assertThat(target.phase(JUNE)).isEqualTo(Phase.PAST);
    assertThat(target.lastDay()).isEqualTo(JUNE.minusDays(1));
    assertThat(target.set().note()).isEqualTo("For the year");
    assertThat(target.ended().orElseThrow().note()).isEqualTo("Agreed anew");
    assertThatThrownBy(() -> target.end(DECEMBER, signed("Again")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsEndedBeforeItBeganHasNeverHeld() {
    var target = target(JUNE, null);
    target.end(JUNE, signed("A slip"));
    assertThat(target.validity()).isEmpty();
    assertThat(target.phase(JANUARY)).isEqualTo(Phase.PAST);
    assertThat(target.phase(JUNE)).isEqualTo(Phase.PAST);
  }

  @Test
  void daysOverlapWhenTheyShareOne() {
    var year = new Validity(JANUARY, DECEMBER);
    assertThat(year.overlaps(new Validity(DECEMBER, null))).isTrue();
    assertThat(year.overlaps(new Validity(DECEMBER.plusDays(1), null))).isFalse();
    assertThat(new Validity(JUNE, null).overlaps(year)).isTrue();
    assertThat(new Validity(DECEMBER.plusDays(1), null).overlaps(year)).isFalse();
    assertThat(year.overlaps(new Validity(JUNE, JUNE))).isTrue();
    assertThatThrownBy(() -> new Validity(DECEMBER, JANUARY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Target target(LocalDate from, @Nullable LocalDate to) {
    var asked =
        new NewTarget(
            new Subject(1, MeasureKind.NPS),
            Place.NETWORK,
            TargetPeriod.MONTH,
            BigDecimal.valueOf(45),
            new Validity(from, to));
    return new Target(asked, signed("For the year"));
  }

  private static Signature signed(String note) {
    return new Signature("s", "Ada", Instant.EPOCH, note);
  }
}
