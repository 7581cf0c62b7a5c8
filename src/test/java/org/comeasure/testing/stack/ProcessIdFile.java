package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a child so that the next start finds it if this one is killed. The start time is kept
 * with the id: a process that merely got the same id later is never taken for ours.
 */
record ProcessIdFile(Path path) {
  void write(ProcessHandle process) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, process.pid() + " " + startOf(process));
  }

  Optional<ProcessHandle> running() {
    try {
      String[] parts = Files.readString(path).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(parts[0]))
          .filter(process -> parts.length == 2 && startOf(process).equals(parts[1]));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
