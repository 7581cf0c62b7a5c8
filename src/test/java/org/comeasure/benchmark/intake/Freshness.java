package org.comeasure.benchmark.intake;

import com.github.f4b6a3.tsid.Tsid;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.data.Size;
import org.comeasure.benchmark.load.Latencies;
import org.comeasure.benchmark.load.Wire;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;

/** How long an answer takes from being thanked for to being counted in its partner's scorecard. */
public final class Freshness implements Benchmark {
  private static final int ANSWERS = 50;
  private static final long LIMIT_NANOS = 10_000_000_000L;
  private static final String PARTNER_OF = "select partner_id from link where code = '%s'";

  @Override
  public String name() {
    return "freshness";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws SQLException {
    var table =
        new Table(
            "From being thanked to being counted", "responses", "p50 ms", "p95 ms", "longest ms");
    for (var size : settings.sizes()) {
      var waited = waited(site, size, settings);
      table.row(
          size.label(),
          Numbers.ms(waited.percentile(50)),
          Numbers.ms(waited.percentile(95)),
          Numbers.ms(waited.percentile(100)));
    }
    return List.of(
        table.note("The scorecard is asked again and again; so one request's time is in it."));
  }

  private static Latencies waited(Site site, Size size, Settings settings) throws SQLException {
    var intake = Intake.at(site, size);
    var link = intake.links().get(0);
    String partner = partner(site, size, link);
    var account = intake.account();
    String scorecard =
        """
        GET /api/v1/networks/%s/partners/%s/scorecard HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        """
            .formatted(
                account.network(), partner, account.portal().getAuthority(), account.token().get());
    long[] nanos = new long[ANSWERS];
    try (var wire = new Wire(account.portal());
        var delivery = new Delivery(account, List.of(link), 1, new SplittableRandom())) {
      for (int i = 0; i < ANSWERS; i++) {
        long before = counted(wire, scorecard);
        delivery.once();
        long thanked = System.nanoTime();
        while (counted(wire, scorecard) == before) {
          if (System.nanoTime() - thanked > LIMIT_NANOS) {
            throw new IllegalStateException("An answer is not counted after ten seconds.");
          }
        }
        nanos[i] = System.nanoTime() - thanked;
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Latencies(nanos);
  }

  private static long counted(Wire wire, String scorecard) throws IOException {
    var answer = wire.send(scorecard, new byte[0]);
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + ": " + answer.text());
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject().getJsonArray("measures").getJsonObject(0).getInt("n");
    }
  }

  private static String partner(Site site, Size size, FormLink link) throws SQLException {
    try (var connection = site.data(size).connect();
        var select = connection.createStatement();
        var found = select.executeQuery(PARTNER_OF.formatted(link.code()))) {
      found.next();
      return Tsid.from(found.getLong(1)).toString();
    }
  }
}
