package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.CommonScale;
import org.comeasure.measurement.domain.chart.DotStrip;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.comeasure.tenancy.PartnerEntry;

/** Partners as rows of a table and as dots on a line. */
record NetworkTable(
    List<Part<PartnerEntry>> partners, Measured measured, Yardstick yardstick, Texts texts) {

  private static final double SCALE = 160;
  private static final double WIDE = 1120;
  private static final double NARROW = 328;
  private static final double PRINTED = 960;

  NetworkPage.Table table(PartnerSort sort, Address here) {
    var figures = partners.stream().map(Part::figure).toList();
    var scale = CommonScale.over(measured.kind().range(), figures, SCALE);
    boolean aimed = PartRow.aimed(partners.stream().map(this::assess));
    var rows =
        partners.stream()
            .sorted(sort.comparator(texts.locale()))
            .map(row -> row(row, aimed, scale, here))
            .toList();
    return new NetworkPage.Table(
        new FigureWords(texts).header(measured), heads(sort, here), rows, SCALE, aimed);
  }

  /** Equal names stay apart by a number of their own. */
  NetworkPage.Strip strip() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (var row : partners) {
      String name = row.key().name();
      figures.put(
          figures.containsKey(name) ? name + " (" + row.key().id() + ")" : name, row.figure());
    }
    var range = measured.kind().range();
    long shown = figures.values().stream().filter(Figure::isShown).count();
    return new NetworkPage.Strip(
        texts.get("measurement.strip.described", shown, new FigureWords(texts).name(measured)),
        DotStrip.of(range, figures, WIDE),
        DotStrip.of(range, figures, NARROW),
        DotStrip.of(range, figures, PRINTED));
  }

  private NetworkPage.Row row(
      Part<PartnerEntry> row, boolean aimed, CommonScale scale, Address here) {
    var partner = row.key();
    String href = page(partner, here).href();
    var region = partner.region();
    var integrity = row.integrity();
    var figures = PartRow.of(partner.name(), href, false, row, integrity, texts);
    return new NetworkPage.Row(
        aimed ? figures.heldAgainst(assess(row), texts) : figures,
        partner.tier().name(texts.locale()),
        region == null ? null : region.name(),
        scale.bar(row.figure()).orElse(null),
        partner.active() ? null : texts.get("measurement.enrolment." + partner.status()),
        enrolmentTone(partner),
        integrity
            .map(found -> GradeView.letter(found, texts))
            .map(letter -> new NetworkPage.Graded(letter, href + "#why-" + measured.code()))
            .orElse(null));
  }

  private TargetAssessment assess(Part<PartnerEntry> part) {
    return yardstick
        .at(Position.of(part.key()))
        .judge(Subject.of(measured), part.figure(), part.answers());
  }

  private static Address page(PartnerEntry partner, Address here) {
    String network = here.path().replaceFirst("/network$", "");
    return here.at(network + "/partners/" + partner.id() + "/scorecard")
        .with(NetworkQuery.TIER, null)
        .with(NetworkQuery.REGION, null)
        .with(NetworkQuery.NAME, null)
        .with(NetworkQuery.BY, null)
        .with(NetworkQuery.SORT, null);
  }

  private static Tone enrolmentTone(PartnerEntry partner) {
    return "suspended".equals(partner.status()) ? Tone.WATCH : Tone.QUIET;
  }

  private List<NetworkPage.Head> heads(PartnerSort sort, Address here) {
    var heads = new ArrayList<NetworkPage.Head>();
    for (var column : PartnerSort.Column.values()) {
      boolean current = column == sort.column();
      heads.add(
          new NetworkPage.Head(
              column == PartnerSort.Column.VALUE
                  ? new FigureWords(texts).header(measured)
                  : texts.get("measurement.column." + column.code()),
              here.with(NetworkQuery.SORT, sort.after(column).token()).href(),
              current ? (sort.descending() ? "descending" : "ascending") : null,
              column.number()));
    }
    return heads;
  }
}
