package org.comeasure.platform.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comeasure.tenancy.TenantScope;

/**
 * Knows what an entry does not keep: what belongs to a thing that is to be gone one day with all
 * that tells of it. It is read with the thing, for as long as that is there.
 */
public interface AuditDetails {

  /** What was done, and when it was written down. */
  record Recorded(AuditEvent event, Instant at) {}

  /**
   * Those of the entries about which more is known, with it, by their numbers.
   *
   * @param words the language of a person; empty for programs, which read keys
   */
  Map<Long, AuditEvent> complete(
      TenantScope scope, Map<Long, Recorded> entries, Optional<Locale> words);
}
