package org.comeasure.platform.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.ShellSource;
import org.comeasure.tenancy.Caller;

/** Turns tables into files. */
@ApplicationScoped
public class WriteExport {

  @Inject Templates templates;
  @Inject ShellSource visitors;
  @Inject Caller caller;
  @Inject PrintLimits prints;

  /** The file as an answer to be saved. */
  public Response answer(Export export, ExportFormat format) {
    var name = export.name().replaceAll("[^A-Za-z0-9._-]+", "-") + "." + format.ending();
    var placed = placed(export);
    byte[] file =
        format == ExportFormat.PDF
            ? prints.print(() -> write(placed, format))
            : write(placed, format);
    return Response.ok(file, format.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** With the zone that its days are of. */
  private Export placed(Export export) {
    var about = new ArrayList<>(export.about());
    caller
        .network()
        .map(network -> Texts.in(export.language()).get("shared.zone", network.zone()))
        .ifPresent(about::add);
    return new Export(export.name(), export.title(), about, export.tables(), export.language());
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
