package org.comeasure.measurement.domain.formula;

/**
 * What customers and an improvement are worth.
 *
 * <p><b>Lifetime value:</b> m r / (1 + i - r) with the yearly margin m, the retention r and the
 * discount rate i, in the margin's currency. <b>Retention:</b> (end - gained) / start, a share.
 * <b>Return:</b> (margin gained - cost) / cost, a share; below 0 when it did not pay.
 * <b>Rounding:</b> none here. <b>Minimum sample:</b> none; these are sums, not samples.
 * <b>Errors:</b> a retention beyond 0 to 1, or not below 1 + i, more customers gained than there
 * are, no customers to start from, and no cost are refused.
 *
 * <p><b>Example:</b> m = 100, i = .10: r = .80 gives 80 / .30 = 266.67, r = .85 gives 340.00. 200
 * customers, 210 a year later of whom 40 are new: .85. 150 gained for 100: .5.
 *
 * <p><b>Source:</b> S. Gupta, D. R. Lehmann, "Customers as assets", Journal of Interactive
 * Marketing 17 (2003).
 */
public final class CustomerValue {

  private CustomerValue() {}

  public static double lifetime(double margin, double retention, double discount) {
    if (!(retention >= 0 && retention <= 1) || !(retention < 1 + discount)) {
      throw new IllegalArgumentException("No value at retention " + retention);
    }
    return margin * retention / (1 + discount - retention);
  }

  public static double retention(long start, long end, long gained) {
    if (start < 1 || gained < 0 || end < gained || end - gained > start) {
      throw new IllegalArgumentException("Not kept: " + end + " less " + gained + " of " + start);
    }
    return (double) (end - gained) / start;
  }

  public static double returned(double marginGained, double cost) {
    if (!(cost > 0)) {
      throw new IllegalArgumentException("No return on a cost of " + cost);
    }
    return (marginGained - cost) / cost;
  }
}
