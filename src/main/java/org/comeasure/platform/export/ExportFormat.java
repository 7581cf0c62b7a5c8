package org.comeasure.platform.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file. */
public enum ExportFormat {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of its files: {@code csv}, {@code xlsx}, {@code pdf}. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ExportFormat> of(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
  }
}
