package org.comeasure.testing.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A Java on this machine beside the one that runs this.
 *
 * @param version its first number
 */
public record OtherJava(Path home, int version) {
  private static final int OLDEST = 17;

  /** From where on there is a Payara Micro that is still looked after. */
  private static final int PAYARA_7 = 21;

  private static final List<Path> WHERE =
      List.of(
          Path.of("/usr/lib/jvm"),
          Path.of("/opt/java"),
          Path.of("/Library/Java/JavaVirtualMachines"),
          Path.of("C:\\Program Files\\Java"),
          Path.of("C:\\Program Files\\Eclipse Adoptium"),
          Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"),
          Path.of(System.getProperty("user.home"), ".jdks"));

  /** The newest of another version. */
  public static Optional<OtherJava> newest() {
    return candidates()
        .flatMap(home -> read(home).stream())
        .filter(java -> java.version() >= OLDEST)
        .filter(java -> java.version() != Runtime.version().feature())
        .max(Comparator.comparingInt(OtherJava::version));
  }

  static boolean forTryingOut(int version) {
    return !payara7(version);
  }

  /** The server for this one, of those that the build has fetched. */
  Path server(Path runtime) {
    boolean same = payara7(version) == payara7(Runtime.version().feature());
    return runtime.resolve(same ? "payara-micro.jar" : "payara-micro-other.jar");
  }

  private static boolean payara7(int version) {
    return version >= PAYARA_7;
  }

  private static Stream<Path> candidates() {
    List<Path> homes = new ArrayList<>();
    System.getenv().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("JAVA_HOME"))
        .forEach(entry -> homes.add(Path.of(entry.getValue())));
    WHERE.forEach(
        place -> {
          try (Stream<Path> children = Files.list(place)) {
            children.forEach(
                child -> {
                  homes.add(child);
                  homes.add(child.resolve("Contents").resolve("Home"));
                });
          } catch (IOException none) {
            // Nothing is kept there.
          }
        });
    return homes.stream();
  }

  private static Optional<OtherJava> read(Path home) {
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      Properties release = new Properties();
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Files.exists(home.resolve("bin").resolve("java"))
              || Files.exists(home.resolve("bin").resolve("java.exe"))
          ? Optional.of(new OtherJava(home, Runtime.Version.parse(version).feature()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
