package org.comeasure.platform.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Optional;
import org.comeasure.platform.upload.StoredFiles;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.ShellSource;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** Turns tables into files. */
@ApplicationScoped
public class WriteExport {

  @Inject Templates templates;
  @Inject ShellSource visitors;
  @Inject Caller caller;
  @Inject PrintLimits prints;
  @Inject Brands brands;
  @Inject StoredFiles files;

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

  /**
   * A document of its own, printed as it is.
   *
   * @param name of the file, without its ending
   */
  public Response printed(String name, String template, Object model) {
    byte[] file = prints.print(() -> PdfFile.write(templates.document(template, model), accent()));
    return Response.ok(file, ExportFormat.PDF.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Of the partner that the reader works for, else of the network; null in none. */
  private @Nullable Letterhead letterhead() {
    return caller
        .network()
        .map(
            network -> {
              var scope = network.scope();
              var partner = scope.partner();
              var brand =
                  partner == null
                      ? brands.network(scope)
                      : brands.partner(scope, partner).orElseGet(() -> brands.network(scope));
              var logo = Optional.ofNullable(brand.logo()).flatMap(hash -> files.find(scope, hash));
              return Letterhead.of(brand, logo.orElse(null));
            })
        .orElse(null);
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
              templates.document(
                  "platform/export/print", Print.of(export, letterhead(), templates)),
              accent());
    };
  }
}
