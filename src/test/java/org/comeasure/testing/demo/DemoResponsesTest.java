package org.comeasure.testing.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Enrolment;
import org.comeasure.testing.cast.Manufacturer;
import org.junit.jupiter.api.Test;

class DemoResponsesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final List<DemoLink> LINKS =
      Stream.concat(links(Cast.VELMORA), links(Cast.BRENTA)).toList();
  private static final List<DemoResponse> VELMORA =
      new DemoResponses(Cast.VELMORA, LINKS, NOW).all();
  private static final List<DemoResponse> BRENTA = new DemoResponses(Cast.BRENTA, LINKS, NOW).all();

  /** The code tells the tests where an answer belongs. */
  private static Stream<DemoLink> links(Manufacturer manufacturer) {
    List<DemoLink> links = new ArrayList<>();
    for (Enrolment enrolment : manufacturer.partners()) {
      String partner = enrolment.partner().alias();
      for (String touchpoint : List.of("sale", "parts-delivery", "repair-visit")) {
        for (String city : enrolment.partner().cities()) {
          String code = String.join("/", partner, touchpoint, city);
          links.add(new DemoLink("1", manufacturer.alias(), partner, touchpoint, city, code));
        }
      }
      for (String touchpoint : List.of("call-centre", "relationship")) {
        String code = partner + "/" + touchpoint + "/";
        links.add(new DemoLink("1", manufacturer.alias(), partner, touchpoint, null, code));
      }
    }
    return links.stream();
  }

  private static double nps(List<DemoResponse> all, String place, int fromDay, int toDay) {
    int[] scores =
        all.stream()
            .filter(response -> response.item().getString("link").startsWith(place))
            .filter(between(fromDay, toDay))
            .mapToInt(response -> response.item().getJsonObject("answers").getInt("recommend"))
            .toArray();
    double sum = 0;
    for (int score : scores) {
      sum += score >= 9 ? 100 : score <= 6 ? -100 : 0;
    }
    return sum / scores.length;
  }

  private static Predicate<DemoResponse> between(int fromDay, int toDay) {
    return response -> {
      long ago = Duration.between(response.answeredAt(), NOW).toDays();
      return ago < fromDay && ago >= toDay;
    };
  }

  @Test
  void abouttwentyFiveThousandUpToNowAndNoneAfter() {
    assertThat(VELMORA.size() + BRENTA.size()).isBetween(23_000, 27_000);
    assertThat(VELMORA).allMatch(response -> response.answeredAt().isBefore(NOW));
    assertThat(VELMORA).anyMatch(between(1, 0));
    assertThat(VELMORA).filteredOn(between(365, 335)).hasSizeGreaterThan(500);
  }

  @Test
  void theSameMomentGivesTheSameAnswers() {
    assertThat(new DemoResponses(Cast.VELMORA, LINKS, NOW).all()).isEqualTo(VELMORA);
  }

  @Test
  void oneEveningOfOnePartnerIsHelpedAlong() {
    assertThat(VELMORA)
        .filteredOn(response -> response.item().getInt("secondsTaken") < 10)
        .hasSize(9)
        .allMatch(response -> response.item().getString("link").startsWith("vistula"));
    assertThat(BRENTA).noneMatch(response -> response.item().getInt("secondsTaken") < 10);
  }

  @Test
  void nordwindsRepairVisitsImprove() {
    assertThat(nps(VELMORA, "nordwind/repair-visit", 400, 250)).isLessThan(10);
    assertThat(nps(VELMORA, "nordwind/repair-visit", 45, 0)).isGreaterThan(45);
  }

  @Test
  void kestrelFallsInOneNetworkOnly() {
    assertThat(nps(VELMORA, "kestrel/", 400, 150)).isGreaterThan(40);
    assertThat(nps(VELMORA, "kestrel/", 30, 0)).isLessThan(0);
    assertThat(nps(BRENTA, "kestrel/", 60, 0)).isGreaterThan(20);
  }

  @Test
  void theNewcomersFiguresStayHidden() {
    assertThat(VELMORA.stream().filter(r -> r.item().getString("link").startsWith("severn")))
        .hasSizeBetween(1, 4);
  }

  @Test
  void noPartnerHasMoreThanAQuarterOfItsNetwork() {
    for (Enrolment enrolment : Cast.BRENTA.partners()) {
      String place = enrolment.partner().alias() + "/";
      assertThat(BRENTA.stream().filter(r -> r.item().getString("link").startsWith(place)).count())
          .isLessThan(BRENTA.size() / 4 + BRENTA.size() / 50);
    }
  }

  @Test
  void commentsAreManyFilledInAndHardlyEverTheSame() {
    List<String> comments = new ArrayList<>();
    for (DemoResponse response : VELMORA) {
      if (response.item().getJsonObject("answers").containsKey("comment")) {
        comments.add(response.item().getJsonObject("answers").getString("comment"));
      }
    }
    Set<String> different = new HashSet<>(comments);
    assertThat(comments).hasSizeGreaterThan(VELMORA.size() / 4);
    assertThat(comments).noneMatch(comment -> comment.contains("{") || comment.isBlank());
    assertThat(different.size()).isGreaterThan(comments.size() * 3 / 4);
  }

  @Test
  void everyPhraseHasAtLeastTwoSentencesInBothLanguages() {
    for (String language : List.of("en", "de")) {
      Phrases phrases = new Phrases(language);
      assertThat(phrases.section("repair-visit.punctuality.bad")).hasSizeGreaterThan(2);
      assertThat(phrases.section("closing.mixed")).hasSizeGreaterThan(1);
    }
  }
}
