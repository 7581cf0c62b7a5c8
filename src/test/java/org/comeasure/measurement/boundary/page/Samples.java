package org.comeasure.measurement.boundary.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LatestComment;
import org.comeasure.collection.ResponseId;
import org.comeasure.measurement.boundary.NetworkScorecard;
import org.comeasure.measurement.boundary.Selection;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Backings;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.NetworkReading;
import org.comeasure.measurement.domain.scorecard.Reading;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.domain.BenchmarkFigure;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Source;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.measurement.target.domain.TargetsInForce;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.MeasureKind;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/** Pages from invented answers, always the same ones. */
final class Samples {

  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
  static final ManufacturerId VELMORA = new ManufacturerId(1);
  static final PartnerId NORDWIND = new PartnerId(11);

  private static final List<MeasureEntry> MEASURES =
      List.of(
          measure(1, "nps", MeasureKind.NPS, "Recommend (NPS)", "Empfehlung (NPS)"),
          measure(2, "csat", MeasureKind.CSAT, "Satisfied (CSAT)", "Zufrieden (CSAT)"),
          measure(3, "ces", MeasureKind.CES, "Made easy (CES)", "Leicht gemacht (CES)"),
          measure(101, "punctuality", MeasureKind.RATING, "Punctuality", "Pünktlichkeit"),
          measure(102, "parts", MeasureKind.RATING, "Parts on the van", "Teile dabei"),
          measure(103, "courtesy", MeasureKind.RATING, "Courtesy", "Freundlichkeit"));
  private static final TouchpointEntry REPAIR = touchpoint(24, "Repair visit", "Reparaturbesuch");
  private static final TouchpointEntry RARE = touchpoint(25, "Relationship", "Zusammenarbeit");
  private static final List<TouchpointEntry> TOUCHPOINTS =
      List.of(
          touchpoint(21, "Sale", "Verkauf"),
          touchpoint(22, "Spare-parts delivery", "Ersatzteillieferung"),
          touchpoint(23, "Call centre", "Kundentelefon"),
          REPAIR,
          RARE);
  private static final List<BranchEntry> BRANCHES =
      List.of(branch(31, "Hamburg"), branch(32, "Kiel"), branch(33, "Rostock"));
  private static final RegionEntry NORTH = new RegionEntry(new RegionId(41), "North");
  private static final RegionEntry ISLES = new RegionEntry(new RegionId(42), "British Isles");

  private static final List<ProductLineEntry> PRODUCT_LINES =
      List.of(line(51, "Heat pumps"), line(52, "Cold rooms"));
  private static final Names NAMES = new Names(MEASURES, TOUCHPOINTS, BRANCHES, PRODUCT_LINES);
  static final Measured NPS = Measured.all(MEASURES).get(0);
  static final Measured CSAT = Measured.all(MEASURES).get(1);
  private static final Window WINDOW = Window.of(Period.of(NOVEMBER), LocalDate.of(2026, 11, 30));

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
          null);

  private final Random random = new Random(20261122);

  static ScorecardPage scorecard(Texts texts, Filter filter) {
    return scorecard(texts, filter, NPS);
  }

  static ScorecardPage scorecard(Texts texts, Filter filter, Measured chosen) {
    var scorecard =
        Scorecard.of(
            new Samples().reading(filter, chosen), NAMES, filter, DisclosurePolicy.DEFAULT);
    return layout(texts, filter, chosen)
        .page(new ScorecardLayout.Told(scorecard, YARDSTICK, comments()), NOW);
  }

  static ScorecardPage empty(Texts texts) {
    var none = new Sums(List.of());
    var trend = Trend.of(WINDOW.now(), NOVEMBER);
    var sheet = new Sheet(WINDOW, trend, NPS.kind(), none, none);
    var reading =
        new Reading(
            WINDOW,
            NPS,
            none,
            new MeasureFigure.Months(trend, none),
            sheet,
            sheet,
            sheet,
            Backings.NONE);
    var scorecard = Scorecard.of(reading, NAMES, Filter.NONE, DisclosurePolicy.DEFAULT);
    return layout(texts, Filter.NONE, NPS)
        .page(new ScorecardLayout.Told(scorecard, YARDSTICK, List.of()), NOW);
  }

  static Export file(Texts texts) {
    var scorecard =
        Scorecard.of(
            new Samples().reading(Filter.NONE, NPS), NAMES, Filter.NONE, DisclosurePolicy.DEFAULT);
    return layout(texts, Filter.NONE, NPS)
        .export(new ScorecardLayout.Told(scorecard, YARDSTICK, null));
  }

  static TooMany tooMany(Texts texts) {
    return layout(texts, Filter.NONE.by(Channel.QR), NPS).tooMany(NOW);
  }

  private static ScorecardLayout layout(Texts texts, Filter filter, Measured chosen) {
    var asked =
        new ScorecardLayout.Asked(AskedPeriod.of(WINDOW), filter, chosen, "rating-punctuality");
    return new ScorecardLayout(owner(), asked, NAMES, true, texts);
  }

  static ComparePage compare(Texts texts) {
    return compareLayout(texts).page(new CompareLayout.Outcome(comparison()));
  }

  static Export compareFile(Texts texts) {
    return compareLayout(texts).export(comparison());
  }

  private static Comparison comparison() {
    var samples = new Samples();
    var reading = samples.reading(Filter.NONE, NPS);
    var side =
        new Comparison.Side(
            WINDOW.now(), reading.measures(), reading.months().sums(), Backing.NONE);
    var trend = Trend.of(WINDOW.now(), NOVEMBER);
    return Comparison.of(Measured.all(MEASURES), NPS, List.of(side, side), trend);
  }

  private static CompareLayout compareLayout(Texts texts) {
    var scope = owner().scope();
    var spot = new Spot("", scope, Set.of(), "Nordwind Kältetechnik", Position.NETWORK);
    var selection = new Selection(scope, Set.of(), WINDOW.now(), Filter.NONE.in("DE"));
    var first = new ComparedSide("a.", AskedPeriod.of(WINDOW), spot, NAMES, selection, YARDSTICK);
    var second = new ComparedSide("b.", AskedPeriod.of(WINDOW), spot, NAMES, selection, YARDSTICK);
    var network = new Network("0000000000001", scope, "Velmora", "Nordwind", "#0f5c6e", Set.of());
    return new CompareLayout(
        network,
        List.of(first, second),
        new CompareLayout.Asked(NPS, "B-nps"),
        new CompareLayout.Offer(NAMES, List.of(), List.of(), true),
        texts);
  }

  static NetworkPage network(Texts texts, NetworkQuery query) {
    var partners =
        List.of(
            partner(11, "Nordwind Kältetechnik", "gold", NORTH, "active"),
            partner(12, "Frost & Sons", "silver", ISLES, "active"),
            partner(13, "Øresund Klima", "bronze", NORTH, "active"),
            partner(14, "Severn Air", "bronze", ISLES, "suspended"),
            partner(15, "Kestrel Mechanical", "gold", ISLES, "active"),
            partner(16, "Vistula HVAC", "bronze", null, "active"));
    var names = new Names(MEASURES.subList(0, 3), TOUCHPOINTS, List.of(), PRODUCT_LINES);
    var overview =
        NetworkOverview.of(
            new Samples().networkReading(partners),
            names,
            partners.stream().filter(query::takes).toList(),
            null,
            DisclosurePolicy.DEFAULT);
    var network =
        new Network(
            "0000000000001",
            TenantScope.ofNetwork(VELMORA),
            "Velmora Climate",
            null,
            "#0f5c6e",
            Set.of(Role.MANUFACTURER_ADMIN));
    var ask = new NetworkScorecard.Ask(WINDOW, Filter.NONE, NPS, null);
    var asked = new NetworkLayout.Asked(query, AskedPeriod.of(WINDOW), ask);
    return new NetworkLayout(network, asked, names, true, texts)
        .page(
            new NetworkLayout.Told(overview, YARDSTICK, List.of(ISLES, NORTH)),
            LocalDate.of(2026, 11, 22));
  }

  private static Goal goal(Measured measured, Place place, String value) {
    return new Goal(TargetId.next(), Subject.of(measured), place, new BigDecimal(value));
  }

  private static Owner owner() {
    return new Owner(
        TenantScope.ofPartner(VELMORA, NORDWIND),
        NORDWIND,
        "Nordwind Kältetechnik",
        "/n/0000000000001",
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

  private Reading reading(Filter filter, Measured chosen) {
    var compared = new ArrayList<Sum>();
    var monthly = new ArrayList<Sum>();
    for (var touchpoint : TOUCHPOINTS) {
      for (var branch : BRANCHES) {
        for (int back = 0; back < Trend.MONTHS; back++) {
          var month = NOVEMBER.minusMonths(back);
          var nps = recommendation(touchpoint, back);
          monthly.add(sum(month, null, 1, touchpoint.id(), branch.id(), nps));
          monthly.add(sum(month, null, 2, touchpoint.id(), branch.id(), answers(14, 1, 5, 4.1)));
          if (back < 2 || back == 12) {
            compared.add(sum(month, null, 1, touchpoint.id(), branch.id(), nps));
            others(touchpoint, branch, month, compared);
          }
        }
      }
    }
    var trend = Trend.of(WINDOW.now(), NOVEMBER);
    var sums = new Sums(compared);
    var months = new Sums(monthly);
    int own = chosen.number();
    return new Reading(
        WINDOW,
        chosen,
        sums.where(sum -> taken(filter, sum)),
        new MeasureFigure.Months(trend, months.where(sum -> taken(filter, sum))),
        new Sheet(WINDOW, trend, chosen.kind(), sums.of(own), months.of(own)),
        new Sheet(WINDOW, trend, chosen.kind(), ways(Channel.QR, Channel.LINK), months.of(own)),
        new Sheet(WINDOW, trend, chosen.kind(), lines(), new Sums(List.of())),
        Backings.NONE);
  }

  private static boolean taken(Filter filter, Sum sum) {
    return (filter.touchpoint() == null || filter.touchpoint().equals(sum.touchpoint()))
        && (filter.branch() == null || filter.branch().equals(sum.branch()));
  }

  private Sums ways(Channel... channels) {
    return new Sums(
        Stream.of(channels)
            .map(
                channel ->
                    new Sum(
                        NOVEMBER.atDay(1),
                        null,
                        1,
                        null,
                        null,
                        null,
                        channel,
                        null,
                        answers(30, 1, 5, 4)))
            .toList());
  }

  private Sums lines() {
    return new Sums(
        PRODUCT_LINES.stream()
            .map(
                line ->
                    new Sum(
                        NOVEMBER.atDay(1),
                        null,
                        1,
                        null,
                        null,
                        null,
                        null,
                        line.id(),
                        answers(30, 1, 5, 4)))
            .toList());
  }

  private Histogram recommendation(TouchpointEntry touchpoint, int back) {
    double quality = touchpoint == REPAIR ? 7.0 - 0.5 * Math.max(0, 2 - back) : 8.4 - back * 0.04;
    return answers(count(touchpoint), 0, 10, quality);
  }

  private void others(
      TouchpointEntry touchpoint, BranchEntry branch, YearMonth month, List<Sum> sums) {
    var at = touchpoint.id();
    int n = count(touchpoint);
    sums.add(sum(month, null, 2, at, branch.id(), answers(n, 1, 5, 4.1)));
    sums.add(sum(month, null, 3, at, branch.id(), answers(n, 1, 7, 5.1)));
    if (touchpoint == REPAIR) {
      sums.add(sum(month, null, 101, at, branch.id(), answers(n, 1, 5, 3.6)));
      sums.add(sum(month, null, 102, at, branch.id(), answers(n, 1, 5, 2.9)));
    } else if (touchpoint == RARE) {
      sums.add(sum(month, null, 103, at, branch.id(), answers(1, 1, 5, 4.6)));
    }
  }

  private static int count(TouchpointEntry touchpoint) {
    return touchpoint == RARE ? 1 : 14;
  }

  private NetworkReading networkReading(List<PartnerEntry> partners) {
    var compared = new ArrayList<Sum>();
    var monthly = new ArrayList<Sum>();
    for (var partner : partners) {
      long id = partner.id().value();
      int n = id == 16 ? 3 : id == 13 ? 8 : (int) (40 + 10 * id);
      for (int back = 0; back < Trend.MONTHS; back++) {
        var month = NOVEMBER.minusMonths(back);
        double quality = 7.6 + (id % 5) * 0.25 - (id == 15 ? 1.2 * Math.max(0, 2 - back) : 0);
        var nps = answers(n, 0, 10, quality);
        monthly.add(sum(month, partner.id(), 1, null, null, nps));
        if (back < 2 || back == 12) {
          compared.add(sum(month, partner.id(), 1, null, null, nps));
          compared.add(sum(month, partner.id(), 2, null, null, answers(n, 1, 5, 4.2)));
          compared.add(sum(month, partner.id(), 3, null, null, answers(n, 1, 7, 5.3)));
        }
      }
    }
    var trend = Trend.of(WINDOW.now(), NOVEMBER);
    var sums = new Sums(compared);
    var months = new Sums(monthly);
    var none = new Sums(List.of());
    return new NetworkReading(
        WINDOW,
        NPS,
        sums,
        new MeasureFigure.Months(trend, months),
        new Sheet(WINDOW, trend, NPS.kind(), sums.of(1), months),
        new Sheet(WINDOW, trend, NPS.kind(), none, none));
  }

  private static Sum sum(
      YearMonth month,
      PartnerId partner,
      int measure,
      TouchpointId touchpoint,
      BranchId branch,
      Histogram answers) {
    return new Sum(
        month.atDay(1),
        partner,
        measure,
        touchpoint,
        branch,
        branch == null ? null : "DE",
        null,
        null,
        answers);
  }

  private Histogram answers(int n, int lowest, int highest, double middle) {
    int[] scores = new int[n];
    double spread = (highest - lowest) / 5.0;
    for (int i = 0; i < n; i++) {
      long score = Math.round(middle + spread * random.nextGaussian());
      scores[i] = (int) Math.max(lowest, Math.min(highest, score));
    }
    return Histogram.ofAnswers(scores);
  }

  private static PartnerEntry partner(
      long id, String name, String tier, RegionEntry region, String status) {
    return new PartnerEntry(new PartnerId(id), name, tier, region, status, "#1b4f8a");
  }

  private static MeasureEntry measure(
      int number, String code, MeasureKind kind, String english, String german) {
    return new MeasureEntry(
        number, code, kind, new Translated(Map.of("en", english, "de", german)));
  }

  private static ProductLineEntry line(long id, String english) {
    return new ProductLineEntry(
        new ProductLineId(id), english, new Translated(Map.of("en", english)));
  }

  private static TouchpointEntry touchpoint(long id, String english, String german) {
    var name = new Translated(Map.of("en", english, "de", german));
    return new TouchpointEntry(new TouchpointId(id), english, name);
  }

  private static BranchEntry branch(long id, String name) {
    return new BranchEntry(new BranchId(id), NORDWIND, name, "DE", null);
  }
}
