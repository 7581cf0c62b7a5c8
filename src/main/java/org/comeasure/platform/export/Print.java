package org.comeasure.platform.export;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.comeasure.platform.web.Templates;
import org.comeasure.shared.locale.Formats;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tables as they are printed.
 *
 * @param head whose paper it is; null for nobody's
 * @param sections one for each table
 * @param drawer writes a drawing as SVG
 */
public record Print(
    Export export,
    @Nullable Letterhead head,
    List<Section> sections,
    Formats formats,
    Function<Export.Drawing, String> drawer) {

  public Print {
    sections = List.copyOf(sections);
  }

  /**
   * A table.
   *
   * @param svg the drawing above it, as its template has written it; null without one
   */
  public record Section(Export.Table table, @Nullable String svg) {

    private static final int MOST = 12;
    private static final int MOST_BELOW_A_DRAWING = 13;
    private static final int USUAL_COLUMNS = 14;

    public String legend() {
      return Objects.requireNonNull(table.drawing()).legend();
    }

    /** Few enough rows to be kept together. */
    public boolean fitsOnAPage() {
      return table.rows().size() <= (svg == null ? MOST : MOST_BELOW_A_DRAWING);
    }

    /** So many columns that they have to stand closer. */
    public boolean isWide() {
      return columns().size() > USUAL_COLUMNS;
    }

    /** Those that hold anything; a printed page has no room for the others. */
    public List<Integer> columns() {
      return IntStream.range(0, table.columns().size())
          .filter(
              column ->
                  column == 0
                      || table.rows().stream().anyMatch(row -> !row.get(column).plain().isEmpty()))
          .boxed()
          .toList();
    }
  }

  /** As the page writes it, in the language of the document. */
  public String text(ExportCell cell) {
    if (cell instanceof ExportCell.Number number) {
      var value = number.value();
      return formats.number(value.doubleValue(), Math.max(0, value.scale()));
    }
    return cell instanceof ExportCell.Month month ? formats.month(month.value()) : cell.plain();
  }

  /** The drawing in a cell; null where words or a number stand there. */
  public @Nullable String svg(ExportCell cell) {
    return cell instanceof ExportCell.Drawn drawn ? drawer.apply(drawn.drawing()) : null;
  }

  static Print of(Export export, @Nullable Letterhead head, Templates templates) {
    Function<Export.Drawing, String> drawer =
        drawing -> templates.document(drawing.template(), drawing.model());
    return new Print(
        export,
        head,
        export.tables().stream()
            .map(
                table -> {
                  var drawing = table.drawing();
                  return new Section(table, drawing == null ? null : drawer.apply(drawing));
                })
            .toList(),
        Texts.in(export.language()).formats(),
        drawer);
  }
}
