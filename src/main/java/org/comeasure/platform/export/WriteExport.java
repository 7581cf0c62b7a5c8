package org.comeasure.platform.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.shared.page.ShellSource;

/** Turns tables into files. */
@ApplicationScoped
public class WriteExport {

  @Inject Templates templates;
  @Inject ShellSource visitors;

  /** The file as an answer to be saved. */
  public Response answer(Export export, ExportFormat format) {
    var name = export.name().replaceAll("[^A-Za-z0-9._-]+", "-") + "." + format.ending();
    return Response.ok(write(export, format), format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private int accent() {
    return AccentTheme.parse(visitors.visitor().accent())
        .map(AccentTheme::printed)
        .orElse(ChartClothes.ACCENT);
  }

  byte[] write(Export export, ExportFormat format) {
    return switch (format) {
      case CSV -> CsvFile.write(export);
      case XLSX -> XlsxFile.write(export);
      case PDF ->
          PdfFile.write(
              templates.document("platform/export/print", Print.of(export, templates)), accent());
    };
  }
}
