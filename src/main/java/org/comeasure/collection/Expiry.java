package org.comeasure.collection;

import java.time.YearMonth;
import org.comeasure.tenancy.TenantScope;

/** Tells apart what is counted and what is still stored. In the transaction of the caller. */
public interface Expiry {

  /** How many responses of some months are counted but no longer stored. */
  long responses(TenantScope scope, YearMonth first, YearMonth last);

  /**
   * Whether responses that were counted in a month may no longer be stored, so that it cannot be
   * counted again.
   */
  boolean begun(TenantScope scope, YearMonth month);
}
