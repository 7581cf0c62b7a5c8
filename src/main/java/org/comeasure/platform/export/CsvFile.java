package org.comeasure.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;

/**
 * RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know the encoding. Spreadsheets of
 * a language that writes a decimal comma split a line at semicolons and would read 4.5 as a day:
 * for their readers the file has semicolons and commas. Programs read the API.
 */
final class CsvFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  static byte[] write(Export export) {
    var file = new StringWriter().append(BYTE_ORDER_MARK);
    char decimal = DecimalFormatSymbols.getInstance(export.language()).getDecimalSeparator();
    char separator = decimal == ',' ? ';' : ',';
    try (var csv = CsvWriter.builder().fieldSeparator(separator).build(file)) {
      csv.writeRecord(InertText.inCsv(export.title()));
      export.about().forEach(line -> csv.writeRecord(InertText.inCsv(line)));
      for (var table : export.tables()) {
        csv.writeRecord("");
        csv.writeRecord(InertText.inCsv(table.title()));
        csv.writeRecord(table.columns().stream().map(InertText::inCsv).toList());
        for (var row : table.rows()) {
          csv.writeRecord(row.stream().map(cell -> text(cell, decimal)).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ExportCell cell, char decimal) {
    return cell instanceof ExportCell.Number
        ? cell.plain().replace('.', decimal)
        : InertText.inCsv(cell.plain());
  }
}
