package org.comeasure.measurement.target.boundary;

import java.math.BigDecimal;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.shared.locale.Texts;

/** Targets as people read them: with the decimals that were set, and a percent sign for shares. */
public final class Numbers {

  private Numbers() {}

  public static String of(BigDecimal value, MeasureKind kind, Texts texts) {
    int decimals = Math.max(0, value.stripTrailingZeros().scale());
    return kind.unit() == Unit.PERCENT
        ? texts.formats().percent(value.doubleValue(), decimals)
        : texts.formats().number(value.doubleValue(), decimals);
  }
}
