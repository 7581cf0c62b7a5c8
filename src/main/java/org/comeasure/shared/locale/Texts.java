package org.comeasure.shared.locale;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language. A key begins with its capability, which names the bundle: {@code
 * measurement.scorecard.title} stands in {@code i18n/measurement.properties} and, in German, in
 * {@code i18n/measurement_de.properties}. Texts are {@link MessageFormat} patterns throughout, also
 * without arguments, so that an apostrophe is always written twice.
 */
public final class Texts {

  private static final Logger LOG = System.getLogger(Texts.class.getName());
  private static final Map<Locale, Texts> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Formats formats;
  private final Map<String, Map<String, String>> bundles = new ConcurrentHashMap<>();
  private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

  private Texts(Locale locale) {
    this.locale = locale;
    this.formats = new Formats(locale);
  }

  public static Texts in(Locale language) {
    return BY_LANGUAGE.computeIfAbsent(language, Texts::new);
  }

  public Locale locale() {
    return locale;
  }

  public Formats formats() {
    return formats;
  }

  /** The text with its arguments filled in; numbers and dates come formatted by {@link Formats}. */
  public String get(String key, Object... arguments) {
    var known = phrases.get(key);
    if (known == null) {
      known = new Phrase(pattern(key), locale, formats);
      // A key that is not in the bundles may be anything, and there may be any number of them.
      if (has(key)) {
        phrases.put(key, known);
      }
    }
    return known.with(arguments);
  }

  /** A text in which {@code <b>…</b>} marks what to stress; arguments cannot add marks. */
  public List<Span> spans(String key, Object... arguments) {
    return Span.parse(new MessageFormat(Span.mark(pattern(key)), locale).format(arguments));
  }

  public boolean has(String key) {
    return find(key) != null;
  }

  private String pattern(String key) {
    String found = find(key);
    if (found == null) {
      LOG.log(Level.WARNING, "No text for {0} in {1}", key, locale);
      return "'" + key + "'";
    }
    return found;
  }

  private @Nullable String find(String key) {
    int dot = key.indexOf('.');
    return dot < 1 ? null : bundle(key.substring(0, dot)).get(key);
  }

  private Map<String, String> bundle(String capability) {
    return bundles.computeIfAbsent(capability, this::load);
  }

  private Map<String, String> load(String capability) {
    var merged = new Properties();
    read(capability, merged);
    if (!locale.getLanguage().equals(Languages.fallback().getLanguage())) {
      read(capability + "_" + locale.getLanguage(), merged);
    }
    return merged.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, merged::getProperty));
  }

  private static void read(String name, Properties into) {
    try (InputStream file = Texts.class.getResourceAsStream("/i18n/" + name + ".properties")) {
      if (file != null) {
        into.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
