package org.comeasure.testing.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers that somebody helped along: nothing but top scores within minutes and typed in seconds,
 * the same words again and again, and one score all the way down.
 */
final class Hostile {

  private static final String PLACE = "vistula";
  private static final String WORDS = "Best service ever, everything perfect, ten out of ten";
  private static final int BURST = 9;

  private final List<DemoLink> links;

  Hostile(List<DemoLink> links) {
    this.links = links.stream().filter(link -> link.partner().equals(PLACE)).toList();
  }

  /** The day before. */
  List<DemoResponse> all(Instant until) {
    var all = new ArrayList<DemoResponse>();
    var evening = until.minus(Duration.ofHours(20));
    link("repair-visit")
        .ifPresent(
            link -> {
              for (int i = 0; i < BURST; i++) {
                all.add(response(link, evening.plusSeconds(70L * i), 7, top(i < 4)));
              }
              all.add(response(link, evening.plus(Duration.ofHours(3)), 24, line()));
            });
    return all;
  }

  private Optional<DemoLink> link(String touchpoint) {
    return links.stream().filter(link -> link.touchpoint().equals(touchpoint)).findFirst();
  }

  private static JsonObject top(boolean commented) {
    var answers =
        Json.createObjectBuilder()
            .add("recommend", 10)
            .add("satisfied", 5)
            .add("easy", 7)
            .add("details", details(5));
    return (commented ? answers.add("comment", WORDS) : answers).build();
  }

  private static JsonObject line() {
    return Json.createObjectBuilder()
        .add("recommend", 6)
        .add("satisfied", 3)
        .add("details", details(3))
        .build();
  }

  private static JsonObjectBuilder details(int score) {
    return Json.createObjectBuilder()
        .add("punctuality", score)
        .add("workmanship", score)
        .add("parts-on-hand", score)
        .add("explanation", score);
  }

  private static DemoResponse response(DemoLink link, Instant at, int seconds, JsonObject answers) {
    var item =
        Json.createObjectBuilder()
            .add("link", link.code())
            .add("language", "en")
            .add("country", "PL")
            .add("answeredAt", at.toString())
            .add("secondsTaken", seconds)
            .add("answers", answers)
            .build();
    return new DemoResponse(link.network(), link.manufacturer(), at, item);
  }
}
