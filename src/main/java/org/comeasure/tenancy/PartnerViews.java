package org.comeasure.tenancy;

import java.time.Duration;

/**
 * Lets somebody who runs a network see the portal as one of its partners does: to read only, for a
 * while, at addresses of their own. Joins the caller's transaction or runs in its own.
 */
public interface PartnerViews {

  Duration LASTS = Duration.ofMinutes(30);

  /**
   * Begins it for whoever asks, or begins it anew.
   *
   * @param partner the scope of an active partner
   * @return what stands in its paths where a network is named
   */
  String begin(TenantScope partner);

  /**
   * @return whether there was one
   */
  boolean end(TenantScope partner);
}
