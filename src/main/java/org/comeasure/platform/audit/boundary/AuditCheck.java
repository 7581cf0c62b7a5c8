package org.comeasure.platform.audit.boundary;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.comeasure.platform.job.Jobs;
import org.comeasure.shared.json.Documents;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * What following a trail came to.
 *
 * @param broken the first entry that is not what was written there; null where all are
 */
record AuditCheck(long entries, @Nullable Long broken) {

  /** One that has been made. */
  record Made(AuditCheck check, Instant at) {}

  /** The newest of a network; the job that runs now has none yet. */
  static Optional<Made> newest(Jobs jobs, TenantScope network) {
    for (var job : jobs.newest(network, VerifyAudit.NAME, 2)) {
      if (job.result() != null && job.finishedAt() != null) {
        return Optional.of(new Made(read(job.result()), job.finishedAt()));
      }
    }
    return Optional.empty();
  }

  static AuditCheck of(long entries) {
    return new AuditCheck(entries, null);
  }

  String json() {
    var json = Documents.JSON.createObjectBuilder().add("entries", entries);
    return (broken == null ? json.addNull("broken") : json.add("broken", broken))
        .build()
        .toString();
  }

  private static AuditCheck read(String json) {
    try (var reader = Documents.JSON.createReader(new StringReader(json))) {
      JsonObject read = reader.readObject();
      return new AuditCheck(
          read.getJsonNumber("entries").longValueExact(),
          read.isNull("broken") ? null : read.getJsonNumber("broken").longValueExact());
    }
  }
}
