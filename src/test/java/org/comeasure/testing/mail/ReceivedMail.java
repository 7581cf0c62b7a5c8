package org.comeasure.testing.mail;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail as the server took it.
 *
 * @param recipients to whom the sender's server gave it, whatever its headers say
 * @param headers by their names in small letters, decoded
 * @param text its plain part; empty without one
 * @param html its other part; empty without one
 */
public record ReceivedMail(
    long id,
    Instant at,
    List<String> recipients,
    Map<String, List<String>> headers,
    String text,
    String html) {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

  public String subject() {
    return header("Subject");
  }

  /** The first of that name; empty without one. */
  public String header(String name) {
    var values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? "" : values.get(0);
  }

  /** The first address in the plain part that contains something. */
  public String link(String containing) {
    return LINK.matcher(text)
        .results()
        .map(found -> found.group())
        .filter(link -> link.contains(containing))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no link with " + containing + ":\n" + text));
  }

  JsonObject json() {
    JsonObjectBuilder all = Json.createObjectBuilder();
    headers.forEach((name, values) -> all.add(name, Json.createArrayBuilder(values)));
    return Json.createObjectBuilder()
        .add("id", id)
        .add("at", at.toString())
        .add("recipients", Json.createArrayBuilder(recipients))
        .add("headers", all)
        .add("text", text)
        .add("html", html)
        .build();
  }

  static ReceivedMail of(JsonObject json) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    json.getJsonObject("headers")
        .forEach((name, values) -> headers.put(name, strings(values.asJsonArray())));
    return new ReceivedMail(
        json.getJsonNumber("id").longValue(),
        Instant.parse(json.getString("at")),
        strings(json.getJsonArray("recipients")),
        headers,
        json.getString("text"),
        json.getString("html"));
  }

  private static List<String> strings(JsonArray array) {
    return new ArrayList<>(array.getValuesAs(JsonString::getString));
  }
}
