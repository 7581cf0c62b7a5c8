package org.comeasure.platform.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * RFC 4180, UTF-8 with a byte order mark, by which spreadsheets know the encoding. Numbers have a
 * decimal point whatever the language, so that programs read them everywhere.
 */
final class CsvFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvFile() {}

  static byte[] write(Export export) {
    var file = new StringWriter().append(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(InertText.inCsv(export.title()));
      export.about().forEach(line -> csv.writeRecord(InertText.inCsv(line)));
      for (var table : export.tables()) {
        csv.writeRecord("");
        csv.writeRecord(InertText.inCsv(table.title()));
        csv.writeRecord(table.columns().stream().map(InertText::inCsv).toList());
        for (var row : table.rows()) {
          csv.writeRecord(row.stream().map(CsvFile::text).toList());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ExportCell cell) {
    return cell instanceof ExportCell.Number ? cell.plain() : InertText.inCsv(cell.plain());
  }
}
