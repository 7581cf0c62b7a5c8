package org.comeasure.testing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.comeasure.testing.cast.Enrolment;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.cast.Partner;

/** All answers of one network, oldest first; the same for the same moment. */
final class DemoResponses {
  private static final int MONTHS = 13;
  private static final double DAYS_A_MONTH = 30.44;
  private static final List<String> TOUCHPOINTS =
      List.of("repair-visit", "parts-delivery", "call-centre", "sale", "relationship");
  private static final double[] SHARES = {0.36, 0.26, 0.2, 0.1, 0.08};

  private final Manufacturer manufacturer;
  private final Map<String, List<DemoLink>> links;
  private final Instant until;
  private final Hostile hostile;
  private final Answering answering = new Answering();

  DemoResponses(Manufacturer manufacturer, List<DemoLink> links, Instant until) {
    this.manufacturer = manufacturer;
    this.until = until;
    this.hostile =
        new Hostile(
            links.stream()
                .filter(link -> link.manufacturer().equals(manufacturer.alias()))
                .toList());
    this.links =
        links.stream()
            .filter(link -> link.manufacturer().equals(manufacturer.alias()))
            .sorted(Comparator.comparing(this::rank))
            .collect(Collectors.groupingBy(link -> link.partner() + "/" + link.touchpoint()));
  }

  List<DemoResponse> all() {
    LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
    LocalDate first = last.minusMonths(MONTHS);
    List<DemoResponse> all = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      double elapsed =
          (double) first.until(day, ChronoUnit.DAYS) / first.until(last, ChronoUnit.DAYS);
      for (Enrolment enrolment : manufacturer.partners()) {
        all.addAll(ofDay(enrolment.partner(), day, elapsed));
      }
    }
    all.addAll(hostile.all(until));
    all.removeIf(response -> !response.answeredAt().isBefore(until));
    all.sort(Comparator.comparing(DemoResponse::answeredAt));
    return all;
  }

  private List<DemoResponse> ofDay(Partner partner, LocalDate day, double elapsed) {
    long seed = 31L * (manufacturer.alias() + partner.alias()).hashCode() + day.toEpochDay();
    SplittableRandom random = new SplittableRandom(seed);
    int count = Traffic.answers(manufacturer.alias(), partner.alias(), day, elapsed, random);
    List<DemoResponse> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(one(partner, day, random));
    }
    return answers;
  }

  private DemoResponse one(Partner partner, LocalDate day, SplittableRandom random) {
    DemoLink link = link(partner, random);
    Instant at = day.atTime(hour(random)).toInstant(ZoneOffset.UTC);
    double months = -at.until(until, ChronoUnit.HOURS) / (24 * DAYS_A_MONTH);
    Stories stories = Stories.of(link);
    Person person = new Person(stories.mood(months), random);
    String language = random.nextDouble() < partner.germanShare() ? "de" : "en";
    Answering.Occasion occasion = new Answering.Occasion(at, language, partner.country());
    return new DemoResponse(
        link.network(),
        link.manufacturer(),
        at,
        answering.answer(link, stories, months, occasion, person));
  }

  /** The first branch is the head office and has the most customers. */
  private DemoLink link(Partner partner, SplittableRandom random) {
    double drawn = random.nextDouble();
    int touchpoint = 0;
    while (touchpoint < SHARES.length - 1 && drawn >= SHARES[touchpoint]) {
      drawn -= SHARES[touchpoint++];
    }
    List<DemoLink> ways = links.get(partner.alias() + "/" + TOUCHPOINTS.get(touchpoint));
    return ways.get(Math.min(random.nextInt(ways.size()), random.nextInt(ways.size())));
  }

  /** In the order of the cast, however the database returned them. */
  private int rank(DemoLink link) {
    return manufacturer.partners().stream()
        .map(Enrolment::partner)
        .filter(partner -> partner.alias().equals(link.partner()))
        .mapToInt(partner -> partner.cities().indexOf(String.valueOf(link.city())))
        .findFirst()
        .orElseThrow();
  }

  private static LocalTime hour(SplittableRandom random) {
    double middle = (random.nextDouble() + random.nextDouble()) / 2;
    return LocalTime.of(6, 0).plusSeconds((long) (middle * 15 * 3600));
  }
}
