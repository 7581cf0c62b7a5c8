package org.comeasure.measurement.peer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

/** Months, quarters and years beside each other. */
class PeerHistoryTest {

  private static final PeerPolicy POLICY = PeerPolicy.DEFAULT;
  private static final Period QUARTER = Period.parse("2026-Q3");

  private final TreeMap<YearMonth, List<PeerHistory.Frozen>> months = new TreeMap<>();

  @Test
  void aQuarterOfTheSamePartnersInAllMonthsIsTold() {
    months(7, 7, 7);
    assertThat(told(QUARTER).members()).isEqualTo(7);
  }

  @Test
  void aQuarterWithOnePartnerMoreThanOneOfItsMonthsIsHidden() {
    months(7, 7, 6);
    assertThat(history().panel(Period.parse("2026-07")).publish(POLICY)).isNotEmpty();
    assertThat(history().panel(QUARTER).publish(POLICY)).isEmpty();
  }

  /** The seventh has ten answers a month: enough for the quarter, but for none of its months. */
  @Test
  void whoTakesPartInNoMonthIsLeftOutOfTheQuarter() {
    months(6, 6, 6);
    months.forEach((month, all) -> all.add(frozen(7, 10, 0)));
    var panel = history().panel(QUARTER);
    assertThat(panel.publish(POLICY).get(PeerGroup.NETWORK))
        .extracting(PeerFigures::members)
        .isEqualTo(6);
    assertThat(panel.member(new PartnerId(7))).isEmpty();
  }

  @Test
  void whereNoMonthIsToldTheQuarterIsOfAllWithEnoughInIt() {
    for (int month = 7; month <= 9; month++) {
      var all = new ArrayList<PeerHistory.Frozen>();
      for (int partner = 1; partner <= 6; partner++) {
        all.add(frozen(partner, 12, 0));
      }
      months.put(YearMonth.of(2026, month), all);
    }
    assertThat(history().panel(Period.parse("2026-07")).publish(POLICY)).isEmpty();
    assertThat(told(QUARTER).members()).isEqualTo(6);
  }

  @Test
  void aYearLooksAtItsQuartersAndMonths() {
    months(7, 7, 7);
    months.put(YearMonth.of(2026, 10), partners(6));
    assertThat(told(QUARTER).members()).isEqualTo(7);
    assertThat(history().panel(Period.parse("2026")).publish(POLICY)).isEmpty();
  }

  @Test
  void inALargeNetworkAFewMoreOrLessAreHiddenByTheRounding() {
    months(40, 40, 38);
    assertThat(told(QUARTER).members()).isEqualTo(40);
  }

  /** 30 of 240 were put right, and 30 came later, which hide nothing of it: an eighth. */
  @Test
  void answersThatAreNoLongerThereAreAShareOfThoseFrozen() {
    months(6, 6, 6);
    var later = new TreeMap<>(months);
    var july = new ArrayList<>(partners(6));
    july.set(0, frozen(1, 40, 30));
    later.put(YearMonth.of(2026, 7), july);
    var now = new PeerHistory(MeasureKind.NPS, later, POLICY);
    var period = Period.parse("2026-07");
    var panel = history().panel(period);
    assertThat(history().changed(period, panel, PeerGroup.NETWORK, now)).isCloseTo(0, within(1e-9));

    july.set(
        0,
        new PeerHistory.Frozen(
            new PartnerId(1), "gold", null, Histogram.of(30, 0, 0, 0, 0, 0, 0, 0, 0, 30, 10)));
    assertThat(history().changed(period, panel, PeerGroup.NETWORK, now))
        .isCloseTo(30.0 / 240, within(1e-9));
  }

  @Test
  void aMonthIsFrozenOnThe8thOfTheNextInTheZoneOfTheNetwork() {
    assertThat(FreezingDay.of(YearMonth.of(2026, 11))).isEqualTo(LocalDate.of(2026, 12, 8));
    assertThat(FreezingDay.lastMonth(LocalDate.of(2026, 12, 7))).isEqualTo(YearMonth.of(2026, 10));
    assertThat(FreezingDay.lastMonth(LocalDate.of(2026, 12, 8))).isEqualTo(YearMonth.of(2026, 11));
    var november = Instant.parse("2026-11-20T12:00:00Z");
    assertThat(FreezingDay.SCHEDULE.next(november, ZoneId.of("Europe/Berlin")))
        .isEqualTo(Instant.parse("2026-12-07T23:00:00Z"));
    assertThat(FreezingDay.from(LocalDate.of(2026, 12, 9))).isEqualTo(LocalDate.of(2027, 1, 8));
    assertThat(FreezingDay.from(LocalDate.of(2026, 12, 8))).isEqualTo(LocalDate.of(2026, 12, 8));
  }

  private PeerFigures told(Period period) {
    return history().panel(period).publish(POLICY).get(PeerGroup.NETWORK);
  }

  private PeerHistory history() {
    return new PeerHistory(MeasureKind.NPS, months, POLICY);
  }

  private void months(int july, int august, int september) {
    months.put(YearMonth.of(2026, 7), new ArrayList<>(partners(july)));
    months.put(YearMonth.of(2026, 8), new ArrayList<>(partners(august)));
    months.put(YearMonth.of(2026, 9), new ArrayList<>(partners(september)));
  }

  private static List<PeerHistory.Frozen> partners(int count) {
    var all = new ArrayList<PeerHistory.Frozen>();
    for (int partner = 1; partner <= count; partner++) {
      all.add(frozen(partner, 40, 0));
    }
    return all;
  }

  private static PeerHistory.Frozen frozen(int partner, int tens, int nines) {
    return new PeerHistory.Frozen(
        new PartnerId(partner), "gold", null, Histogram.of(0, 0, 0, 0, 0, 0, 0, 0, 0, nines, tens));
  }
}
