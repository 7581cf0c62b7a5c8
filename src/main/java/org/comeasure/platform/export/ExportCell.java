package org.comeasure.platform.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** A cell of a table that leaves the portal. */
public sealed interface ExportCell {

  /** Words, as somebody typed them or as the page says them. */
  record Words(String text) implements ExportCell {}

  /** A number, already rounded to the places that it is shown with. */
  record Number(BigDecimal value) implements ExportCell {}

  /** A month, which people read by its name and programs as ISO 8601 has it. */
  record Month(YearMonth value) implements ExportCell {}

  /** A small drawing, for the kinds of file that can show one; the others say its legend. */
  record Drawn(Export.Drawing drawing) implements ExportCell {}

  static ExportCell of(YearMonth month) {
    return new Month(month);
  }

  /** As programs read it. */
  default String plain() {
    if (this instanceof Number number) {
      return number.value().toPlainString();
    }
    if (this instanceof Drawn drawn) {
      return drawn.drawing().legend();
    }
    return this instanceof Month month ? month.value().toString() : ((Words) this).text();
  }

  static ExportCell of(String words) {
    return new Words(words);
  }

  static ExportCell of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  /**
   * @param decimals places that are shown
   */
  static ExportCell of(double number, int decimals) {
    return new Number(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
  }

  static ExportCell none() {
    return new Words("");
  }
}
