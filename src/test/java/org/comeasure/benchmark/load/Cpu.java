package org.comeasure.benchmark.load;

import java.time.Duration;
import org.comeasure.testing.stack.Stack;

/** Processor time that each side has used so far, in nanoseconds. */
public record Cpu(long portal, long database, long client) {
  public static Cpu now(Stack stack) {
    return new Cpu(
        of(stack.portalProcess()), of(stack.databaseProcess()), of(ProcessHandle.current()));
  }

  public Cpu since(Cpu before) {
    return new Cpu(portal - before.portal, database - before.database, client - before.client);
  }

  private static long of(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
