package org.comeasure.platform.export;

import java.util.List;
import java.util.Objects;
import org.comeasure.platform.web.Templates;
import org.jspecify.annotations.Nullable;

/**
 * Tables as they are printed.
 *
 * @param sections one for each table
 */
public record Print(Export export, List<Section> sections) {

  public Print {
    sections = List.copyOf(sections);
  }

  /**
   * A table.
   *
   * @param svg the drawing above it, as its template has written it; null without one
   */
  public record Section(Export.Table table, @Nullable String svg) {

    public String legend() {
      return Objects.requireNonNull(table.drawing()).legend();
    }
  }

  static Print of(Export export, Templates templates) {
    return new Print(
        export,
        export.tables().stream()
            .map(
                table -> {
                  var drawing = table.drawing();
                  return new Section(
                      table,
                      drawing == null
                          ? null
                          : templates.document(drawing.template(), drawing.model()));
                })
            .toList());
  }
}
