package org.comeasure.measurement.domain.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Recounted;
import org.comeasure.measurement.integrity.domain.Grade;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Even where no flag finds them, answers of a partner's own program get no grade above C. */
class InventedAnswersTest {

  private static final Period NOVEMBER = Period.parse("2026-11");

  static Stream<Arguments> patterns() {
    return Stream.of(
        pattern("promoters that claim channels", 110, List.of(Channel.QR, Channel.LINK), i -> 10),
        pattern("tens and nines in turn", 100, List.of(Channel.QR, Channel.EMAIL), i -> 10 - i % 2),
        pattern("nines, tens and eights", 300, List.of(Channel.values()), i -> 8 + i % 3),
        pattern(
            "a few detractors among them",
            150,
            List.of(Channel.values()),
            i -> i % 15 == 14 ? 2 : 10),
        pattern("random clicking", 1000, List.of(Channel.QR, Channel.LINK), i -> i * 7 % 11),
        pattern("collected elsewhere, it says", 110, List.of(Channel.API), i -> 10),
        pattern("thirty with one comment", 30, List.of(Channel.EMBED, Channel.QR), i -> 10),
        pattern("five all-tens", 5, List.of(Channel.QR), i -> 10));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void noGradeAboveC(String name, List<CountedResponse> responses) {
    assertThat(grade(responses)).isIn(Grade.C, Grade.D);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void norAsAQuarterOfAGoodMonth(String name, List<CountedResponse> responses) {
    var month = new ArrayList<>(responses);
    for (int i = 0; i < 3 * responses.size(); i++) {
      var channel = i % 2 == 0 ? Channel.QR : Channel.LINK;
      month.add(response(channel, i % 4 == 0 ? 6 : 9, Provenance.FORM));
    }
    assertThat(grade(month)).isIn(Grade.C, Grade.D);
  }

  private static Grade grade(List<CountedResponse> responses) {
    var measures = Backing.with(Set.of(MeasureEntry.NPS));
    var choice = Choice.ofEndUsers(measures, Dimension.MEASURE);
    var counting = new Recounted(List.of(NOVEMBER), choice, Set.of());
    responses.forEach(counting::add);
    var sums = counting.sums();
    var figure = DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, sums.total(MeasureEntry.NPS));
    return new Backing(sums, Forms.UNTOLD)
        .trust(NOVEMBER)
        .of(MeasureKind.NPS, figure, sums.total(MeasureEntry.NPS))
        .orElseThrow()
        .grade();
  }

  private static Arguments pattern(
      String name, int count, List<Channel> channels, IntUnaryOperator score) {
    var responses = new ArrayList<CountedResponse>();
    for (int i = 0; i < count; i++) {
      var channel = channels.get(i % channels.size());
      responses.add(response(channel, score.applyAsInt(i), Provenance.PARTNER_CLIENT));
    }
    return Arguments.of(name, responses);
  }

  private static CountedResponse response(Channel channel, int score, Provenance provenance) {
    return new CountedResponse(
        new PartnerId(1),
        null,
        new TouchpointId(1),
        "end-user",
        "DE",
        channel,
        null,
        LocalDate.of(2026, 11, 20),
        Map.of(MeasureEntry.NPS, score),
        new Quality(Set.of(), 1, 0),
        provenance);
  }
}
