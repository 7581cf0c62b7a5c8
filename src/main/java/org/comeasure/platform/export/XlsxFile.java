package org.comeasure.platform.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet for each table; words are cells of type text, never formulas. */
final class XlsxFile {

  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 10;

  private final Set<String> names = new HashSet<>();

  private XlsxFile() {}

  static byte[] write(Export export) {
    var file = new ByteArrayOutputStream();
    var sheets = new XlsxFile();
    try (var workbook = new Workbook(file, "Comeasure", "1.0")) {
      for (var table : export.tables()) {
        sheets.write(workbook.newWorksheet(sheets.name(table.title())), export, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private void write(Worksheet sheet, Export export, Export.Table table) {
    int line = 0;
    sheet.value(line, 0, text(export.title()));
    sheet.style(line++, 0).bold().set();
    for (var about : export.about()) {
      sheet.value(line++, 0, text(about));
    }
    line++;
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(line, column, text(table.columns().get(column)));
      sheet.style(line, column).bold().wrapText(true).set();
      sheet.width(column, width(table, column));
    }
    sheet.freezePane(1, ++line);
    for (var row : table.rows()) {
      writeRow(sheet, line++, row);
    }
  }

  private static void writeRow(Worksheet sheet, int line, List<ExportCell> row) {
    for (int column = 0; column < row.size(); column++) {
      if (row.get(column) instanceof ExportCell.Number number) {
        sheet.value(line, column, number.value());
        sheet.style(line, column).format(pattern(number.value().scale())).set();
      } else {
        sheet.value(line, column, text(row.get(column).plain()));
      }
    }
  }

  private static String pattern(int decimals) {
    return decimals <= 0 ? "0" : "0." + "0".repeat(decimals);
  }

  private static int width(Export.Table table, int column) {
    int longest =
        table.rows().stream()
            .map(row -> row.get(column))
            .mapToInt(cell -> cell instanceof ExportCell.Number ? 0 : cell.plain().length())
            .max()
            .orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }

  private static String text(String words) {
    var text = InertText.inXml(words);
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  /** Sheets have short names of their own, without some signs. */
  private String name(String title) {
    var plain = InertText.inXml(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    var base = plain.isEmpty() ? "Table" : plain;
    for (int number = 1; ; number++) {
      var ending = number == 1 ? "" : " " + number;
      int room = Math.min(base.length(), LONGEST_SHEET_NAME - ending.length());
      var name = base.substring(0, room) + ending;
      if (names.add(name.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
  }
}
