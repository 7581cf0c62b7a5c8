package org.comeasure.measurement.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.junit.jupiter.api.Test;

class PieceTest {

  private static final TenantScope PARTNER =
      TenantScope.ofPartner(new ManufacturerId(1), new PartnerId(2));
  private static final Choice PLACES =
      Choice.ofEndUsers(Set.of(1), Dimension.TOUCHPOINT, Dimension.COUNTRY);

  @Test
  void wholeMonthsAreReadByMonth() {
    assertThat(pieces("2026-Q3", PLACES)).containsExactly("+ 2026-07-01..2026-09-30 MONTH");
  }

  @Test
  void daysOfUpToHalfAMonthAreReadByDay() {
    assertThat(pieces("2026-11-03..2026-11-17", PLACES))
        .containsExactly("+ 2026-11-03..2026-11-17 DAY");
    assertThat(pieces("2026-10-20..2026-11-09", PLACES))
        .containsExactly("+ 2026-10-20..2026-10-31 DAY", "+ 2026-11-01..2026-11-09 DAY");
  }

  @Test
  void moreDaysAreTheirMonthWithoutTheOthers() {
    assertThat(pieces("2026-10-01..2026-10-22", PLACES))
        .containsExactly("+ 2026-10-01..2026-10-31 MONTH", "- 2026-10-23..2026-10-31 DAY");
    assertThat(pieces("2026-11-03..2026-11-18", PLACES))
        .containsExactly(
            "+ 2026-11-01..2026-11-30 MONTH",
            "- 2026-11-01..2026-11-02 DAY",
            "- 2026-11-19..2026-11-30 DAY");
  }

  @Test
  void aLongPeriodHasItsMonthsTogetherAndWhatIsAtItsEnds() {
    assertThat(pieces("2026-08-14..2026-11-09", PLACES))
        .containsExactly(
            "+ 2026-08-01..2026-08-31 MONTH",
            "- 2026-08-01..2026-08-13 DAY",
            "+ 2026-09-01..2026-10-31 MONTH",
            "+ 2026-11-01..2026-11-09 DAY");
  }

  @Test
  void channelsAreToldOfWholeMonthsAlone() {
    var channels = Choice.ofEndUsers(Set.of(1), Dimension.CHANNEL);

    assertThat(pieces("2026-10", channels)).containsExactly("+ 2026-10-01..2026-10-31 SLICE");
    assertThat(Piece.of(Period.parse("2026-10-01..2026-10-22"), channels, PARTNER)).isEmpty();
  }

  private static List<String> pieces(String period, Choice choice) {
    var asked = Period.parse(period);
    var pieces = Piece.of(asked, choice, PARTNER).orElseThrow();
    assertThat(pieces).extracting(Piece::period).containsOnly(asked.from());
    return pieces.stream().map(PieceTest::said).toList();
  }

  private static String said(Piece piece) {
    var days = piece.from() + ".." + piece.to().minusDays(1);
    return (piece.added() ? "+ " : "- ") + days + " " + piece.cube();
  }
}
