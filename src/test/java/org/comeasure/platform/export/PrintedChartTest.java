package org.comeasure.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comeasure.measurement.boundary.page.PrintedLine;
import org.comeasure.measurement.boundary.page.PrintedStrip;
import org.comeasure.measurement.boundary.page.PrintedTrend;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.chart.DotStrip;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.measurement.peer.boundary.PrintedPlace;
import org.comeasure.measurement.peer.domain.PeerFigures;
import org.comeasure.measurement.peer.domain.PeerStrip;
import org.comeasure.platform.web.Templates;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Visitor;
import org.comeasure.tenancy.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts in prints: the shapes are there, the words are words, and nothing else is looked at. */
class PrintedChartTest {

  private static final int ACCENT = 0x0f5c6e;
  private static final Texts TEXTS = Texts.in(Locale.GERMAN);

  private final WriteExport exports = new WriteExport();

  PrintedChartTest() {
    exports.templates = new Templates();
    exports.visitors = Visitor::anonymous;
    exports.caller = new Caller();
  }

  @Test
  void aTrendIsDrawnWithItsWordsAsWords() throws IOException {
    var label = "Ziel <45> & mehr";
    var print = exports.write(export(label), ExportFormat.PDF);

    try (var document = Loader.loadPDF(print)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Der Wert des Monats", "M12", label);
      assertThat(pixels(document, ACCENT)).isGreaterThan(200);
    }
    assertThat(print).hasSizeLessThan(60_000);
  }

  @Test
  void aTenantsPrintsWearItsColour() throws IOException {
    exports.visitors = () -> new Visitor("Jo", null, Set.of(), List.of(), "8a3b12");

    try (var document = Loader.loadPDF(exports.write(export("x"), ExportFormat.PDF))) {
      assertThat(pixels(document, 0x8a3b12)).isGreaterThan(200);
      assertThat(pixels(document, ACCENT)).isZero();
    }
  }

  @Test
  void aColourTooPaleForPaperIsDarkened() throws IOException {
    exports.visitors = () -> new Visitor("Jo", null, Set.of(), List.of(), "ffee99");

    try (var document = Loader.loadPDF(exports.write(export("x"), ExportFormat.PDF))) {
      assertThat(pixels(document, 0xffee99)).isZero();
    }
  }

  @Test
  void stripsAreDrawnInPrints() throws IOException {
    var partners = new LinkedHashMap<String, Figure>();
    IntStream.range(0, 5).forEach(i -> partners.put("P" + i, shown(10 * i, 8)));
    var strip = DotStrip.of(MeasureKind.NPS.range(), partners, 960);
    var bands = List.of(new PeerFigures.Band(6, 10), new PeerFigures.Band(6, 30));
    var peers = new PeerFigures(12, 20, 2, bands);
    var place = PeerStrip.of(MeasureKind.NPS, shown(40, 8), peers, 960);
    for (var drawing :
        List.of(
            new Export.Drawing(
                "measurement/print/strip", new PrintedStrip(strip, "Titel", TEXTS), "Punkte"),
            new Export.Drawing(
                "measurement/print/peers", new PrintedPlace(place, "Titel", TEXTS), "Platz"))) {
      var table = export("x").tables().get(0).drawn(drawing);
      var export = new Export("x", "X", List.of(), List.of(table), Locale.GERMAN);
      try (var document = Loader.loadPDF(exports.write(export, ExportFormat.PDF))) {
        assertThat(new PDFTextStripper().getText(document)).contains(drawing.legend());
        int dots = drawing.legend().equals("Punkte") ? 0x4b8592 : ACCENT;
        assertThat(pixels(document, dots)).isGreaterThan(50);
      }
    }
  }

  @Test
  void smallLinesAreDrawnInTheirCellsAndOtherFilesSayThem() throws IOException {
    var line = Sparkline.of(List.of(shown(10, 5), shown(30, 5), shown(20, 5)), 72, 16);
    var said = "Okt. 10, Nov. 30 <b>";
    var cell =
        new ExportCell.Drawn(
            new Export.Drawing("measurement/print/sparkline", new PrintedLine(line, said), said));
    var table =
        new Export.Table(
            "Tabelle", List.of("Teil", "Monate"), List.of(List.of(ExportCell.of("Wien"), cell)));
    var export = new Export("x", "X", List.of(), List.of(table), Locale.GERMAN);

    try (var document = Loader.loadPDF(exports.write(export, ExportFormat.PDF))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Wien", "Monate")
          .doesNotContain("Okt.");
      assertThat(pixels(document, ACCENT)).isGreaterThan(10);
    }
    assertThat(new String(exports.write(export, ExportFormat.CSV), StandardCharsets.UTF_8))
        .contains("Wien;" + said);
  }

  @Test
  void withoutADrawingNothingIsDrawn() throws IOException {
    var plain = export("x");
    var table = plain.tables().get(0).drawn(null);
    var export = new Export("x", "X", List.of(), List.of(table), Locale.GERMAN);

    try (var document = Loader.loadPDF(exports.write(export, ExportFormat.PDF))) {
      assertThat(pixels(document, ACCENT)).isZero();
    }
  }

  @Test
  void nothingThatADrawingPointsToIsRead(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.txt"), "secret-words");
    var svg =
        """
        <html><body><svg viewBox="0 0 100 50">
        <image href="%1$s" xlink:href="%1$s" width="50" height="50" xmlns:xlink="http://www.w3.org/1999/xlink"/>
        <style>@import url("%1$s");</style><script href="%1$s">1</script>
        <foreignObject><iframe src="%1$s"></iframe></foreignObject>
        <text x="1" y="20">seen</text></svg></body></html>
        """
            .formatted(secret.toUri());

    try (var document = Loader.loadPDF(PdfFile.write(svg, ACCENT))) {
      assertThat(new PDFTextStripper().getText(document).strip()).isEqualTo("seen");
    }
  }

  private static Export export(String label) {
    var names = IntStream.rangeClosed(1, 12).mapToObj(month -> "M" + month).toList();
    var own = IntStream.range(0, 12).mapToObj(i -> (Figure) shown(20 + 3 * i, 8)).toList();
    var aim = IntStream.range(0, 12).mapToObj(i -> (Figure) shown(45, 0)).toList();
    var chart =
        TrendChart.of(
            MeasureKind.NPS.range(),
            names,
            new TrendSeries("53", own),
            new TrendSeries(label, aim),
            Frame.Size.WIDE);
    var rows = List.of(List.of(ExportCell.of("2026-11"), ExportCell.of(53)));
    var table = new Export.Table("Verlauf", List.of("Monat", "NPS"), rows);
    var legend = TEXTS.get("measurement.trend.legend");
    return new Export(
        "x",
        "X",
        List.of(),
        List.of(table.drawn(PrintedTrend.of(chart, "Titel", legend, TEXTS))),
        Locale.GERMAN);
  }

  private static Figure.Shown shown(double value, double margin) {
    return new Figure.Shown(value, new Interval(value - margin, value + margin), 80, false);
  }

  private static long pixels(org.apache.pdfbox.pdmodel.PDDocument document, int colour)
      throws IOException {
    BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 96);
    return IntStream.range(0, image.getHeight())
        .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
        .filter(rgb -> rgb == new Color(colour).getRGB())
        .count();
  }
}
