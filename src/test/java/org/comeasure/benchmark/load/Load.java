package org.comeasure.benchmark.load;

import java.time.Duration;
import java.util.function.ToLongFunction;
import org.comeasure.benchmark.report.Numbers;
import org.comeasure.testing.stack.Stack;

/** A load and what it has cost each side. */
public record Load(ClosedLoop.Result result, Cpu cpu) {
  public static Load run(Stack stack, Duration time, int clients, ClosedLoop.Clients made) {
    var before = Cpu.now(stack);
    var result = ClosedLoop.run(clients, time, made);
    return new Load(result, Cpu.now(stack).since(before));
  }

  public String ms(int percent) {
    return Numbers.ms(result.latencies().percentile(percent));
  }

  /** Processor time of one side for each thing done, in milliseconds. */
  public String each(ToLongFunction<Cpu> side) {
    return each(side, 1);
  }

  /**
   * @param parts of which each thing consists
   */
  public String each(ToLongFunction<Cpu> side, int parts) {
    return Numbers.ms((double) side.applyAsLong(cpu) / result.latencies().count() / parts);
  }
}
