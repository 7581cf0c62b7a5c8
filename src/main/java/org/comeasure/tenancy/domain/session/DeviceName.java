package org.comeasure.tenancy.domain.session;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says it is, in words that its owner knows: "Firefox, Windows". It is what it says
 * and no proof.
 */
public final class DeviceName {

  private static final int LONGEST_READ = 500;

  /** The first that is found counts, as most name those that they are made of as well. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Macintosh", "macOS"),
          Map.entry("Linux", "Linux"));

  private DeviceName() {}

  /** Blank where nothing is known. */
  public static String of(@Nullable String userAgent) {
    var said = userAgent == null ? "" : userAgent;
    var read = said.length() > LONGEST_READ ? said.substring(0, LONGEST_READ) : said;
    return Stream.of(BROWSERS, SYSTEMS)
        .flatMap(known -> known.stream().filter(one -> read.contains(one.getKey())).limit(1))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(", "));
  }
}
