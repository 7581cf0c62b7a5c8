package org.comeasure.testing.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.comeasure.testing.stack.SharedDatabase;
import org.comeasure.testing.stack.StackFailure;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives Arquillian what its container needs before it starts one. Where the database cannot be had
 * the class is skipped with the reason, except in CI, where it fails.
 */
final class PreparedContainer implements ExecutionCondition {

  /** Set in the container, where the class is asked again but has nothing to prepare. */
  private static final String INSIDE = "comeasure.test.inside";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (context.getTestMethod().isPresent() || Boolean.getBoolean(INSIDE)) {
      return ConditionEvaluationResult.enabled("prepared");
    }
    return Availability.of(context, () -> prepare(SharedDatabase.get()));
  }

  private static void prepare(SharedDatabase database) {
    requireBuilt(database.settings().war());
    var microJar = database.settings().runtime().resolve("payara-micro.jar");
    requireBuilt(microJar);
    database.clear();
    System.setProperty("payara.microJar", microJar.toString());
    System.setProperty(
        "payara.cmdOptions",
        "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dorg.glassfish.maxStartupThreads=1");
    System.setProperty(
        "payara.extraMicroOptions",
        "--nohazelcast --disablephonehome --contextroot / --systemproperties "
            + escaped(configuration(database))
            + " --prebootcommandfile "
            + escaped(database.loopbackOnly()));
  }

  private static void requireBuilt(Path file) {
    if (Files.notExists(file)) {
      throw new StackFailure(file + " is missing: run the tests with mvn verify.");
    }
  }

  private static Path configuration(SharedDatabase database) {
    var properties = new Properties();
    properties.putAll(database.portalConfiguration());
    properties.setProperty(INSIDE, "true");
    var file = database.settings().data().resolve("portal.properties");
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Blanks separate options, so those of a path are marked. */
  private static String escaped(Path path) {
    return path.toString().replace(" ", "\\ ");
  }
}
