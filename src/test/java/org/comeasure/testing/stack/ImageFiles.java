package org.comeasure.testing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portal's image as {@code docker/try/image} has built and unpacked it. Its processes see the
 * image's files only, in the way compose shows them; the network is this machine's.
 */
public final class ImageFiles {

  private static final String PLACE = "/run/secrets/";

  private final Path directory;

  private ImageFiles(Path directory) {
    this.directory = directory;
  }

  /** The one that system property {@code server.image} names. */
  public static @Nullable ImageFiles given() {
    var directory = System.getProperty("server.image");
    return directory == null ? null : new ImageFiles(Path.of(directory));
  }

  /**
   * How a command is run in it.
   *
   * @param secrets the directory that is seen as /run/secrets
   * @param words the image's own entry point where there are none
   */
  public List<String> command(Path secrets, List<String> words) {
    var command = new ArrayList<String>();
    command.add(Path.of("docker", "try", "run").toAbsolutePath().toString());
    command.add(directory.toString());
    command.add(secrets.toString());
    command.addAll(words);
    return command;
  }

  /** The image's way to ask whether it is healthy. */
  public List<String> healthCheck() throws IOException {
    return Files.readAllLines(directory.resolve("healthcheck"));
  }

  /** A process of the image has a /tmp of its own and finds secrets where compose puts them. */
  void adapt(Map<String, String> environment, Map<String, String> composed) {
    environment.remove("TMPDIR");
    composed.forEach(
        (name, value) -> {
          if (name.endsWith("_FILE")) {
            environment.put(name, PLACE + Path.of(value).getFileName());
          }
        });
  }
}
