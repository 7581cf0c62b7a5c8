package org.comeasure.benchmark.data;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Has a running portal hold the tallies of the network against its responses. */
public final class TallyJob {
  private static final String REQUEST =
      """
      insert into job (id, manufacturer_id, partner_id, request_hash, kind, parameters,
        requested_by, created_at)
      select ?, id, 0, ?, 'measurement.reconcile', ?, 'benchmark', utc_timestamp(3)
      from manufacturer
      """;
  private static final String LOOK =
      """
      select status, result, timestampdiff(microsecond, started_at, finished_at) from job
      where id = %d
      """;
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final long NANOS = 1_000;

  private final Connection connection;
  private final boolean repair;

  /**
   * @param repair whether what differs is put right
   */
  public TallyJob(Connection connection, boolean repair) {
    this.connection = connection;
    this.repair = repair;
  }

  /**
   * What came of it.
   *
   * @param responses that were counted again
   * @param differing cells
   */
  public record Outcome(long responses, long cells, long differing, Duration duration) {
    public double responsesPerSecond() {
      return responses / (duration.toMillis() / 1e3);
    }
  }

  public Outcome run() throws SQLException {
    long id = TsidCreator.getTsid().toLong();
    try (var insert = connection.prepareStatement(REQUEST)) {
      insert.setLong(1, id);
      insert.setBytes(2, ByteBuffer.allocate(32).putLong(id).array());
      insert.setString(3, "{\"repair\":%s}".formatted(repair));
      insert.executeUpdate();
    }
    return await(id);
  }

  private Outcome await(long id) throws SQLException {
    while (true) {
      try (var select = connection.createStatement();
          var job = select.executeQuery(LOOK.formatted(id))) {
        job.next();
        switch (job.getString(1)) {
          case "done" -> {
            return outcome(job.getString(2), Duration.ofNanos(NANOS * job.getLong(3)));
          }
          case "failed", "cancelled" ->
              throw new IllegalStateException("The portal could not count again.");
          default -> Thread.sleep(LOOK_EVERY.toMillis());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static Outcome outcome(String json, Duration duration) {
    try (var reader = Json.createReader(new StringReader(json))) {
      JsonObject report = reader.readObject();
      return new Outcome(
          report.getJsonNumber("responses").longValue(),
          report.getJsonNumber("cells").longValue(),
          report.getJsonNumber("differing").longValue(),
          duration);
    }
  }
}
