package org.comeasure.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what was measured. */
public final class Machine {
  private Machine() {}

  public static String describe() {
    return "%d cores (%s), load before %s, JDK %s, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            line("/proc/cpuinfo", "model name").replaceFirst(".*:\\s*", ""),
            line("/proc/loadavg", "").replaceFirst(" .*", ""),
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.version"));
  }

  private static String line(String file, String start) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines.filter(line -> line.startsWith(start)).findFirst().orElse("unknown");
    } catch (IOException elsewhereThanLinux) {
      return "unknown";
    }
  }
}
