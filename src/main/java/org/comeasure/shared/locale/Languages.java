package org.comeasure.shared.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the portal speaks, read from {@code i18n/languages.properties}, and the choice
 * among them: the address, then what was chosen before, then what the browser asks for.
 */
public final class Languages {

  /** Query parameter that chooses a language. */
  public static final String PARAMETER = "lang";

  /** Cookie that keeps the choice. */
  public static final String COOKIE = "lang";

  private static final int LONGEST_HEADER = 500;
  private static final Pattern FIRST_ENGLISH =
      Pattern.compile("\\ben(?:-([A-Za-z]{2}))?(?![A-Za-z0-9-])", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_TAG = 35;
  private static final int MOST_HEADERS = 500;
  private static final List<Locale> SUPPORTED = read();

  private static final Map<Locale, String> OWN_NAMES =
      SUPPORTED.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  language -> language, language -> language.getDisplayLanguage(language)));

  // Most browsers send one of a few headers, and reading one costs as much as answering it.
  private static final Map<String, Optional<Locale>> KNOWN_HEADERS = new ConcurrentHashMap<>();

  private Languages() {}

  /** All languages, the first of them the fallback. */
  public static List<Locale> supported() {
    return SUPPORTED;
  }

  /** What a supported language calls itself. */
  public static String ownName(Locale language) {
    return OWN_NAMES.getOrDefault(language, language.toLanguageTag());
  }

  public static Locale fallback() {
    return SUPPORTED.get(0);
  }

  /**
   * The language of a tag as people and programs write it: {@code de}, {@code DE}, {@code de-AT}
   * and {@code de_DE} are all German.
   */
  public static Optional<Locale> find(@Nullable String tag) {
    if (tag == null || tag.length() > LONGEST_TAG) {
      return Optional.empty();
    }
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return SUPPORTED.stream().filter(known -> known.getLanguage().equals(language)).findFirst();
  }

  public static Locale negotiate(
      @Nullable String parameter, @Nullable String cookie, @Nullable String acceptLanguage) {
    return find(parameter)
        .or(() -> find(cookie))
        .or(() -> preferred(acceptLanguage))
        .orElse(fallback());
  }

  /**
   * The language as the reader's region writes it: English is that of the United States where the
   * browser asks for it before any other English.
   */
  public static Locale written(Locale language, @Nullable String acceptLanguage) {
    if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())
        || acceptLanguage == null
        || acceptLanguage.length() > LONGEST_HEADER) {
      return language;
    }
    var first = FIRST_ENGLISH.matcher(acceptLanguage);
    return first.find() && "US".equalsIgnoreCase(first.group(1)) ? Locale.US : language;
  }

  private static Optional<Locale> preferred(@Nullable String header) {
    if (header == null || header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    var known = KNOWN_HEADERS.get(header);
    if (known == null) {
      known = lookedUp(header);
      if (KNOWN_HEADERS.size() < MOST_HEADERS) {
        KNOWN_HEADERS.put(header, known);
      }
    }
    return known;
  }

  private static Optional<Locale> lookedUp(String header) {
    try {
      return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static List<Locale> read() {
    try (InputStream file = Languages.class.getResourceAsStream("/i18n/languages.properties")) {
      var properties = new Properties();
      properties.load(file);
      return Arrays.stream(properties.getProperty("supported").split(","))
          .map(tag -> Locale.forLanguageTag(tag.strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
