package org.comeasure.measurement.boundary.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.comeasure.collection.LatestComment;
import org.comeasure.collection.ResponseId;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.MeasureKind;
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

  private final Random random = new Random(20261122);

  static ScorecardPage scorecard(Texts texts, Filter filter) {
    var sheet = new Samples().partnerSheet();
    var scorecard =
        Scorecard.of(
            sheet, new Names(MEASURES, TOUCHPOINTS, BRANCHES), filter, DisclosurePolicy.DEFAULT);
    return new ScorecardLayout(owner(), filter, scorecard, texts).page(comments(), NOW);
  }

  static ScorecardPage empty(Texts texts) {
    var window = Window.of(Period.of(NOVEMBER));
    var none = new Sums(List.of());
    var sheet = new Sheet(window, Trend.of(window.now(), NOVEMBER), none, none);
    var names = new Names(MEASURES, TOUCHPOINTS, BRANCHES);
    var scorecard = Scorecard.of(sheet, names, Filter.NONE, DisclosurePolicy.DEFAULT);
    return new ScorecardLayout(owner(), Filter.NONE, scorecard, texts).page(List.of(), NOW);
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
    var overview =
        NetworkOverview.of(
            new Samples().networkSheet(partners),
            MEASURES.subList(0, 3),
            partners.stream().filter(query::takes).toList(),
            DisclosurePolicy.DEFAULT);
    var network =
        new Network(
            "0000000000001",
            TenantScope.ofNetwork(VELMORA),
            "Velmora Climate",
            null,
            "#0f5c6e",
            Set.of(Role.MANUFACTURER_ADMIN));
    return new NetworkLayout(network, query, overview, texts)
        .page(TOUCHPOINTS, List.of(ISLES, NORTH), LocalDate.of(2026, 11, 22));
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

  private Sheet partnerSheet() {
    var compared = new ArrayList<Sum>();
    var monthly = new ArrayList<Sum>();
    for (var touchpoint : TOUCHPOINTS) {
      for (var branch : BRANCHES) {
        for (int back = 0; back < Trend.MONTHS; back++) {
          var month = NOVEMBER.minusMonths(back);
          var nps = recommendation(touchpoint, back);
          monthly.add(sum(month, null, 0, touchpoint.id(), branch.id(), nps));
          if (back < 2) {
            compared.add(sum(month, null, 1, touchpoint.id(), branch.id(), nps));
            others(touchpoint, branch, month, compared);
          }
        }
      }
    }
    var window = Window.of(Period.of(NOVEMBER));
    return new Sheet(
        window, Trend.of(window.now(), NOVEMBER), new Sums(compared), new Sums(monthly));
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

  private Sheet networkSheet(List<PartnerEntry> partners) {
    var window = Window.of(Period.of(NOVEMBER));
    var compared = new ArrayList<Sum>();
    var monthly = new ArrayList<Sum>();
    for (var partner : partners) {
      long id = partner.id().value();
      int n = id == 16 ? 3 : id == 13 ? 8 : (int) (40 + 10 * id);
      for (int back = 0; back < Trend.MONTHS; back++) {
        var month = NOVEMBER.minusMonths(back);
        double quality = 7.6 + (id % 5) * 0.25 - (id == 15 ? 1.2 * Math.max(0, 2 - back) : 0);
        var nps = answers(n, 0, 10, quality);
        monthly.add(sum(month, partner.id(), 0, null, null, nps));
        if (back < 2) {
          compared.add(sum(month, partner.id(), 1, null, null, nps));
          compared.add(sum(month, partner.id(), 2, null, null, answers(n, 1, 5, 4.2)));
          compared.add(sum(month, partner.id(), 3, null, null, answers(n, 1, 7, 5.3)));
        }
      }
    }
    return new Sheet(
        window, Trend.of(window.now(), NOVEMBER), new Sums(compared), new Sums(monthly));
  }

  private static Sum sum(
      YearMonth month,
      PartnerId partner,
      int measure,
      TouchpointId touchpoint,
      BranchId branch,
      Histogram answers) {
    return new Sum(month.atDay(1), partner, measure, touchpoint, branch, null, null, null, answers);
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

  private static TouchpointEntry touchpoint(long id, String english, String german) {
    var name = new Translated(Map.of("en", english, "de", german));
    return new TouchpointEntry(new TouchpointId(id), english, name);
  }

  private static BranchEntry branch(long id, String name) {
    return new BranchEntry(new BranchId(id), NORDWIND, name, "DE", null);
  }
}
