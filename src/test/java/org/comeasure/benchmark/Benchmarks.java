package org.comeasure.benchmark;

import java.nio.file.Path;
import java.util.List;
import org.comeasure.benchmark.data.Storage;
import org.comeasure.benchmark.intake.Deliveries;
import org.comeasure.benchmark.intake.Freshness;
import org.comeasure.benchmark.intake.Inside;
import org.comeasure.benchmark.intake.RawInserts;
import org.comeasure.benchmark.intake.Submissions;
import org.comeasure.benchmark.question.Scorecards;
import org.comeasure.benchmark.rebuild.Rebuilds;
import org.comeasure.benchmark.report.Machine;
import org.comeasure.benchmark.report.Report;
import org.comeasure.testing.stack.Progress;

/** {@code mvn verify -Pbenchmark}: all benchmarks, or those that are named. */
public final class Benchmarks {
  private static final List<Benchmark> ALL =
      List.of(
          new Storage(),
          new RawInserts(),
          new Scorecards(),
          new Submissions(),
          new Inside(),
          new Deliveries(),
          new Freshness(),
          new Rebuilds());

  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    var settings = Settings.of(System.getProperties());
    requireKnown(settings.only());
    var progress = new Progress(System.out);
    var header =
        "Measured on "
            + Machine.describe()
            + "; client on the same machine; MariaDB with "
            + String.join(" ", Site.SERVER);
    progress.plain(header);
    var report = new Report(Path.of("target", "benchmark"), System.out, header);
    try (var site = Site.start(settings.sizes(), progress)) {
      for (var benchmark : ALL) {
        if (settings.wants(benchmark.name())) {
          progress.say("Measuring", benchmark.name());
          report.write(benchmark.name(), benchmark.run(site, settings));
        }
      }
    }
  }

  private static void requireKnown(List<String> names) {
    var known = ALL.stream().map(Benchmark::name).toList();
    if (!known.containsAll(names)) {
      throw new IllegalArgumentException("Benchmarks are " + known + ", not " + names + ".");
    }
  }
}
