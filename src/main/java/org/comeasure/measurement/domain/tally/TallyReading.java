package org.comeasure.measurement.domain.tally;

import java.util.function.Supplier;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.TenantScope;

/**
 * Answers questions with tallies; with an exception where none answers, see {@link Piece#of}. What
 * is asked before the first answer is taken is read at once.
 */
public interface TallyReading {

  /** Sums of the periods of a window; {@code from} tells which. */
  Supplier<Sums> compared(TenantScope scope, Window window, Choice choice);

  /** Sums of one period; {@code from} is its first day. */
  Supplier<Sums> of(TenantScope scope, Period period, Choice choice);

  /** Sums of each of some whole months; {@code from} is its first day. */
  Supplier<Sums> monthly(TenantScope scope, Period months, Choice choice);
}
