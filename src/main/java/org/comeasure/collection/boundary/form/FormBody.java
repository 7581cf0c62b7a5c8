package org.comeasure.collection.boundary.form;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a submitted form. Read here and not by the container, so that the size is bounded
 * before anything is parsed and a broken escape is a mistake of the sender's and not of ours.
 */
record FormBody(Map<String, List<String>> fields) {

  static final int MOST_BYTES = 256 * 1024;

  private static final int MOST_FIELDS = 500;

  FormBody {
    fields = Map.copyOf(fields);
  }

  /** Empty when there is more than a form can hold. */
  static Optional<FormBody> read(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    return bytes.length > MOST_BYTES
        ? Optional.empty()
        : parse(new String(bytes, StandardCharsets.UTF_8));
  }

  private static Optional<FormBody> parse(String text) {
    var fields = new LinkedHashMap<String, List<String>>();
    String[] pairs = text.split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      return Optional.empty();
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decode(pair.substring(equals + 1)));
      }
    }
    return Optional.of(new FormBody(fields));
  }

  String first(String name) {
    var values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return text;
    }
  }
}
