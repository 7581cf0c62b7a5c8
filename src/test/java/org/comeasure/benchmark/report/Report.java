package org.comeasure.benchmark.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints tables as they come and keeps those of a benchmark in a file. */
public final class Report {
  private final Path directory;
  private final PrintStream out;
  private final String header;

  public Report(Path directory, PrintStream out, String header) {
    this.directory = directory;
    this.out = out;
    this.header = header;
  }

  public void write(String name, List<Table> tables) {
    var text = new StringBuilder();
    tables.forEach(table -> text.append(table.markdown()));
    out.println();
    out.print(text);
    out.flush();
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(name + ".md"), header + "\n\n" + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
