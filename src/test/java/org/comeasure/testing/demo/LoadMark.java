package org.comeasure.testing.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.comeasure.testing.stack.StackFailure;

/** How far the demo is loaded, so that an interrupted load goes on where it was. */
final class LoadMark {
  private static final String UNTIL = "until";

  private final Path file;
  private final Properties marks = new Properties();

  LoadMark(Path data) {
    this.file = data.resolve("demo-load.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        marks.load(reader);
      } catch (IOException e) {
        throw unusable(e);
      }
    }
  }

  /** The moment of the first load: the answers are made anew from it, the same each time. */
  Instant until() {
    if (!marks.containsKey(UNTIL)) {
      marks.setProperty(UNTIL, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      write();
    }
    return Instant.parse(marks.getProperty(UNTIL));
  }

  boolean complete() {
    return marks.containsKey("complete");
  }

  void setComplete() {
    marks.setProperty("complete", "true");
    write();
  }

  /** Batches of a manufacturer that were acknowledged. */
  synchronized int batches(String manufacturer) {
    return Integer.parseInt(marks.getProperty(manufacturer, "0"));
  }

  synchronized void setBatches(String manufacturer, int count) {
    marks.setProperty(manufacturer, String.valueOf(count));
    write();
  }

  /** Never half written, whenever the run is killed. */
  private void write() {
    Path next = file.resolveSibling("demo-load.next");
    try (Writer writer = Files.newBufferedWriter(next)) {
      marks.store(writer, null);
    } catch (IOException e) {
      throw unusable(e);
    }
    try {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private StackFailure unusable(IOException e) {
    return new StackFailure("Cannot use " + file + ": " + e.getMessage(), e);
  }
}
