package org.comeasure.shared.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that a template or class names in full has its text. */
class TextsInUseTest {

  private static final Pattern KEY =
      Pattern.compile("(?:text|get|spans)\\(\\s*\"([a-z]+(?:\\.[a-z0-9-]+)+)\"\\s*[,)]");

  @Test
  void everyNamedTextExists() throws IOException {
    var keys = new TreeSet<String>();
    for (String root : new String[] {"src/main/templates", "src/main/java"}) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(Files::isRegularFile).flatMap(TextsInUseTest::keys).forEach(keys::add);
      }
    }
    var texts = Texts.in(Languages.fallback());
    assertThat(keys).hasSizeGreaterThan(30).allMatch(texts::has);
  }

  private static Stream<String> keys(Path file) {
    try {
      return KEY
          .matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
