package org.comeasure.testing.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a person answer the questionnaire of a link. */
final class Answering {
  /** Rated items by touchpoint. */
  private static final Map<String, List<String>> ITEMS =
      Map.of(
          "sale", List.of("advice", "offer", "handover"),
          "parts-delivery", List.of("speed", "completeness", "packaging"),
          "call-centre", List.of("waiting", "knowledge", "courtesy"),
          "repair-visit", List.of("punctuality", "workmanship", "parts-on-hand", "explanation"),
          "relationship", List.of("reliability", "responsiveness", "value"));

  /** From the best outcome to the worst; a sale has reasons, none better than the other. */
  private static final Map<String, List<String>> OUTCOMES =
      Map.of(
          "parts-delivery", List.of("early", "on-time", "late"),
          "call-centre", List.of("first-call", "later", "open"),
          "repair-visit", List.of("first-visit", "several-visits", "no"),
          "relationship", List.of("yes", "perhaps", "no"));

  private static final Map<String, List<String>> PRODUCT_LINES =
      Map.of(
          "velmora", List.of("heat-pumps", "air-conditioning", "cold-rooms"),
          "brenta", List.of("tractors", "harvesters", "implements"));

  private static final List<String> REASONS =
      List.of("advice", "advice", "price", "price", "availability", "experience", "other");

  private final Comments comments = new Comments();

  JsonObject answer(
      DemoLink link, Stories stories, double months, Occasion occasion, Person person) {
    int recommends = person.recommends();
    Map<String, Integer> rated = new LinkedHashMap<>();
    for (String item : ITEMS.get(link.touchpoint())) {
      rated.put(item, person.rates(stories.bias(item, months)));
    }
    JsonObjectBuilder answers = Json.createObjectBuilder().add("recommend", recommends);
    answers.add("satisfied", person.satisfied());
    if (person.chance(0.9)) {
      answers.add("easy", person.findsItEasy());
    }
    if (person.chance(0.75)) {
      JsonObjectBuilder details = Json.createObjectBuilder();
      rated.forEach(details::add);
      answers.add("details", details);
    }
    if (person.chance(0.7)) {
      answers.add("reason", reason(link.touchpoint(), person));
    }
    if (person.chance(wordy(recommends))) {
      answers.add("comment", comments.write(link, occasion.language(), recommends, rated, person));
    }
    return item(link, occasion, person, answers);
  }

  private static JsonObject item(
      DemoLink link, Occasion occasion, Person person, JsonObjectBuilder answers) {
    var item = Json.createObjectBuilder();
    productLine(link, occasion).ifPresent(line -> item.add("productLine", line));
    return item.add("link", link.code())
        .add("language", occasion.language())
        .add("country", occasion.country())
        .add("answeredAt", occasion.at().toString())
        .add("secondsTaken", 22 + person.pick(50) + person.pick(50))
        .add("answers", answers)
        .build();
  }

  // Drawn from the time, so that the answers stay what they were without product lines.
  private static Optional<String> productLine(DemoLink link, Occasion occasion) {
    int drawn = Math.floorMod(occasion.at().getEpochSecond() / 7, 10);
    var lines = PRODUCT_LINES.get(link.manufacturer());
    return drawn == 9
        ? Optional.empty()
        : Optional.of(lines.get(drawn < 5 ? 0 : drawn < 8 ? 1 : 2));
  }

  /** When and in which words somebody answers. */
  record Occasion(Instant at, String language, String country) {}

  private static String reason(String touchpoint, Person person) {
    List<String> outcomes = OUTCOMES.get(touchpoint);
    return outcomes == null
        ? REASONS.get(person.pick(REASONS.size()))
        : outcomes.get(person.outcome(outcomes.size()));
  }

  private static double wordy(int recommends) {
    if (recommends <= 6) {
      return 0.55;
    }
    return recommends <= 8 ? 0.26 : 0.34;
  }
}
