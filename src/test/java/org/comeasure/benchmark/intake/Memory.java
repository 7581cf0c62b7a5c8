package org.comeasure.benchmark.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.comeasure.benchmark.Site;
import org.comeasure.benchmark.report.Numbers;

/** How much memory the portal holds. */
final class Memory {
  private static final long KIB = 1024;

  private Memory() {}

  static String of(Site site) {
    return "Portal resident: %s MiB now, %s MiB at most since its start."
        .formatted(resident(site, "VmRSS:"), resident(site, "VmHWM:"));
  }

  private static String resident(Site site, String name) {
    var status = Path.of("/proc/" + site.stack().portalProcess().pid() + "/status");
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> Numbers.mib(KIB * Long.parseLong(line.replaceAll("\\D", ""))))
          .findFirst()
          .orElse("?");
    } catch (IOException elsewhereThanLinux) {
      return "?";
    }
  }
}
