package org.comeasure.collection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.TenantScope;

/** Goes through the stored responses themselves, in the transaction of the caller. */
public interface Recount {

  /**
   * Hands over each response of the days, as it is to be counted, in no order and without holding
   * them all in memory.
   *
   * @param days of the network's zone on which was answered
   */
  void each(TenantScope scope, Period days, Consumer<CountedResponse> consumer);

  /** The days on which the first and the last response was answered; empty without any. */
  Optional<Span> span(TenantScope scope);

  /** Both included. */
  record Span(LocalDate first, LocalDate last) {}
}
