package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One data directory serves one run; what a killed run left behind is cleared away. */
final class DataLock {
  private static final List<String> PARTS =
      List.of("portal", PayaraMicro.SECOND, "keycloak", "keycloak-build", "mariadb");
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final FileLock lock;

  private DataLock(FileLock lock) {
    this.lock = lock;
  }

  static DataLock take(StackSettings settings, Progress progress) {
    Path file = settings.data().resolve("lock");
    try {
      Files.createDirectories(settings.data());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(settings);
      }
      PARTS.forEach(part -> stopLeftover(part, settings, progress));
      return new DataLock(lock);
    } catch (OverlappingFileLockException e) {
      throw inUse(settings);
    } catch (IOException e) {
      throw new StackFailure("Cannot use " + settings.data() + ": " + e.getMessage(), e);
    }
  }

  void release() {
    try {
      lock.channel().close();
    } catch (IOException e) {
      throw new StackFailure("The lock cannot be released: " + e.getMessage(), e);
    }
  }

  private static void stopLeftover(String part, StackSettings settings, Progress progress) {
    ProcessIdFile file = new ProcessIdFile(settings.processId(part));
    file.running()
        .ifPresent(
            process -> {
              progress.say(
                  "Start",
                  "stopping %s of an earlier run that was killed (process %d)"
                      .formatted(part, process.pid()));
              stop(process, part);
            });
    file.delete();
  }

  private static void stop(ProcessHandle process, String part) {
    CompletableFuture<ProcessHandle> end = process.onExit();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      end.get(GRACE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while stopping an earlier " + part + ".", e);
    }
  }

  private static StackFailure inUse(StackSettings settings) {
    return new StackFailure(
        "Another run uses %s: stop it first, or choose another place with COMEASURE_DATA_DIRECTORY."
            .formatted(settings.data()));
  }
}
