package org.comeasure.benchmark.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.comeasure.benchmark.Benchmark;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.load.Cpu;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.benchmark.report.Table;

/**
 * Durable single submissions without HTTP: what the way from the form's bean to the database can do
 * by itself, beside raw inserts of the same concurrency. The portal is the real one with one more
 * servlet, in which the clients run; so their time is in the portal's.
 */
public final class Inside implements Benchmark {
  private static final List<Integer> CLIENTS = List.of(1, 8, 16, 32);
  private static final List<String> CLASSES =
      List.of("org/comeasure/benchmark/intake", "org/comeasure/benchmark/load");

  private final Table table =
      new Table(
          "Durable single submissions without HTTP",
          "clients",
          "per second",
          "p50 ms",
          "p95 ms",
          "p99 ms",
          "portal and client CPU ms",
          "database CPU ms",
          "raw inserts per second",
          "ratio");

  @Override
  public String name() {
    return "inside";
  }

  @Override
  public List<Table> run(Site site, Settings settings) throws SQLException {
    var address = site.portal(settings.sizes().get(0), Inside::withClients);
    try {
      for (int clients : CLIENTS) {
        row(site, settings, address, clients);
      }
    } finally {
      site.closePortal();
    }
    return List.of(table.note("CPU is per submission."));
  }

  private void row(Site site, Settings settings, URI address, int clients) throws SQLException {
    ask(address, clients, settings.warmUp());
    var before = Cpu.now(site.stack());
    var told = ask(address, clients, settings.time()).split(" ");
    var cpu = Cpu.now(site.stack()).since(before);
    double count = Double.parseDouble(told[0]);
    double perSecond = count / Double.parseDouble(told[1]);
    var raw = RawInserts.at(clients, site, settings);
    site.tell(clients + " clients inside: " + Numbers.of(perSecond));
    table.row(
        clients,
        Numbers.of(perSecond),
        Numbers.ms(Long.parseLong(told[2])),
        Numbers.ms(Long.parseLong(told[3])),
        Numbers.ms(Long.parseLong(told[4])),
        Numbers.ms(cpu.portal() / count),
        Numbers.ms(cpu.database() / count),
        Numbers.of(raw.perSecond()),
        Numbers.of(perSecond / raw.perSecond()));
  }

  private static String ask(URI portal, int clients, Duration time) {
    var address =
        portal.resolve(InsideServlet.PATH + "?clients=%d&time=%s".formatted(clients, time));
    try {
      var answer =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A copy of the portal with the clients in it. */
  private static Path withClients(Path war) {
    try {
      var copy = Files.createDirectories(war.resolveSibling("benchmark")).resolve("inside.war");
      Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
      try (var archive = FileSystems.newFileSystem(copy)) {
        for (var folder : CLASSES) {
          var into = archive.getPath("WEB-INF", "classes", folder);
          Files.createDirectories(into);
          add(war.resolveSibling("test-classes").resolve(folder), into);
        }
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Path classes, Path into) throws IOException {
    try (var files =
        Files.newDirectoryStream(classes, "{Inside*,Sheet,ClosedLoop*,Client,Latencies}.class")) {
      for (var file : files) {
        if (!file.endsWith("Inside.class")) {
          Files.copy(file, into.resolve(file.getFileName().toString()));
        }
      }
    }
  }
}
