package org.comeasure.measurement.boundary.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;

/** What a network of the samples asks, and where. */
final class SampleProgramme {

  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final ManufacturerId VELMORA = new ManufacturerId(1);
  static final PartnerId NORDWIND = new PartnerId(11);

  static final List<MeasureEntry> MEASURES =
      List.of(
          measure(1, "nps", AnswerScale.NPS, "Recommend (NPS)", "Empfehlung (NPS)"),
          measure(2, "csat", AnswerScale.CSAT, "Satisfied (CSAT)", "Zufrieden (CSAT)"),
          measure(3, "ces", AnswerScale.CES, "Made easy (CES)", "Leicht gemacht (CES)"),
          measure(101, "punctuality", AnswerScale.RATING, "Punctuality", "Pünktlichkeit"),
          measure(102, "parts", AnswerScale.RATING, "Parts on the van", "Teile dabei"),
          measure(103, "courtesy", AnswerScale.RATING, "Courtesy", "Freundlichkeit"));
  static final TouchpointEntry REPAIR = touchpoint(24, "Repair visit", "Reparaturbesuch");
  static final TouchpointEntry RARE = touchpoint(25, "Relationship", "Zusammenarbeit");
  static final List<TouchpointEntry> TOUCHPOINTS =
      List.of(
          touchpoint(21, "Sale", "Verkauf"),
          touchpoint(22, "Spare-parts delivery", "Ersatzteillieferung"),
          touchpoint(23, "Call centre", "Kundentelefon"),
          REPAIR,
          RARE);
  static final List<BranchEntry> BRANCHES =
      List.of(branch(31, "Hamburg"), branch(32, "Kiel"), branch(33, "Rostock"));
  static final RegionEntry NORTH = new RegionEntry(new RegionId(41), "North");
  static final RegionEntry ISLES = new RegionEntry(new RegionId(42), "British Isles");

  static final List<ProductLineEntry> PRODUCT_LINES =
      List.of(line(51, "Heat pumps"), line(52, "Cold rooms"));
  static final Names NAMES = new Names(MEASURES, TOUCHPOINTS, BRANCHES, PRODUCT_LINES);
  static final Measured NPS = Measured.all(MEASURES).get(0);
  static final Measured CSAT = Measured.all(MEASURES).get(1);
  static final Window WINDOW = Window.of(Period.of(NOVEMBER), LocalDate.of(2026, 12, 1));

  private SampleProgramme() {}

  private static MeasureEntry measure(
      int number, String code, AnswerScale scale, String english, String german) {
    return new MeasureEntry(
        number, code, scale, number > 100, new Translated(Map.of("en", english, "de", german)));
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
