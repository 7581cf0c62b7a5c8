package org.comeasure.testing.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One child process that writes to its own log and is known by a file with its process id. */
final class Child {
  private final String name;
  private final Process process;
  private final Path log;
  private final ProcessIdFile idFile;

  private Child(String name, Process process, Path log, ProcessIdFile idFile) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.idFile = idFile;
  }

  static Child start(String name, ProcessBuilder builder, Path log, ProcessIdFile idFile) {
    try {
      Files.createDirectories(log.getParent());
      File output = log.toFile();
      Process process = builder.redirectErrorStream(true).redirectOutput(output).start();
      process.getOutputStream().close();
      idFile.write(process.toHandle());
      return new Child(name, process, log, idFile);
    } catch (IOException e) {
      throw new StackFailure(name + " cannot be started: " + e.getMessage(), e);
    }
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean alive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  int await() throws InterruptedException {
    return process.waitFor();
  }

  void requireAlive() {
    if (!process.isAlive()) {
      throw new StackFailure(
          "%s ended with code %d: %s".formatted(name, exitCode(), LogTail.cause(log)));
    }
  }

  /** Ends it as a crash would: nothing is finished, nothing is said. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    idFile.delete();
  }

  /** Where there are signals. */
  void signal(String signal) {
    try {
      int end =
          new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
              .inheritIO()
              .start()
              .waitFor();
      if (end != 0) {
        throw new StackFailure(name + " cannot be sent " + signal + ".");
      }
    } catch (IOException e) {
      throw new StackFailure(name + " cannot be sent " + signal + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks, waits, then insists. On Windows the start script's own child is stopped with it. */
  void stop(Duration grace) {
    try {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      idFile.delete();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
