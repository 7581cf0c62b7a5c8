package org.comeasure.measurement.integrity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Flag;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.DailyRate;
import org.comeasure.measurement.domain.formula.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradePolicyTest {

  private static final GradePolicy POLICY = GradePolicy.DEFAULT;
  private static final Channels MIXED = new Channels(Map.of(Channel.LINK, 70L, Channel.QR, 30L));

  @Test
  void theExampleOfManyAnswersIsAnA() {
    var integrity =
        graded(nps(561, 34, 47), quality(561, 45, 3927, 157), MIXED, Completion.UNKNOWN);
    assertThat(integrity.points()).isEqualTo(1);
    assertThat(integrity.grade()).isEqualTo(Grade.A);
    assertThat(integrity.reasons())
        .containsExactly(
            new Reason(Aspect.ANSWERS, 0),
            new Reason(Aspect.PRECISION, 0),
            new Reason(Aspect.RESPONSE_RATE, 0),
            new Reason(Aspect.OPENINGS, 0),
            new Reason(Aspect.FLAGGED, 1),
            new Reason(Aspect.CHANNELS, 0),
            new Reason(Aspect.MISSING, 0));
  }

  // 2 for the answers, 1 more for the interval, 1 for the flagged
  @Test
  void theExampleOfFewAnswersIsAC() {
    var integrity = graded(nps(20, -9, 63), quality(20, 2, 140, 5), MIXED, Completion.UNKNOWN);
    assertThat(integrity.points()).isEqualTo(4);
    assertThat(integrity.grade()).isEqualTo(Grade.C);
  }

  @ParameterizedTest
  @CsvSource({"5, 3", "9, 3", "10, 2", "29, 2", "30, 1", "99, 1", "100, 0", "1000000, 0"})
  void fewAnswersTakePoints(int n, int points) {
    assertThat(points(Aspect.ANSWERS, nps(n, 0, 1), clean(n), MIXED)).isEqualTo(points);
  }

  /** 10, 15 and 25 points of NPS; 5, 7.5 and 12.5 percentage points; 0.2, 0.3 and 0.5 of a mean. */
  @ParameterizedTest
  @CsvSource({
    "nps, 20, 40, 0",
    "nps, 20, 40.2, 1",
    "nps, 10, 40, 1",
    "nps, 10, 40.2, 2",
    "nps, 0, 50, 2",
    "nps, 0, 51, 3",
    "csat, 70, 80, 0",
    "csat, 70, 81, 1",
    "csat, 60, 75, 1",
    "csat, 60, 76, 2",
    "csat, 50, 75, 2",
    "csat, 50, 76, 3",
    "rating, 4, 4.375, 0",
    "rating, 4, 4.5, 1",
    "rating, 4, 4.625, 2",
    "rating, 3, 4.25, 3"
  })
  void aWideIntervalTakesPoints(MeasureKind kind, double low, double high, int points) {
    var figure = new Figure.Shown((low + high) / 2, new Interval(low, high), 500, false);
    var evidence =
        new Evidence(
            kind,
            figure,
            Histogram.EMPTY,
            new ResponseQuality(clean(500)),
            MIXED,
            Completion.UNKNOWN,
            Asking.UNKNOWN);
    assertThat(POLICY.grade(evidence).orElseThrow().reasons())
        .contains(new Reason(Aspect.PRECISION, points));
  }

  @Test
  void unanimousPraiseOfAFewIsNotPrecise() {
    // 3.70 to 5.00 is 16% of the scale either way; an interval without a width took no point
    var figure =
        DisclosurePolicy.DEFAULT.figure(MeasureKind.RATING, Histogram.ofAnswers(5, 5, 5, 5, 5));
    var evidence =
        new Evidence(
            MeasureKind.RATING,
            figure,
            Histogram.EMPTY,
            new ResponseQuality(clean(5)),
            MIXED,
            Completion.UNKNOWN,
            Asking.UNKNOWN);
    var integrity = POLICY.grade(evidence).orElseThrow();
    assertThat(integrity.reasons())
        .contains(new Reason(Aspect.ANSWERS, 3), new Reason(Aspect.PRECISION, 0));
    assertThat(integrity.grade()).isEqualTo(Grade.C);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, A",
    "50, 0, A",
    "51, 1, A",
    "100, 1, A",
    "101, 2, B",
    "200, 2, B",
    "201, 3, C",
    "500, 3, C",
    "501, 3, D",
    "1000, 3, D"
  })
  void flaggedAnswersTakePointsAndMoreThanHalfAreAD(int flagged, int points, Grade grade) {
    var integrity =
        graded(nps(1000, 30, 40), quality(1000, flagged, 7000, 0), MIXED, Completion.UNKNOWN);
    assertThat(integrity.reasons()).contains(new Reason(Aspect.FLAGGED, points));
    assertThat(integrity.grade()).isEqualTo(grade);
  }

  @ParameterizedTest
  @CsvSource({"700, 0", "701, 1", "1400, 1", "1401, 2", "2800, 2", "2801, 3", "7000, 3"})
  void questionsLeftOutTakePoints(int leftOut, int points) {
    assertThat(points(Aspect.MISSING, nps(1000, 30, 40), quality(1000, 0, 7000, leftOut), MIXED))
        .isEqualTo(points);
  }

  @Test
  void oneChannelAloneTakesNothingAndKiosksAndProgramsTakeTwo() {
    assertThat(channels(Map.of(Channel.QR, 100L))).isZero();
    assertThat(channels(Map.of(Channel.QR, 50L, Channel.KIOSK, 30L, Channel.API, 20L))).isZero();
    assertThat(channels(Map.of(Channel.QR, 49L, Channel.KIOSK, 31L, Channel.API, 20L)))
        .isEqualTo(2);
    assertThat(channels(Map.of(Channel.API, 100L))).isEqualTo(2);
    assertThat(channels(Map.of())).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "200, 99", "401, 100", "90, 100", "9000, 50"})
  void neitherOpenLinksNorFormsThatStrangersOpenedTakePoints(long opened, long completed) {
    var integrity = graded(nps(100, 30, 40), clean(100), MIXED, new Completion(opened, completed));
    assertThat(integrity.reasons()).contains(new Reason(Aspect.RESPONSE_RATE, 0));
    assertThat(integrity.grade()).isEqualTo(Grade.A);
  }

  @ParameterizedTest
  @CsvSource({"50, 1, 2", "20, 2, 1", "9, 3, 0", "500, 0, 3"})
  void theSizeOfTheSampleIsCountedOnce(long n, int few, int wider) {
    var integrity = graded(nps(n, -30, 30), clean(n), MIXED, Completion.UNKNOWN);
    assertThat(integrity.reasons())
        .contains(new Reason(Aspect.ANSWERS, few), new Reason(Aspect.PRECISION, wider));
  }

  @Test
  void flaggedAreCountedAmongTheAnswersToTheQuestion() {
    // 29 of 205 responses are flagged, of the 50 that answered the question one
    var answers = Histogram.of(50).withFlagged(Histogram.of(1));
    var quality = new ResponseQuality(quality(205, 29, 7 * 205, 0));
    var figure = nps(50, 30, 40);
    var evidence =
        new Evidence(
            MeasureKind.NPS, figure, answers, quality, MIXED, Completion.UNKNOWN, Asking.UNKNOWN);
    assertThat(POLICY.grade(evidence).orElseThrow().reasons())
        .contains(new Reason(Aspect.FLAGGED, 0));
  }

  // 36 forms in 30 days, 414 in 92 before: a third takes 3 points, unless most answers came
  // otherwise
  @ParameterizedTest
  @CsvSource({"36, 72, 3, C", "36, 73, 0, A", "68, 100, 0, A"})
  void farFewerFormsThanBeforeAllowACAtBest(long opened, long responses, int points, Grade grade) {
    var august = new DailyRate(138, 31);
    var asking =
        new Asking(new DailyRate(opened, 30), List.of(august, new DailyRate(138, 30), august));
    var evidence =
        new Evidence(
            MeasureKind.NPS,
            nps(500, 30, 40),
            Histogram.EMPTY,
            new ResponseQuality(clean(responses)),
            MIXED,
            new Completion(opened, opened),
            asking);
    var integrity = POLICY.grade(evidence).orElseThrow();
    assertThat(integrity.reasons()).contains(new Reason(Aspect.OPENINGS, points));
    assertThat(integrity.grade()).isEqualTo(grade);
  }

  @Test
  void oneAspectOfThreePointsAllowsACAtBest() {
    var integrity = graded(nps(100, -30, 30), clean(100), MIXED, Completion.UNKNOWN);
    assertThat(integrity.points()).isEqualTo(3);
    assertThat(integrity.grade()).isEqualTo(Grade.C);
  }

  @Test
  void fewAnswersAndTheirWideIntervalAllowACAtBest() {
    var integrity = graded(nps(20, -30, 30), clean(20), MIXED, Completion.UNKNOWN);
    assertThat(integrity.points()).isEqualTo(3);
    assertThat(integrity.grade()).isEqualTo(Grade.C);
  }

  @Test
  void theLettersEndAtOneThreeAndFivePoints() {
    assertThat(grade(60, 0)).isEqualTo(Grade.A);
    assertThat(grade(60, 800)).isEqualTo(Grade.B);
    assertThat(grade(60, 1500)).isEqualTo(Grade.B);
    assertThat(grade(110, 1500)).isEqualTo(Grade.C);
    assertThat(grade(210, 1500)).isEqualTo(Grade.C);
    assertThat(grade(210, 2900)).isEqualTo(Grade.D);
  }

  private static Grade grade(int flagged, int leftOut) {
    var quality = quality(1000, flagged, 7000, leftOut);
    return graded(nps(1000, 30, 40), quality, MIXED, Completion.UNKNOWN).grade();
  }

  @Test
  void aNumberThatIsNotShownHasNoGrade() {
    var few = DisclosurePolicy.DEFAULT.figure(MeasureKind.NPS, Histogram.of(1, 1, 1, 1));
    for (var figure : new Figure[] {few, new Figure.Withheld(20)}) {
      var evidence =
          new Evidence(
              MeasureKind.NPS,
              figure,
              Histogram.EMPTY,
              new ResponseQuality(clean(20)),
              MIXED,
              Completion.UNKNOWN,
              Asking.UNKNOWN);
      assertThat(POLICY.grade(evidence)).isEmpty();
    }
  }

  @Test
  void sharesAreOfWhatWasCounted() {
    var quality = new ResponseQuality(Histogram.of(200, 4, 10, 2, 0, 0, 15, 1400, 140));
    assertThat(quality.responses()).isEqualTo(200);
    assertThat(quality.flagged(Flag.SPEEDER)).isEqualTo(4);
    assertThat(quality.flagged(Flag.STRAIGHT_LINING)).isEqualTo(10);
    assertThat(quality.flagged(Flag.DUPLICATE)).isEqualTo(2);
    assertThat(quality.leftOutShare()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void whatThePartnersOwnProgramHandsInWeighsLikeFlaggedAnswersWhateverChannelItClaims() {
    assertThat(byPartner(5)).isZero();
    assertThat(byPartner(6)).isEqualTo(1);
    assertThat(byPartner(11)).isEqualTo(2);
    assertThat(byPartner(21)).isEqualTo(3);
    var invented = new Channels(Map.of(Channel.QR, 55L, Channel.LINK, 55L), 110, 110);
    var perfect = nps(110, 0, 0);
    assertThat(graded(perfect, clean(110), invented, Completion.UNKNOWN).grade())
        .isEqualTo(Grade.C);
    assertThat(graded(perfect, clean(110), MIXED, Completion.UNKNOWN).grade()).isEqualTo(Grade.A);
  }

  private static int byPartner(long ofAHundred) {
    var mix = new Channels(Map.of(Channel.QR, 50L, Channel.LINK, 50L), ofAHundred, ofAHundred);
    return points(Aspect.CHANNELS, nps(100, 30, 40), clean(100), mix);
  }

  @Test
  void channelsComeTheMostUsedFirst() {
    var channels =
        new Channels(
            Map.of(Channel.EMAIL, 10L, Channel.QR, 30L, Channel.LINK, 10L, Channel.API, 0L));
    assertThat(channels.mostUsed()).containsExactly(Channel.QR, Channel.LINK, Channel.EMAIL);
    assertThat(channels.share(Channel.QR)).isEqualTo(0.6);
    assertThatThrownBy(() -> new Channels(Map.of(Channel.QR, -1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int channels(Map<Channel, Long> responses) {
    return points(Aspect.CHANNELS, nps(100, 30, 40), clean(100), new Channels(responses));
  }

  private static int points(
      Aspect aspect, Figure.Shown figure, Histogram quality, Channels channels) {
    return graded(figure, quality, channels, Completion.UNKNOWN).reasons().stream()
        .filter(reason -> reason.aspect() == aspect)
        .findFirst()
        .orElseThrow()
        .points();
  }

  private static Integrity graded(
      Figure.Shown figure, Histogram quality, Channels channels, Completion completion) {
    var evidence =
        new Evidence(
            MeasureKind.NPS,
            figure,
            answers(quality),
            new ResponseQuality(quality),
            channels,
            completion,
            Asking.UNKNOWN);
    return POLICY.grade(evidence).orElseThrow();
  }

  private static Histogram answers(Histogram quality) {
    var all = new ResponseQuality(quality);
    return Histogram.of(all.responses()).withFlagged(Histogram.of(all.flagged()));
  }

  private static Figure.Shown nps(long n, double low, double high) {
    return new Figure.Shown((low + high) / 2, new Interval(low, high), n, n < 10);
  }

  private static Histogram clean(long responses) {
    return quality(responses, 0, 7 * responses, 0);
  }

  private static Histogram quality(long responses, long flagged, long asked, long leftOut) {
    return Histogram.of(responses, flagged, 0, 0, 0, 0, flagged, asked, leftOut);
  }
}
