package org.comeasure.measurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
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
    forms.openings = new TenAMonth();
    forms.clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  }

  /** Ten forms a month of which four came back, and one a day where days are asked for. */
  private final class TenAMonth implements Openings {

    @Override
    public List<OpenedBy> of(TenantScope scope, Wanted wanted) {
      return starts(wanted.days())
          .map(from -> new OpenedBy(from, NORDWIND, forms(wanted.days())))
          .toList();
    }

    @Override
    public List<OpenedAt> apart(TenantScope scope, Period days) {
      questions.add(days);
      return List.of(at(days.from(), new Opened(days.days(), 0)));
    }

    @Override
    public List<OpenedAt> monthly(TenantScope scope, Period months) {
      return starts(months).map(from -> at(from, forms(months))).toList();
    }

    private static OpenedAt at(LocalDate from, Opened forms) {
      return new OpenedAt(from, NORDWIND, new TouchpointId(3), null, Channel.QR, null, forms);
    }

    private Stream<LocalDate> starts(Period days) {
      questions.add(days);
      return days.wholeMonths()
          ? days.months().stream().map(month -> month.atDay(1))
          : Stream.of(days.from());
    }

    private static Opened forms(Period days) {
      return days.wholeMonths() ? new Opened(10, 4) : new Opened(days.days(), 0);
    }
  }

  @Test
  void aPeriodOfWholeMonthsAndItsTrendAreOneQuestion() {
    var told = forms.partners(asked(QUARTER, Filter.NONE));

    assertThat(questions).containsExactly(Period.parse("2025-11-01..2026-12-31"));
    // October, November and December are of the quarter, and all of its first day
    assertThat(told.now().in(QUARTER)).isEqualTo(Histogram.of(30, 12));
    assertThat(told.now().rows()).allMatch(sum -> NORDWIND.equals(sum.partner()));
    assertMonths(told.months());
  }

  @Test
  void aLongerPeriodThanTheTrendIsOneQuestionToo() {
    var told = forms.apart(asked(TWO_YEARS, Filter.NONE));

    assertThat(questions).containsExactly(TWO_YEARS);
    assertThat(told.now().in(TWO_YEARS)).isEqualTo(Histogram.of(240, 96));
    assertThat(told.now().rows()).allMatch(sum -> sum.channel() == Channel.QR);
    assertMonths(told.months());
  }

  @Test
  void aNetworkKeepsLinksApartInThePeriodAloneAndPartnersInTheMonths() {
    var told = forms.nowApart(asked(QUARTER, Filter.NONE));

    assertThat(questions).containsExactly(QUARTER, new Trend(NOVEMBER).days());
    assertThat(told.now().in(QUARTER)).isEqualTo(Histogram.of(92, 0));
    assertThat(told.now().rows()).allMatch(sum -> sum.channel() == Channel.QR);
    assertThat(told.months().rows()).allMatch(sum -> sum.channel() == null);
    assertMonths(told.months());
    assertThat(forms.nowApart(asked(QUARTER, Filter.NONE.in("AT"))).now().rows()).isEmpty();
  }

  @Test
  void otherDaysAreAskedForByThemselves() {
    var told = forms.partners(asked(SOME_DAYS, Filter.NONE));

    assertThat(questions).containsExactly(SOME_DAYS, new Trend(NOVEMBER).days());
    assertThat(told.now().in(SOME_DAYS)).isEqualTo(Histogram.of(15, 0));
    assertMonths(told.months());
  }

  @Test
  void wholeMonthsAmongOtherDaysAreReadAsMonths() {
    var period = Period.parse("2026-08-14..2026-11-21");

    var told = forms.partners(asked(period, Filter.NONE));

    assertThat(questions)
        .containsExactly(
            Period.parse("2026-08-14..2026-08-31"),
            Period.parse("2026-11-01..2026-11-21"),
            new Trend(NOVEMBER).days());
    // 18 days of August, September and October, 21 days of November
    assertThat(told.now().in(period)).isEqualTo(Histogram.of(18 + 20 + 21, 8));
    assertMonths(told.months());
  }

  @Test
  void noLinkIsOfACountry() {
    var told = forms.partners(asked(QUARTER, Filter.NONE.in("AT")));

    assertThat(questions).isEmpty();
    assertThat(told).isEqualTo(Forms.UNTOLD);
  }

  private static void assertMonths(Sums months) {
    assertThat(months.rows()).hasSize(Trend.MONTHS);
    assertThat(months.in(Period.of(NOVEMBER))).isEqualTo(Histogram.of(10, 4));
    assertThat(months.in(Period.of(NOVEMBER.minusMonths(12)))).isEqualTo(Histogram.of(10, 4));
    assertThat(months.in(Period.of(NOVEMBER.plusMonths(1)))).isEqualTo(Histogram.EMPTY);
  }

  private static OpenedForms.Asked asked(Period now, Filter filter) {
    return new OpenedForms.Asked(SCOPE, now, new Trend(NOVEMBER), filter);
  }
}
