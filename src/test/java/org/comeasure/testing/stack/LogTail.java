package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the line of a log that tells why a part failed. */
final class LogTail {
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");
  private static final Pattern EXCEPTION =
      Pattern.compile("^(?:Caused by: )?([\\w.$]+(?:Exception|Error)\\b.*)");
  private static final Pattern TROUBLE = Pattern.compile("\\b(SEVERE|ERROR|Error|Exception)\\b");

  private static final Pattern COMPLAINT = Pattern.compile("\\b(SEVERE|WARN|WARNING)\\b");

  private static final Pattern ENTRY = Pattern.compile("^\\[\\d{4}-\\d\\d-\\d\\dT");

  private LogTail() {}

  /**
   * The deepest cause that was logged, else an exception, a complaint, the last line that is not
   * just information.
   */
  static String cause(Path log) {
    List<String> lines = lines(log);
    return last(lines, line -> line.startsWith("Caused by:"))
        .or(() -> last(lines, line -> EXCEPTION.matcher(line).find()))
        .or(() -> first(lines, line -> TROUBLE.matcher(line).find()))
        .or(() -> last(lines, line -> !line.isEmpty() && !line.contains("INFO")))
        .map(line -> EXCEPTION.matcher(line).replaceFirst("$1"))
        .map(line -> line + " (see " + log + ")")
        .orElse("see " + log);
  }

  static boolean contains(Path log, String text) {
    return lines(log).stream().anyMatch(line -> line.contains(text));
  }

  /** Lines of warnings and worse that hold a text. */
  static List<String> complaints(Path log, String text) {
    return lines(log).stream()
        .filter(line -> COMPLAINT.matcher(line).find() && line.contains(text))
        .toList();
  }

  /** The last entries of warnings and worse with their stacks, of which our own part is kept. */
  static List<String> lastComplaints(Path log, int mostLines) {
    var told = new ArrayList<String>();
    boolean complaint = false;
    for (String line : lines(log)) {
      if (ENTRY.matcher(line).find()) {
        complaint = COMPLAINT.matcher(line).find();
      }
      boolean others = line.startsWith("at ") && !line.startsWith("at org.comeasure.");
      if (complaint && !others && !line.isEmpty()) {
        told.add(line);
      }
    }
    return told.subList(Math.max(0, told.size() - mostLines), told.size());
  }

  private static List<String> lines(Path log) {
    try {
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      return COLOUR.matcher(text).replaceAll("").lines().map(String::strip).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<String> first(List<String> lines, Predicate<String> test) {
    return lines.stream().filter(test).findFirst();
  }

  private static Optional<String> last(List<String> lines, Predicate<String> test) {
    return lines.stream().filter(test).reduce((earlier, later) -> later);
  }
}
