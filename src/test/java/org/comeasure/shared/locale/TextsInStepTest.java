package org.comeasure.shared.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the bundles of all languages in step. */
class TextsInStepTest {

  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");
  private static final Pattern MARK = Pattern.compile("</?b>");

  static Stream<Path> englishBundles() throws IOException {
    try (var files = Files.list(BUNDLES)) {
      return files.filter(TextsInStepTest::isEnglish).sorted().toList().stream();
    }
  }

  static List<Locale> otherLanguages() {
    return Languages.supported().subList(1, Languages.supported().size());
  }

  @ParameterizedTest
  @MethodSource("englishBundles")
  void everyLanguageHasTheSameKeys(Path english) throws IOException {
    for (Locale other : otherLanguages()) {
      assertThat(new TreeSet<>(read(translation(english, other)).keySet()))
          .as("%s in %s", english.getFileName(), other)
          .isEqualTo(new TreeSet<>(read(english).keySet()));
    }
  }

  @ParameterizedTest
  @MethodSource("englishBundles")
  void placeholdersAndStressAreTheSame(Path english) throws IOException {
    for (Locale other : otherLanguages()) {
      var translated = read(translation(english, other));
      read(english)
          .forEach(
              (key, text) ->
                  assertThat(signature(translated.get(key)))
                      .as("%s in %s", key, other)
                      .isEqualTo(signature(text)));
    }
  }

  @ParameterizedTest
  @MethodSource("englishBundles")
  void keysBeginWithTheirCapability(Path english) throws IOException {
    String capability = english.getFileName().toString().replace(".properties", "");
    assertThat(read(english).keySet()).isNotEmpty().allMatch(k -> k.startsWith(capability + "."));
  }

  @ParameterizedTest
  @MethodSource("englishBundles")
  void apostrophesAreDoubledAsMessageFormatAsks(Path english) throws IOException {
    for (Locale language : Languages.supported()) {
      Path file = language.equals(Languages.fallback()) ? english : translation(english, language);
      read(file)
          .forEach(
              (key, text) ->
                  assertThat(LONE_APOSTROPHE.matcher(text).find())
                      .as("%s in %s: write '' for an apostrophe", key, language)
                      .isFalse());
    }
  }

  private static List<List<String>> signature(String text) {
    return List.of(found(PLACEHOLDER, text), found(MARK, text));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> m.group()).distinct().sorted().toList();
  }

  private static boolean isEnglish(Path file) {
    String name = file.getFileName().toString();
    return !name.contains("_") && !name.equals("languages.properties");
  }

  private static Path translation(Path english, Locale language) {
    String name = english.getFileName().toString().replace(".properties", "");
    return BUNDLES.resolve(name + "_" + language.toLanguageTag() + ".properties");
  }

  private static TreeMap<String, String> read(Path file) throws IOException {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    var sorted = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(k -> sorted.put(k, properties.getProperty(k)));
    return sorted;
  }
}
