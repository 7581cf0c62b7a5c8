package org.comeasure.platform.audit;

import org.comeasure.tenancy.TenantScope;

/** Keeps who did what. */
public interface AuditTrail {

  /**
   * Adds an entry to the network's trail, in the caller's transaction: what is not committed was
   * not done. Who did it is whoever the request is from, or the portal itself. The trail of the
   * network is held until the transaction ends, so add last.
   */
  void add(TenantScope scope, AuditEvent event);
}
