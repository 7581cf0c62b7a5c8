package org.comeasure.measurement.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Flag;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.Quality;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final PartnerId NORDWIND = new PartnerId(1);
  private static final PartnerId FROST = new PartnerId(2);
  private static final BranchId KIEL = new BranchId(11);
  private static final TouchpointId SALE = new TouchpointId(21);
  private static final ProductLineId AIR = new ProductLineId(31);
  private static final Quality FINE = new Quality(Set.of(), 1, 0);
  private static final LocalDate LAST_OF_OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate FIRST_OF_NOVEMBER = LocalDate.of(2026, 11, 1);

  @Test
  void equalCellsAreOneEntry() {
    var counts =
        Counts.of(
            List.of(
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 10),
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9)));

    assertThat(nps(counts.in(Cube.DAY))).containsExactly(answers(9, 9, 10));
  }

  @Test
  void everythingInTheKeyKeepsCellsApart() {
    var counts =
        Counts.of(
            List.of(
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9),
                response(FROST, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, null, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, KIEL, LAST_OF_OCTOBER, 9)));

    assertThat(nps(counts.in(Cube.DAY))).hasSize(4);
  }

  @Test
  void cellsComeInTheOrderOfTheirKeyWhateverCameFirst() {
    var responses =
        new ArrayList<>(
            List.of(
                response(FROST, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, null, LAST_OF_OCTOBER, 9),
                response(NORDWIND, KIEL, LAST_OF_OCTOBER, 9)));

    assertThat(Counts.of(responses).in(Cube.DAY).keySet())
        .extracting(Cell::partner, Cell::day, Cell::branch)
        .containsExactly(
            tuple(NORDWIND, LAST_OF_OCTOBER, null),
            tuple(NORDWIND, LAST_OF_OCTOBER, KIEL),
            tuple(NORDWIND, FIRST_OF_NOVEMBER, KIEL),
            tuple(FROST, FIRST_OF_NOVEMBER, KIEL));
  }

  @Test
  void daysOfAMonthBecomeOneEntryAndMonthsStayApart() {
    var months =
        Counts.of(
                List.of(
                    response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 3),
                    response(NORDWIND, KIEL, FIRST_OF_NOVEMBER.plusDays(29), 10),
                    response(NORDWIND, KIEL, LAST_OF_OCTOBER, 7)))
            .in(Cube.MONTH);

    assertThat(nps(months)).containsExactly(answers(7), answers(3, 10));
    assertThat(months.keySet())
        .extracting(Cell::day)
        .containsExactly(LocalDate.of(2026, 10, 1), FIRST_OF_NOVEMBER);
  }

  @Test
  void aResponseCountsUnderEachOfItsMeasures() {
    var response =
        new CountedResponse(
            NORDWIND,
            KIEL,
            SALE,
            "end-user",
            "DE",
            Channel.QR,
            null,
            FIRST_OF_NOVEMBER,
            Map.of(1, 9, 3, 7),
            FINE,
            Provenance.FORM);

    var tally = Counts.of(List.of(response)).in(Cube.DAY).values().iterator().next();

    assertThat(tally.counts().keySet())
        .containsExactly(MeasureEntry.QUALITY, 1, 3, MeasureEntry.CHANNELS);
    assertThat(tally.answers(3)).isEqualTo(Histogram.ofAnswers(7));
  }

  @Test
  void responsesThemselvesAreCountedWithTheirFlagsAndGaps() {
    var flagged = new Quality(Set.of(Flag.SPEEDER, Flag.DUPLICATE), 6, 2);
    var counts =
        Counts.of(List.of(rated(Channel.QR, null, flagged), rated(Channel.QR, null, FINE)));

    assertThat(quality(counts).counts()).startsWith(2, 1, 0, 1, 0, 0, 1, 7, 2);
    assertThat(quality(counts).flagged()).isEqualTo(Histogram.of(1, 1, 0, 1, 0, 0, 1, 6, 2));
  }

  @Test
  void everyCubeCountsResponsesByChannelTakenBackOnesToo() {
    var qr = rated(Channel.QR, AIR, FINE);
    var kiosk = rated(Channel.KIOSK, AIR, FINE);
    var counts = Counts.of(List.of(qr, qr, kiosk)).minus(Counts.of(List.of(qr)));

    for (var cube : List.of(Cube.DAY, Cube.MONTH, Cube.NETWORK, Cube.NETWORK_DAY)) {
      assertThat(counts.in(cube).values())
          .allMatch(
              tally ->
                  tally
                      .answers(MeasureEntry.CHANNELS)
                      .equals(Histogram.ofAnswers(Channel.QR.number(), Channel.KIOSK.number())));
    }
    assertThat(counts.in(Cube.SLICE).values())
        .extracting(tally -> tally.answers(MeasureEntry.CHANNELS).n())
        .containsExactlyInAnyOrder(1L, 1L, 2L);
  }

  @Test
  void oneResponseIsWrittenInTheOrderOfAllThatIsCounted() {
    var tally = Tally.of(rated(Channel.KIOSK, null, FINE));

    // quality: 16 plus bits 0 and 7 is 145, one response and one question; NPS 9; channel 5; of
    // delivery count 0, out of sight
    assertThat(HexFormat.of().formatHex(tally.bytes()))
        .isEqualTo("00910102020109" + "0405" + "0500");
    assertThat(Tally.read(tally.bytes()).compact().bytes()).isEqualTo(tally.bytes());
  }

  @Test
  void whatIsFlaggedIsCountedOnceMoreAndNumbersAreKnownWithoutIt() {
    var flagged = rated(Channel.QR, null, new Quality(Set.of(Flag.OUTLIER), 1, 0));
    var both = Counts.of(List.of(flagged, rated(Channel.QR, null, FINE)));

    for (var tally : both.in(Cube.MONTH).values()) {
      assertThat(tally.answers(1).unflagged()).isEqualTo(Histogram.ofAnswers(9));
      assertThat(tally.answers(1).flagged()).isEqualTo(Histogram.ofAnswers(9));
      assertThat(tally.answers(MeasureEntry.DELIVERY).count(Flag.OUTLIER.number())).isOne();
      assertThat(tally.answers(MeasureEntry.QUALITY).unflagged().count(QualityCount.RESPONSES))
          .isOne();
    }
    // Each entry once, with 11 for "flagged, too". Quality: 16 plus bits 0, 6 and 7 is 209; NPS 9;
    // channel 2; of delivery count 8, an outlier.
    var one = Tally.of(flagged);
    assertThat(HexFormat.of().formatHex(one.bytes()))
        .isEqualTo("000b" + "d101020202" + "010b09" + "040b02" + "050b08");
    assertThat(Tally.read(one.bytes()).compact()).isEqualTo(one);
    assertThat(one.counts().keySet()).contains(1, MeasureEntry.FLAGGED + 1);
    var dismissed = both.minus(Counts.of(List.of(flagged)));
    assertThat(dismissed.in(Cube.DAY).values()).allMatch(tally -> tally.answers(1).n() == 1);
    assertThat(dismissed.in(Cube.DAY).values())
        .allMatch(tally -> tally.answers(1).flagged().isEmpty());
  }

  @Test
  void whatAPartnersProgramHandsInIsOutOfSightWhateverItClaims() {
    var claimed =
        new CountedResponse(
            NORDWIND,
            null,
            SALE,
            "end-user",
            "DE",
            Channel.QR,
            null,
            FIRST_OF_NOVEMBER,
            Map.of(1, 10),
            FINE,
            Provenance.PARTNER_CLIENT);
    var counted = Tally.of(claimed).answers(MeasureEntry.DELIVERY);

    assertThat(DeliveryCount.outOfSight(counted)).isOne();
    assertThat(DeliveryCount.byPartner(counted)).isOne();
    assertThat(Tally.of(claimed).answers(MeasureEntry.CHANNELS))
        .isEqualTo(Histogram.ofAnswers(Channel.QR.number()));
  }

  @Test
  void aSliceIsOneOfChannelsOrOfProductLines() {
    var slices =
        Counts.of(List.of(rated(Channel.QR, AIR, FINE), rated(Channel.LINK, null, FINE)))
            .in(Cube.SLICE);

    assertThat(slices.keySet())
        .extracting(Cell::channel, Cell::productLine, Cell::branch)
        .containsExactlyInAnyOrder(
            tuple(Channel.QR, null, null), tuple(null, AIR, null), tuple(Channel.LINK, null, null));
  }

  @Test
  void whatWasCountedAndTakenBackLeavesNothing() {
    var one = response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9);
    var other = response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 3);

    for (var cube : Cube.values()) {
      assertThat(Counts.of(List.of(one)).minus(Counts.of(List.of(one))).in(cube)).isEmpty();
    }
    var corrected = Counts.of(List.of(other)).minus(Counts.of(List.of(one))).in(Cube.DAY);
    var expected = new long[11];
    expected[3] = 1;
    expected[9] = -1;
    assertThat(corrected.values()).containsExactly(Tally.of(Map.of(MeasureEntry.NPS, expected)));
  }

  private static Histogram quality(Counts counts) {
    var cells = counts.in(Cube.DAY).values();
    assertThat(cells).hasSize(1);
    return cells.iterator().next().answers(MeasureEntry.QUALITY);
  }

  private static List<Histogram> nps(Map<Cell, Tally> cells) {
    return cells.values().stream().map(tally -> tally.answers(MeasureEntry.NPS)).toList();
  }

  private static Histogram answers(int... answers) {
    return Histogram.ofAnswers(answers);
  }

  private static CountedResponse rated(Channel channel, ProductLineId about, Quality quality) {
    return new CountedResponse(
        NORDWIND,
        KIEL,
        SALE,
        "end-user",
        "DE",
        channel,
        about,
        FIRST_OF_NOVEMBER,
        Map.of(1, 9),
        quality,
        Provenance.FORM);
  }

  private static CountedResponse response(
      PartnerId partner, BranchId branch, LocalDate day, int score) {
    return new CountedResponse(
        partner,
        branch,
        SALE,
        "end-user",
        "DE",
        Channel.QR,
        null,
        day,
        Map.of(1, score),
        FINE,
        Provenance.FORM);
  }
}
