package org.comeasure.testing.stack;

import java.io.PrintStream;
import java.util.Locale;

/** Tells what happens, with the seconds since the start; safe to be used by several threads. */
public final class Progress {
  private final PrintStream out;
  private final long start = System.nanoTime();
  private int lastPercent = -1;

  public Progress(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String part, String what) {
    out.println(line(part, what));
    out.flush();
  }

  /** Redraws its line on a terminal; elsewhere each tenth is a line. */
  public synchronized void bar(String part, String what, int done, int total) {
    int percent = (int) (100L * done / Math.max(1, total));
    if (percent == lastPercent) {
      return;
    }
    lastPercent = percent;
    if (System.console() != null) {
      String bar = "#".repeat(percent / 5) + ".".repeat(20 - percent / 5);
      out.print("\r" + line(part, "%s [%s] %3d%%".formatted(what, bar, percent)));
      out.print(percent == 100 ? System.lineSeparator() : "");
    } else if (percent % 10 == 0) {
      out.println(line(part, "%s %3d%%".formatted(what, percent)));
    }
    out.flush();
  }

  public synchronized void plain(String text) {
    out.println(text);
    out.flush();
  }

  private String line(String part, String what) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(Locale.ROOT, "%7.1f s  %-9s  %s", seconds, part, what);
  }
}
