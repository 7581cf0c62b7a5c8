package org.comeasure.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comeasure.platform.web.Templates;
import org.comeasure.shared.page.Visitor;
import org.comeasure.tenancy.Caller;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteExportTest {

  private final WriteExport exports = new WriteExport();

  WriteExportTest() {
    exports.templates = new Templates();
    exports.visitors = Visitor::anonymous;
    exports.caller = new Caller();
  }

  static Stream<String> hostile() {
    return Stream.of(
        "=1+1",
        "+1+1",
        "+4915112345678",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =HYPERLINK(\"http://evil.example\")",
        "\u0000=1",
        "＝1",
        "'=1",
        "|calc",
        "%0A=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+0.1", "-12,5", "+3", "-100"})
  void aChangeIsANumberInCsv(String words) {
    assertThat(csv(export(words)).get(4).getField(0)).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatLooksLikeAFormulaIsTextInCsvAndComesBackWhole(String words) {
    var cell = csv(export(words)).get(4).getField(0);

    assertThat(cell).startsWith("'").isEqualTo("'" + words);
  }

  @Test
  void whatWouldBeAFormulaForWhoSplitsAtOtherSignsIsTextThere() {
    assertThat(InertText.inCsv("Survey =1+1;=2")).isEqualTo("Survey =1+1;'=2");
    assertThat(InertText.inCsv("a;\"-1+cmd|'@x")).isEqualTo("a;\"'-1+cmd|''@x");
    assertThat(InertText.inCsv("a\t=1, =2")).isEqualTo("a\t'=1, '=2");
    assertThat(InertText.inCsv("slow, - but kind; a - b")).isEqualTo("slow, - but kind; a - b");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatLooksLikeAFormulaIsTextInXlsxAndComesBackWhole(String words) throws IOException {
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(exports.write(export(words), ExportFormat.XLSX)))) {
      var row = book.getFirstSheet().read().get(3);
      var cell = row.getCell(0);
      assertThat(cell.getType()).isEqualTo(CellType.STRING);
      assertThat(cell.getFormula()).isNull();
      // XML has no NUL, and every program reads a line end in it as a line feed.
      assertThat(cell.getText().replace('\r', '\n'))
          .isEqualTo(words.replace('\u0000', '\uFFFD').replace('\r', '\n'));
      assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
      assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("-12.5");
    }
  }

  @Test
  void plainWordsAndNumbersStayWhatTheyAre() {
    var records = csv(export("Kältetechnik, \"Øresund\" 👍"));

    assertThat(records.get(0).getField(0)).isEqualTo("Scorecard");
    assertThat(records.get(1).getField(0)).isEqualTo("Nordwind, November 2026");
    assertThat(records.get(3).getFields()).containsExactly("Name", "NPS");
    assertThat(records.get(4).getFields()).containsExactly("Kältetechnik, \"Øresund\" 👍", "-12.5");
  }

  @Test
  void sheetsOfTheSameTitleHaveNamesOfTheirOwn() throws IOException {
    var table = new Export.Table("By [branch]: all/any", List.of("A"), List.of());
    var export = new Export("x", "X", List.of(), List.of(table, table), Locale.ENGLISH);
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(exports.write(export, ExportFormat.XLSX)))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("By  branch   all any", "By  branch   all any 2");
    }
  }

  @Test
  void aPrintShowsTitleTablesAndHostileWordsAsWords() throws IOException {
    var words = "<img src='http://evil.example/x'/>&amp; Kältetechnik \u0001";
    try (var document = Loader.loadPDF(exports.write(export(words), ExportFormat.PDF))) {
      var text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Scorecard", "Nordwind, November 2026", "Partners", "−12.5", "Kältetechnik")
          .contains("<img src='http://evil.example/x'/>");
    }
  }

  @Test
  void aPrintWritesNumbersAndMonthsAsPeopleDoAndLeavesEmptyColumnsOut() throws IOException {
    var row =
        List.of(
            ExportCell.of(YearMonth.of(2026, 10)),
            ExportCell.of(1234.5, 1),
            ExportCell.of(""),
            ExportCell.none());
    var table =
        new Export.Table("Verlauf", List.of("Monat", "NPS", "Anmerkung", "Ziel"), List.of(row));
    var export = new Export("x", "X", List.of(), List.of(table), Locale.GERMAN);

    try (var document = Loader.loadPDF(exports.write(export, ExportFormat.PDF))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Oktober 2026", "1.234,5")
          .doesNotContain("Anmerkung", "Ziel", "2026-10");
    }
    var german = new String(exports.write(export, ExportFormat.CSV), StandardCharsets.UTF_8);
    assertThat(german.lines().skip(4)).containsExactly("2026-10;1234,5;;");
  }

  @Test
  void aSpreadsheetFindsItsColumnsAndNumbersInTheReadersLanguage() {
    var table =
        new Export.Table(
            "T",
            List.of("Partner", "NPS", "Change"),
            List.of(
                List.of(
                    ExportCell.of("Nordwind; Kältetechnik"),
                    ExportCell.of(4.5, 1),
                    ExportCell.of(-12.5, 1))));
    assertThat(lastLine(table, Locale.GERMAN)).isEqualTo("\"Nordwind; Kältetechnik\";4,5;-12,5");
    assertThat(lastLine(table, Locale.ENGLISH)).isEqualTo("Nordwind; Kältetechnik,4.5,-12.5");
  }

  private String lastLine(Export.Table table, Locale language) {
    var export = new Export("x", "X", List.of(), List.of(table), language);
    var lines =
        new String(exports.write(export, ExportFormat.CSV), StandardCharsets.UTF_8)
            .lines()
            .toList();
    return lines.get(lines.size() - 1);
  }

  private static Export export(String words) {
    var row = List.of(ExportCell.of(words), ExportCell.of(-12.45, 1));
    var table = new Export.Table("Partners", List.of("Name", "NPS"), List.of(row));
    return new Export(
        "scorecard",
        "Scorecard",
        List.of("Nordwind, November 2026"),
        List.of(table),
        Locale.ENGLISH);
  }

  private List<CsvRecord> csv(Export export) {
    var text = new String(exports.write(export, ExportFormat.CSV), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    var records = new ArrayList<CsvRecord>();
    try (var reader = CsvReader.builder().allowExtraFields(true).ofCsvRecord(text.substring(1))) {
      reader.forEach(records::add);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return records;
  }
}
