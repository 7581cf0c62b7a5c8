package org.comeasure.measurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Openings;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.junit.jupiter.api.Test;

class OpenedFormsTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final PartnerId NORDWIND = new PartnerId(2);
  private static final TenantScope SCOPE = TenantScope.ofNetwork(new ManufacturerId(1));
  private static final Period QUARTER = Period.parse("2026-Q4");
  private static final Period TWO_YEARS = Period.parse("2024-12-01..2026-11-30");
  private static final Period SOME_DAYS = Period.parse("2026-11-03..2026-11-17");

  private final List<Period> questions = new ArrayList<>();
  private final OpenedForms forms = new OpenedForms();

  OpenedFormsTest() {
    forms.openings = new OneADay();
    forms.zones = new November();
  }

  private static final class November implements ReportingZones {

    @Override
    public ReportingZone of(TenantScope scope) {
      return ReportingZone.UTC;
    }

    @Override
    public LocalDate today(TenantScope scope) {
      return LocalDate.of(2026, 11, 22);
    }
  }

  /** A form every day, and on the first four days of each month it comes back. */
  private final class OneADay implements Openings {

    @Override
    public List<OpenedBy> of(TenantScope scope, Wanted wanted) {
      questions.add(wanted.days());
      return parts(wanted.days())
          .map(days -> new OpenedBy(days.from(), NORDWIND, null, forms(days)))
          .toList();
    }

    @Override
    public List<OpenedAt> apart(TenantScope scope, Period days) {
      questions.add(days);
      return List.of(at(days));
    }

    @Override
    public List<List<OpenedAt>> apart(TenantScope scope, List<Period> stretches) {
      questions.addAll(stretches);
      return stretches.stream().map(days -> parts(days).map(OneADay::at).toList()).toList();
    }

    private static OpenedAt at(Period days) {
      return new OpenedAt(
          days.from(), NORDWIND, new TouchpointId(3), null, Channel.QR, null, forms(days));
    }

    private static Stream<Period> parts(Period days) {
      return days.wholeMonths() ? days.months().stream().map(Period::of) : Stream.of(days);
    }

    private static Opened forms(Period days) {
      long completed =
          days.from().datesUntil(days.to()).filter(day -> day.getDayOfMonth() <= 4).count();
      return new Opened(days.days(), completed);
    }
  }

  @Test
  void aPeriodOfWholeMonthsAndItsTrendAreOneQuestion() {
    var told = forms.partners(asked(QUARTER));

    assertThat(questions).containsExactly(Period.parse("2025-11-01..2026-12-31"));
    // October, November and December are of the quarter, and all of its first day
    assertThat(told.now().in(QUARTER)).isEqualTo(Histogram.of(92, 12));
    assertThat(told.now().rows()).allMatch(sum -> NORDWIND.equals(sum.partner()));
    assertMonths(told.months());
  }

  @Test
  void aLongerPeriodThanTheTrendIsOneQuestionToo() {
    var told = forms.apart(asked(TWO_YEARS));

    assertThat(questions).containsExactly(TWO_YEARS);
    assertThat(told.now().in(TWO_YEARS)).isEqualTo(Histogram.of(730, 96));
    assertThat(told.now().rows()).allMatch(sum -> sum.channel() == Channel.QR);
    assertMonths(told.months());
  }

  @Test
  void aNetworkKeepsLinksApartInThePeriodAloneAndPartnersInTheMonths() {
    var told = forms.nowApart(asked(QUARTER));

    assertThat(questions).containsExactly(QUARTER, new Trend(NOVEMBER).days());
    assertThat(told.now().in(QUARTER)).isEqualTo(Histogram.of(92, 12));
    assertThat(told.now().rows()).allMatch(sum -> sum.channel() == Channel.QR);
    assertThat(told.months().rows()).allMatch(sum -> sum.channel() == null);
    assertMonths(told.months());
    assertThat(forms.nowApart(asked(QUARTER, Filter.NONE.in("AT"))).now().rows()).isEmpty();
  }

  @Test
  void otherDaysAreAskedForByThemselves() {
    var told = forms.partners(asked(SOME_DAYS));

    assertThat(questions).containsExactly(new Trend(NOVEMBER).days(), SOME_DAYS);
    assertThat(told.now().in(SOME_DAYS)).isEqualTo(Histogram.of(15, 2));
    assertMonths(told.months());
  }

  @Test
  void moreThanHalfAMonthIsTheMonthWithoutItsOtherDays() {
    var period = Period.parse("2026-08-14..2026-11-21");

    for (var told : List.of(forms.partners(asked(period)), forms.apart(asked(period)))) {
      // 18 days of August, September and October, 21 days of November
      assertThat(told.now().in(period)).isEqualTo(Histogram.of(18 + 61 + 21, 0 + 8 + 4));
      assertMonths(told.months());
    }
    assertThat(questions)
        .containsSubsequence(
            new Trend(NOVEMBER).days(),
            Period.parse("2026-08-01..2026-08-13"),
            Period.parse("2026-11-22..2026-11-30"));
    assertThat(forms.nowApart(asked(period)).now().in(period)).isEqualTo(Histogram.of(100, 12));
  }

  @Test
  void noneAreFewerThanNone() {
    forms.openings =
        new Openings() {
          @Override
          public List<OpenedBy> of(TenantScope scope, Wanted wanted) {
            // Everything was opened after the months were read.
            return wanted.days().wholeMonths()
                ? List.of()
                : List.of(new OpenedBy(wanted.days().from(), NORDWIND, null, new Opened(3, 1)));
          }

          @Override
          public List<OpenedAt> apart(TenantScope scope, Period days) {
            throw new UnsupportedOperationException();
          }

          @Override
          public List<List<OpenedAt>> apart(TenantScope scope, List<Period> stretches) {
            throw new UnsupportedOperationException();
          }
        };

    assertThat(forms.partners(asked(Period.parse("2026-11-01..2026-11-21"))).now().rows())
        .isEmpty();
  }

  @Test
  void noLinkIsOfACountry() {
    var told = forms.partners(asked(QUARTER, Filter.NONE.in("AT")));

    assertThat(questions).isEmpty();
    assertThat(told).isEqualTo(Forms.UNTOLD);
  }

  @Test
  void linksAskEndUsersOnly() {
    var staff = new Filter("partner-staff", null, null, null, null, null);

    assertThat(forms.partners(asked(QUARTER, staff))).isEqualTo(Forms.UNTOLD);
    assertThat(questions).isEmpty();
  }

  private static void assertMonths(Sums months) {
    assertThat(months.rows()).hasSize(Trend.MONTHS);
    assertThat(months.in(Period.of(NOVEMBER))).isEqualTo(Histogram.of(30, 4));
    assertThat(months.in(Period.of(NOVEMBER.minusMonths(12)))).isEqualTo(Histogram.of(30, 4));
    assertThat(months.in(Period.of(NOVEMBER.plusMonths(1)))).isEqualTo(Histogram.EMPTY);
  }

  private static OpenedForms.Asked asked(Period now) {
    return asked(now, Filter.NONE);
  }

  private static OpenedForms.Asked asked(Period now, Filter filter) {
    return new OpenedForms.Asked(SCOPE, now, new Trend(NOVEMBER), filter, false);
  }
}
