package org.comeasure.measurement.boundary.page;

import static org.comeasure.measurement.boundary.page.SampleProgramme.CSAT;
import static org.comeasure.measurement.boundary.page.SampleProgramme.ISLES;
import static org.comeasure.measurement.boundary.page.SampleProgramme.MEASURES;
import static org.comeasure.measurement.boundary.page.SampleProgramme.NAMES;
import static org.comeasure.measurement.boundary.page.SampleProgramme.NORDWIND;
import static org.comeasure.measurement.boundary.page.SampleProgramme.NORTH;
import static org.comeasure.measurement.boundary.page.SampleProgramme.NOVEMBER;
import static org.comeasure.measurement.boundary.page.SampleProgramme.NPS;
import static org.comeasure.measurement.boundary.page.SampleProgramme.PRODUCT_LINES;
import static org.comeasure.measurement.boundary.page.SampleProgramme.TOUCHPOINTS;
import static org.comeasure.measurement.boundary.page.SampleProgramme.VELMORA;
import static org.comeasure.measurement.boundary.page.SampleProgramme.WINDOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LatestComment;
import org.comeasure.collection.ResponseId;
import org.comeasure.measurement.boundary.NetworkScorecard;
import org.comeasure.measurement.boundary.Selection;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.scorecard.AskedMeasures;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Backings;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.Reading;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.target.domain.BenchmarkFigure;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Source;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Audience;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.cast.Tiers;
import org.jspecify.annotations.Nullable;

/** Pages from invented answers, always the same ones. */
final class Samples {

  static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
  static final Yardstick YARDSTICK =
      new Yardstick(
          TargetsInForce.of(
              List.of(
                  goal(NPS, Place.NETWORK, "45"),
                  goal(CSAT, Place.NETWORK, "60.5"),
                  goal(NPS, Place.of("gold"), "20"))),
          Map.of(
              Subject.of(NPS),
              List.of(
                  new BenchmarkFigure(
                      Subject.of(NPS),
                      new BigDecimal("38"),
                      new Source("Heating <Barometer>", "https://barometer.example", "2025")))),
          Position.NETWORK,
          null,
          WINDOW.now(),
          WINDOW.inProgress());

  static ScorecardPage scorecard(Texts texts, Filter filter) {
    return scorecard(texts, filter, NPS);
  }

  static ScorecardPage scorecard(Texts texts, Filter filter, Measured chosen) {
    var scorecard =
        Scorecard.of(
            new SampleAnswers().reading(filter, chosen), NAMES, filter, DisclosurePolicy.DEFAULT);
    return layout(texts, filter, chosen)
        .page(new ScorecardLayout.Told(scorecard, YARDSTICK, comments()), NOW);
  }

  static ScorecardPage empty(Texts texts, Filter filter, Instant now) {
    var none = new Sums(List.of());
    var trend = Trend.of(WINDOW.now(), NOVEMBER);
    var sheet = new Sheet(WINDOW, trend, NPS.kind(), none, none);
    var reading =
        new Reading(
            WINDOW,
            NPS,
            none,
            new MeasureFigure.Months(trend, none, Forms.UNTOLD),
            sheet,
            sheet,
            sheet,
            Backings.NONE);
    var scorecard = Scorecard.of(reading, NAMES, filter, DisclosurePolicy.DEFAULT);
    return layout(texts, filter, NPS)
        .page(new ScorecardLayout.Told(scorecard, YARDSTICK, List.of()), now);
  }

  static Export file(Texts texts) {
    var scorecard =
        Scorecard.of(
            new SampleAnswers().reading(Filter.NONE, NPS),
            NAMES,
            Filter.NONE,
            DisclosurePolicy.DEFAULT);
    return layout(texts, Filter.NONE, NPS)
        .export(new ScorecardLayout.Told(scorecard, YARDSTICK, null));
  }

  static TooMany tooMany(Texts texts) {
    return layout(texts, Filter.NONE.by(Channel.QR), NPS).tooMany(NOW);
  }

  private static ScorecardLayout layout(Texts texts, Filter filter, Measured chosen) {
    var asked =
        new ScorecardLayout.Asked(AskedPeriod.of(WINDOW), filter, chosen, "rating-punctuality");
    return new ScorecardLayout(
        owner(), asked, NAMES, List.of(Audience.END_USER, Audience.PARTNER), texts);
  }

  static ComparePage compare(Texts texts) {
    return compareLayout(texts).page(new CompareLayout.Outcome(comparison()));
  }

  /** The second side's months end one earlier. */
  static ComparePage compareApart(Texts texts) {
    return compareLayout(texts).page(new CompareLayout.Outcome(apart()));
  }

  static Export compareApartFile(Texts texts) {
    return compareLayout(texts).export(apart());
  }

  static Export compareFile(Texts texts) {
    return compareLayout(texts).export(comparison());
  }

  private static Comparison comparison() {
    return comparison(NOVEMBER);
  }

  private static Comparison apart() {
    return comparison(NOVEMBER.minusMonths(1));
  }

  private static Comparison comparison(YearMonth last) {
    var sides = List.of(side(new Trend(NOVEMBER)), side(new Trend(last)));
    return Comparison.of(Measured.all(MEASURES), NPS, sides, false);
  }

  private static Comparison.Side side(Trend trend) {
    var reading = new SampleAnswers().reading(Filter.NONE, NPS);
    var months = new MeasureFigure.Months(trend, reading.months().sums(), Forms.UNTOLD);
    return new Comparison.Side(
        WINDOW, reading.measures(), months, Backing.NONE, AskedMeasures.UNKNOWN);
  }

  private static CompareLayout compareLayout(Texts texts) {
    var scope = owner().scope();
    var spot = new Spot("", scope, Set.of(), "Nordwind Kältetechnik", Position.NETWORK);
    var selection = new Selection(scope, Set.of(), WINDOW.now(), Filter.NONE.in("DE"));
    var first = new ComparedSide("a.", AskedPeriod.of(WINDOW), spot, NAMES, selection, YARDSTICK);
    var second = new ComparedSide("b.", AskedPeriod.of(WINDOW), spot, NAMES, selection, YARDSTICK);
    var network =
        new Network(
            "0000000000001",
            scope,
            "Velmora",
            "Nordwind",
            List.of(),
            "#0f5c6e",
            ReportingZone.UTC,
            Set.of());
    return new CompareLayout(
        network,
        List.of(first, second),
        new CompareLayout.Asked(NPS, "B-nps"),
        new CompareLayout.Offer(
            NAMES, List.of(), List.of(), List.of(Audience.END_USER, Audience.PARTNER)),
        texts);
  }

  static NetworkPage network(Texts texts, @Nullable Dimension by) {
    var query = new NetworkQuery();
    var partners =
        List.of(
            partner(11, "Nordwind Kältetechnik", "gold", NORTH, "active"),
            partner(12, "Frost & Sons", "silver", ISLES, "active"),
            partner(13, "Øresund Klima", "bronze", NORTH, "active"),
            partner(14, "Severn Air", "bronze", ISLES, "suspended"),
            partner(15, "Kestrel Mechanical", "gold", ISLES, "active"),
            partner(16, "Vistula HVAC", "bronze", null, "active"));
    var names = new Names(MEASURES, TOUCHPOINTS, List.of(), PRODUCT_LINES);
    var overview =
        NetworkOverview.of(
            new SampleAnswers().networkReading(partners),
            names,
            partners.stream().filter(query::takes).toList(),
            by,
            DisclosurePolicy.DEFAULT);
    var network =
        new Network(
            "0000000000001",
            TenantScope.ofNetwork(VELMORA),
            "Velmora Climate",
            null,
            List.of(),
            "#0f5c6e",
            ReportingZone.UTC,
            Set.of(Role.MANUFACTURER_ADMIN));
    var ask = new NetworkScorecard.Ask(WINDOW, Filter.NONE, NPS, by);
    var asked = new NetworkLayout.Asked(query, AskedPeriod.of(WINDOW), ask);
    return new NetworkLayout(
            network, asked, names, List.of(Audience.END_USER, Audience.PARTNER), texts)
        .page(
            new NetworkLayout.Told(overview, YARDSTICK, Tiers.ALL, List.of(ISLES, NORTH)),
            LocalDate.of(2026, 11, 22));
  }

  private static Goal goal(Measured measured, Place place, String value) {
    return new Goal(
        TargetId.next(), Subject.of(measured), place, TargetPeriod.MONTH, new BigDecimal(value));
  }

  private static Owner owner() {
    return new Owner(
        TenantScope.ofPartner(VELMORA, NORDWIND),
        NORDWIND,
        "Nordwind Kältetechnik",
        "/n/0000000000001",
        ReportingZone.UTC,
        false);
  }

  private static List<LatestComment> comments() {
    return List.of(
        comment(9, "Spare-parts delivery", "Compressor valve was there the next morning.", 2),
        comment(3, "Repair visit", "Third visit for the same leak. <b>Friendly</b> though.", 5),
        comment(8, "Sale", "Ehrliche Beratung, nur das Angebot kam spät.", 30));
  }

  private static LatestComment comment(int nps, String touchpoint, String words, int hoursAgo) {
    return new LatestComment(
        new ResponseId(hoursAgo),
        "Nordwind Kältetechnik",
        "Kiel",
        new Translated(Map.of("en", touchpoint)),
        nps,
        NOW.minusSeconds(3600L * hoursAgo),
        "en",
        words);
  }

  private static PartnerEntry partner(
      long id, String name, String tier, RegionEntry region, String status) {
    return new PartnerEntry(new PartnerId(id), name, Tiers.of(tier), region, status);
  }
}
