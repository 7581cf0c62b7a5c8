package org.comeasure.testing.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  private static final Progress SILENT =
      new Progress(new PrintStream(OutputStream.nullOutputStream()));

  @TempDir private Path directory;

  private Child java(String name, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(List.of(arguments));
    return Child.start(name, builder, log(name), idFile(name));
  }

  private Child sleeper(String name) throws IOException {
    Path source = directory.resolve("Sleeper.java");
    Files.writeString(
        source,
        "class Sleeper { public static void main(String[] a) throws Exception {"
            + " Thread.sleep(60_000); } }");
    return java(name, source.toString());
  }

  private Path log(String name) {
    return directory.resolve(name + ".log");
  }

  private ProcessIdFile idFile(String name) {
    return new ProcessIdFile(directory.resolve(name + ".pid"));
  }

  @Test
  void aDeadChildIsNamedWithItsCode() throws InterruptedException {
    Child child = java("Part", "-XX:NoSuchOption");
    assertThat(child.await()).isEqualTo(1);
    assertThatThrownBy(child::requireAlive)
        .isInstanceOf(StackFailure.class)
        .hasMessageStartingWith("Part ended with code 1: ");
  }

  @Test
  void aRunningChildIsFoundByItsFileUntilItIsStopped() throws IOException {
    Child child = sleeper("part");
    assertThat(idFile("part").running()).isPresent();
    child.stop(Duration.ofSeconds(10));
    assertThat(child.alive()).isFalse();
    assertThat(idFile("part").running()).isEmpty();
  }

  @Test
  void aStrangerWithTheSameIdIsNotOurs() throws IOException {
    ProcessIdFile file = idFile("part");
    Files.writeString(file.path(), ProcessHandle.current().pid() + " 1999-01-01T00:00:00Z");
    assertThat(file.running()).isEmpty();
  }

  @Test
  void nothingStartsOnceStoppingBegan() throws IOException {
    Children children = new Children();
    Child child = children.start(() -> java("early", "-version"));
    children.stopAll(SILENT);
    assertThat(child.alive()).isFalse();
    assertThatThrownBy(() -> children.start(() -> java("late", "-version")))
        .isInstanceOf(StackFailure.class);
    assertThat(log("late")).doesNotExist();
  }
}
