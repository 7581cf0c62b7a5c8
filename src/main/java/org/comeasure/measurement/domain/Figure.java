package org.comeasure.measurement.domain;

import org.comeasure.measurement.domain.formula.Interval;

/**
 * A number as it may be shown, or the reason why it may not. Only {@link DisclosurePolicy} makes
 * one from answers.
 */
public sealed interface Figure {

  /** Of no answers at all. */
  Figure NONE = new TooFew(0);

  /** Answers behind it; tell it where the count itself gives nobody away. */
  long n();

  default boolean isShown() {
    return this instanceof Shown;
  }

  /** Not enough answers to show a value. */
  record TooFew(long n) implements Figure {
    public TooFew {
      if (n < 0) {
        throw new IllegalArgumentException("Negative count: " + n);
      }
    }
  }

  /** No answers, as nobody is asked. */
  record NotAsked() implements Figure {
    @Override
    public long n() {
      return 0;
    }
  }

  /**
   * Enough answers, but with this value another figure, of too few answers, could be worked out.
   */
  record Withheld(long n) implements Figure {}

  /**
   * A value with what makes it readable.
   *
   * @param value not rounded, see {@link Unit#round}
   * @param interval 95%
   * @param lowBase so few answers that it must be marked
   */
  record Shown(double value, Interval interval, long n, boolean lowBase) implements Figure {
    public double low() {
      return interval.low();
    }

    public double high() {
      return interval.high();
    }

    /** Half the width of the interval, as in "41 +/- 7". */
    public double margin() {
      return interval.width() / 2;
    }
  }
}
