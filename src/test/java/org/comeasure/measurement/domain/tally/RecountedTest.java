package org.comeasure.measurement.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Flag;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class RecountedTest {

  private static final BranchId KIEL = new BranchId(5);
  private static final ProductLineId PUMPS = new ProductLineId(7);
  private static final Period NOVEMBER = Period.parse("2026-11");
  private static final Period FIRST_DAYS = Period.parse("2026-10-01..2026-10-22");

  @Test
  void itCountsWhatTheQuestionTakesAndNothingElse() {
    var slice = new Slice(Set.of(new PartnerId(1)), null, "DE", Channel.QR, PUMPS);
    var choice = new Choice("end-user", Set.of(1), slice, EnumSet.of(Dimension.MEASURE));
    var responses = responses();

    var sums = recounted(choice, Set.of(KIEL), responses);

    for (var period : List.of(NOVEMBER, FIRST_DAYS)) {
      int[] expected =
          responses.stream()
              .filter(r -> period.contains(r.day()) && r.partner().value() == 1)
              .filter(r -> KIEL.equals(r.branch()) && r.country().equals("DE"))
              .filter(r -> r.channel() == Channel.QR && PUMPS.equals(r.productLine()))
              .filter(r -> r.audience().equals("end-user"))
              .mapToInt(r -> r.scores().get(1))
              .toArray();
      assertThat(expected).isNotEmpty();
      assertThat(sums.of(1).in(period)).isEqualTo(Histogram.ofAnswers(expected));
    }
    assertThat(sums.of(2).rows()).isEmpty();
  }

  @Test
  void flaggedResponsesAreKnownAndCanBeLeftOut() {
    var fine = response(1, NOVEMBER.from(), KIEL, 3);
    var flagged =
        new CountedResponse(
            fine.partner(),
            KIEL,
            fine.touchpoint(),
            "end-user",
            "DE",
            Channel.QR,
            PUMPS,
            fine.day(),
            Map.of(1, 10),
            new Quality(Set.of(Flag.SPEEDER), 1, 0),
            Provenance.FORM);
    var all = new Slice(Set.of(), null, null, null, null);
    var rest = new Slice(Set.of(), null, null, null, null, true);
    for (var slice : List.of(all, rest)) {
      var choice = new Choice("end-user", Set.of(1), slice, EnumSet.of(Dimension.MEASURE));
      var answers = recounted(choice, Set.of(), List.of(fine, flagged)).of(1).in(NOVEMBER);
      assertThat(answers.unflagged()).isEqualTo(Histogram.ofAnswers(3));
      assertThat(answers.n()).isEqualTo(slice.withoutFlagged() ? 1 : 2);
    }
  }

  @Test
  void itKeepsApartWhatIsAskedFor() {
    var choice = Choice.ofEndUsers(Set.of(1, 2), Dimension.CHANNEL, Dimension.BRANCH);
    var responses = responses();

    var sums = recounted(choice, Set.of(), responses);

    var none = sums.where(sum -> sum.branch() == null && sum.channel() == Channel.LINK);
    assertThat(none.in(NOVEMBER).n())
        .isEqualTo(
            2
                * responses.stream()
                    .filter(r -> NOVEMBER.contains(r.day()) && r.branch() == null)
                    .filter(r -> r.channel() == Channel.LINK && r.audience().equals("end-user"))
                    .count())
        .isPositive();
    assertThat(sums.rows()).allMatch(sum -> sum.partner() == null && sum.country() == null);
  }

  @Test
  void itCountsResponsesByChannel() {
    var choice =
        Choice.ofEndUsers(Set.of(MeasureEntry.QUALITY, MeasureEntry.CHANNELS), Dimension.MEASURE);
    var responses = responses();

    var sums = recounted(choice, Set.of(), responses);

    long all = sums.of(MeasureEntry.QUALITY).in(NOVEMBER).count(QualityCount.RESPONSES);
    var channels = sums.of(MeasureEntry.CHANNELS).in(NOVEMBER);
    assertThat(channels.n()).isEqualTo(all).isPositive();
    assertThat(channels.count(Channel.QR.number()))
        .isEqualTo(
            responses.stream()
                .filter(r -> NOVEMBER.contains(r.day()) && r.channel() == Channel.QR)
                .filter(r -> r.audience().equals("end-user"))
                .count())
        .isPositive();
  }

  @Test
  void periodsMayOverlap() {
    var year = Period.parse("2026");
    var counted =
        new Recounted(
            List.of(year, NOVEMBER), Choice.ofEndUsers(Set.of(1), Dimension.MEASURE), Set.of());
    counted.add(response(1, LocalDate.of(2026, 11, 5), KIEL, 9));

    assertThat(counted.sums().in(year).n()).isEqualTo(1);
    assertThat(counted.sums().in(NOVEMBER).n()).isEqualTo(1);
  }

  private static Sums recounted(
      Choice choice, Set<BranchId> branches, List<CountedResponse> responses) {
    var counted = new Recounted(List.of(NOVEMBER, FIRST_DAYS), choice, branches);
    responses.forEach(counted::add);
    return counted.sums();
  }

  private static List<CountedResponse> responses() {
    var random = new Random(7);
    return IntStream.range(0, 3000).mapToObj(i -> any(random)).toList();
  }

  private static CountedResponse any(Random random) {
    return new CountedResponse(
        new PartnerId(1 + random.nextInt(2)),
        random.nextBoolean() ? KIEL : null,
        new TouchpointId(1 + random.nextInt(2)),
        random.nextInt(4) == 0 ? "partner" : "end-user",
        random.nextBoolean() ? "DE" : "AT",
        random.nextBoolean() ? Channel.QR : Channel.LINK,
        random.nextBoolean() ? PUMPS : null,
        LocalDate.of(2026, 9, 15).plusDays(random.nextInt(75)),
        Map.of(1, random.nextInt(11), 2, 1 + random.nextInt(5)),
        new Quality(Set.of(), 2, 0),
        Provenance.FORM);
  }

  private static CountedResponse response(long partner, LocalDate day, BranchId at, int score) {
    return new CountedResponse(
        new PartnerId(partner),
        at,
        new TouchpointId(1),
        "end-user",
        "DE",
        Channel.QR,
        PUMPS,
        day,
        Map.of(1, score),
        new Quality(Set.of(), 1, 0),
        Provenance.FORM);
  }
}
