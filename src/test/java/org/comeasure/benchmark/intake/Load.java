package org.comeasure.benchmark.intake;

import java.util.function.ToLongFunction;
import org.comeasure.benchmark.Settings;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.benchmark.load.Cpu;
import org.comeasure.benchmark.report.Numbers;

/** A load and what it has cost each side. */
record Load(ClosedLoop.Result result, Cpu cpu) {
  static Load measure(Site site, Settings settings, int clients, ClosedLoop.Clients made) {
    ClosedLoop.warmUp(clients, settings.warmUp(), made);
    var before = Cpu.now(site.stack());
    var result = ClosedLoop.run(clients, settings.time(), made);
    return new Load(result, Cpu.now(site.stack()).since(before));
  }

  String ms(int percent) {
    return Numbers.ms(result.latencies().percentile(percent));
  }

  /** Processor time of one side for each thing done, in milliseconds. */
  String each(ToLongFunction<Cpu> side) {
    return each(side, 1);
  }

  /**
   * @param parts of which each thing consists
   */
  String each(ToLongFunction<Cpu> side, int parts) {
    return Numbers.ms((double) side.applyAsLong(cpu) / result.latencies().count() / parts);
  }
}
