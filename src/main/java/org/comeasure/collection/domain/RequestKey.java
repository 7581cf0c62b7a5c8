package org.comeasure.collection.domain;

import java.util.Comparator;
import org.comeasure.tenancy.TenantScope;

/**
 * What tells one intake request from another. The order is the database's, so that transactions
 * that meet take their locks in the same order.
 *
 * @param partner whose request it is, 0 for the manufacturer's own
 */
public record RequestKey(long manufacturer, long partner, String text)
    implements Comparable<RequestKey> {

  private static final long WHOLE_NETWORK = 0;

  private static final Comparator<RequestKey> ORDER =
      Comparator.comparingLong(RequestKey::manufacturer)
          .thenComparingLong(RequestKey::partner)
          .thenComparing(RequestKey::text);

  public static RequestKey of(TenantScope scope, String text) {
    var partner = scope.partner();
    return new RequestKey(
        scope.manufacturer().value(), partner == null ? WHOLE_NETWORK : partner.value(), text);
  }

  @Override
  public int compareTo(RequestKey other) {
    return ORDER.compare(this, other);
  }
}
