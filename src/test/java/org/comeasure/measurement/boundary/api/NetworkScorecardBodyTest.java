package org.comeasure.measurement.boundary.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.AskedMeasures;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.NetworkReading;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.testing.cast.Tiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the parts of a network carry beside their values. */
class NetworkScorecardBodyTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final MeasureEntry RECOMMEND =
      new MeasureEntry(1, "nps", AnswerScale.NPS, false, text("Recommend"));
  private static final Measured NPS = Measured.all(List.of(RECOMMEND)).get(0);
  private static final TouchpointEntry SALE =
      new TouchpointEntry(new TouchpointId(21), "sale", text("Sale"));
  private static final TouchpointEntry REPAIR =
      new TouchpointEntry(new TouchpointId(22), "repair", text("Repair"));
  private static final RegionEntry NORTH = new RegionEntry(new RegionId(31), "North");
  private static final PartnerEntry NORDWIND = partner(11, "Nordwind", NORTH, "gold");
  private static final PartnerEntry FROST = partner(12, "Frost", null, "silver");

  private final List<Sum> compared = new ArrayList<>();
  private final List<Sum> monthly = new ArrayList<>();

  @Test
  void everyPartCarriesTheTargetOfItsPlaceAndWhatItTakes() {
    compared.add(answers(NORDWIND, SALE, NOVEMBER, 9, 9, 9, 9, 9, 8, 8, 8, 0, 0));
    compared.add(answers(FROST, REPAIR, NOVEMBER, 9, 9, 9, 9, 0));

    var told = told();

    var nordwind = told.partners().get(0).target();
    assertThat(nordwind.value()).isEqualByComparingTo("40");
    assertThat(nordwind.status()).isEqualTo("likely-below-target");
    assertThat(nordwind.further()).isEqualTo(2);
    assertThat(nordwind.changed()).isEqualTo(1);
    assertThat(told.partners().get(1).target().value()).isEqualByComparingTo("20");
    assertThat(told.partners().get(1).target().further()).as("reached").isNull();
    assertThat(targets(told.tiers())).containsExactly("45", "20");
    assertThat(targets(told.regions())).as("North, and none").containsExactly("30", "20");
    assertThat(targets(told.touchpoints())).containsExactly("55", "20");
  }

  @Test
  void aTargetStandsBesideAValueThatIsNotToldToo() {
    compared.add(answers(NORDWIND, SALE, NOVEMBER, 9, 9));

    var target = told().partners().get(0).target();

    assertThat(target.value()).isEqualByComparingTo("40");
    assertThat(target.status()).isEqualTo("not-enough-responses");
    assertThat(target.changed()).isNull();
  }

  @Test
  void theLastEightMonthsOfAPartAreToldAsThoseOfTheTrend() {
    monthly.add(answers(NORDWIND, SALE, NOVEMBER, 9, 9, 9, 9, 0));
    monthly.add(answers(NORDWIND, SALE, NOVEMBER.minusMonths(1), 9, 9));

    var months = told().partners().get(0).months();

    assertThat(months)
        .extracting(MonthBody::month)
        .hasSize(8)
        .startsWith("2026-04")
        .endsWith("2026-10", "2026-11");
    var november = months.get(7);
    assertThat(november.value()).isEqualTo(60);
    assertThat(november.n()).isEqualTo(5);
    assertThat(november.interval()).isNotNull();
    assertThat(november.grade()).isNull();
    assertThat(months.get(6).reason()).isEqualTo("too-few-answers");
    assertThat(months.get(6).n()).isEqualTo(2);
    assertThat(months.get(0).n()).isZero();
  }

  @Test
  void monthsThatWereNotCountedAreNotToldAsMonthsWithoutAnswers() {
    compared.add(answers(NORDWIND, SALE, NOVEMBER, 9, 9, 9, 9, 0));

    assertThat(told().partners().get(0).months()).isEmpty();
  }

  private NetworkScorecardBody told() {
    var window = Window.of(Period.of(NOVEMBER), NOVEMBER.plusMonths(1).atDay(1));
    var trend = Trend.of(window.now(), NOVEMBER);
    var sheet = new Sheet(window, trend, NPS.kind(), new Sums(compared), new Sums(monthly));
    var months = new MeasureFigure.Months(trend, new Sums(monthly), Forms.UNTOLD);
    var names = new Names(List.of(RECOMMEND), List.of(SALE, REPAIR), List.of(), List.of());
    var overview =
        NetworkOverview.of(
            new NetworkReading(
                window,
                NPS,
                new Sums(compared),
                months,
                sheet,
                Map.of(),
                sheet,
                AskedMeasures.UNKNOWN),
            names,
            List.of(NORDWIND, FROST),
            Dimension.TOUCHPOINT,
            DisclosurePolicy.DEFAULT);
    return NetworkScorecardBody.of(overview, yardstick(), Texts.in(Locale.ENGLISH));
  }

  private static List<String> targets(List<PartBody> parts) {
    return parts.stream().map(part -> part.target().value().toPlainString()).toList();
  }

  private static Yardstick yardstick() {
    var goals =
        List.of(
            goal(Place.NETWORK, "20"),
            goal(Place.of(NORDWIND.id()), "40"),
            goal(Place.of("gold"), "45"),
            goal(Place.of(NORTH.id()), "30"),
            goal(Place.NETWORK.at(SALE.id()), "55"));
    return new Yardstick(
        TargetsInForce.of(goals), Map.of(), Position.NETWORK, null, Period.of(NOVEMBER), false);
  }

  private static Goal goal(Place place, String value) {
    return new Goal(
        TargetId.next(), Subject.of(NPS), place, TargetPeriod.MONTH, new BigDecimal(value));
  }

  private static Sum answers(
      PartnerEntry partner, TouchpointEntry at, YearMonth month, int... scores) {
    var answers = Histogram.ofAnswers(scores);
    return new Sum(month.atDay(1), partner.id(), 1, at.id(), null, null, null, null, answers);
  }

  private static PartnerEntry partner(
      long id, String name, @Nullable RegionEntry region, String tier) {
    return new PartnerEntry(new PartnerId(id), name, Tiers.of(tier), region, "active");
  }

  private static Translated text(String english) {
    return new Translated(Map.of("en", english));
  }
}
