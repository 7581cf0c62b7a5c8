package org.comeasure.platform.job.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobId;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/** How jobs and their scopes lie in the table. */
final class JobRow {

  static final String COLUMNS =
      "id, manufacturer_id, partner_id, branches, kind, parameters, status, done, total, result,"
          + " failures, failure, requested_by, cancelled_by, created_at, run_at, started_at,"
          + " finished_at";

  private static final long WHOLE_NETWORK = 0;

  private JobRow() {}

  static Job read(ResultSet row) throws SQLException {
    return new Job(
        new JobId(row.getLong("id")),
        scope(row),
        row.getString("kind"),
        row.getString("parameters"),
        JobStatus.of(row.getString("status")),
        row.getLong("done"),
        row.getLong("total"),
        row.getString("result"),
        row.getInt("failures"),
        row.getString("failure"),
        row.getString("requested_by"),
        Sql.instant(row, row.findColumn("created_at")),
        Sql.instant(row, row.findColumn("run_at")),
        Sql.instantOrNull(row, row.findColumn("started_at")),
        Sql.instantOrNull(row, row.findColumn("finished_at")),
        row.getString("cancelled_by") != null,
        Set.of());
  }

  static TenantScope scope(ResultSet row) throws SQLException {
    var manufacturer = new ManufacturerId(row.getLong("manufacturer_id"));
    long partner = row.getLong("partner_id");
    return partner == WHOLE_NETWORK
        ? TenantScope.ofNetwork(manufacturer)
        : new TenantScope(
            manufacturer, new PartnerId(partner), branches(row.getString("branches")));
  }

  static long partner(TenantScope scope) {
    return scope.partner() == null ? WHOLE_NETWORK : scope.partner().value();
  }

  static String branches(TenantScope scope) {
    return scope.branches().stream()
        .map(BranchId::value)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static Set<BranchId> branches(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(","))
            .map(id -> new BranchId(Long.parseLong(id)))
            .collect(Collectors.toSet());
  }

  /** The same for equal requests of the same scope; lengths keep neighbouring fields apart. */
  static byte[] hash(TenantScope scope, String kind, String parameters) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : new String[] {branches(scope), kind, parameters}) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
