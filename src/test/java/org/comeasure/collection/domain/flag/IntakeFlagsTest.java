package org.comeasure.collection.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Forms;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.Translated;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeFlagsTest {

  private static final Pace SIXTY_ONE = new Pace(100, 61);
  private static final Function<String, Lines> RARE = battery -> new Lines(1000, 30);

  @ParameterizedTest
  @CsvSource({"100, 61, 30, true", "100, 61, 31, false", "100, 60, 30, false", "100, 60, 29, true"})
  void underHalfTheMedianIsASpeeder(long answers, int median, int taken, boolean speeder) {
    assertThat(new Pace(answers, median).tooFast(taken)).isEqualTo(speeder);
  }

  @Test
  void thereIsNoSpeederBeforeAHundredAnswersNorWithoutATime() {
    assertThat(new Pace(99, 61).tooFast(1)).isFalse();
    assertThat(new Pace(100, 61).tooFast(1)).isTrue();
    assertThat(Pace.UNKNOWN.tooFast(0)).isFalse();
    assertThat(SIXTY_ONE.tooFast(null)).isFalse();
  }

  @Test
  void oneScoreDownALongBatteryIsStraightLiningWhereThatIsRare() {
    assertThat(straight(1, 1, 1, 1, 1)).isTrue();
    assertThat(straight(4, 4, 4, null, 4, 4)).isTrue();
    assertThat(straight(5, 5, 5, 5, 4)).isFalse();
    assertThat(straight(4, 4, 4, 4, null)).isFalse();
    assertThat(straight()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1000, 50, true", "1000, 51, false", "99, 0, false", "100, 5, true", "0, 0, false"})
  void aBatteryIsHeldAgainstItsOwnHistory(long answered, long straight, boolean flagged) {
    var said = answers(scores("one", 4, 4, 4, 4, 4));
    var history = new Lines(answered, straight);
    var asked = Forms.of(battery("one", 5));
    assertThat(StraightLining.in(asked, said, false, battery -> history)).isEqualTo(flagged);
    assertThat(StraightLining.in(asked, said, true, battery -> history)).isTrue();
  }

  @Test
  void aShortBatteryOnlyInAHurry() {
    assertThat(straight(4, 4, 4, 4)).isFalse();
    assertThat(straight(4, 4, 4)).isFalse();
    assertThat(hurried(4, 4, 4, 4)).isTrue();
    assertThat(hurried(4, 4, 4)).isTrue();
    assertThat(hurried(4, 4, 5)).isFalse();
    assertThat(hurried(4, 4)).isFalse();
  }

  @Test
  void twoShortBatteriesAreNoLongOne() {
    var asked = Forms.of(battery("one", 3), battery("two", 3));
    var said = answers(scores("one", 4, 4, 4), scores("two", 4, 4, 4));
    assertThat(StraightLining.in(asked, said, false, RARE)).isFalse();
  }

  @Test
  void historyCountsEachBatteryThatWasAnswered() {
    var asked = Forms.of(battery("one", 4), battery("two", 3), battery("three", 3));
    var said = answers(scores("one", 4, 4, 4, 4), scores("two", 4, 4, 5), scores("three", 1, 1));
    assertThat(StraightLining.lines(asked, said))
        .isEqualTo(Map.of("one", new Lines(1, 1), "two", new Lines(1, 0)));
  }

  @Test
  void otherQuestionsDoNotBreakTheLine() {
    var asked = Forms.of(recommend(), battery("one", 5));
    var said = answers(Map.of("recommend", 10), scores("one", 5, 5, 5, 5, 5));
    assertThat(StraightLining.in(asked, said, false, RARE)).isTrue();
  }

  @Test
  void aSubmissionCarriesItsFlagsIntoWhatIsCounted() {
    var fast = submission(30);
    assertThat(flags(fast, SIXTY_ONE))
        .containsExactlyInAnyOrder(Flag.SPEEDER, Flag.STRAIGHT_LINING);
    assertThat(flags(fast, Pace.UNKNOWN)).isEmpty();
    assertThat(flags(submission(31), SIXTY_ONE)).isEmpty();
    var flagged = fast.flagged(flags(fast, SIXTY_ONE));
    assertThat(flagged.counted(ReportingZone.UTC).quality().flags())
        .containsExactlyInAnyOrder(Flag.SPEEDER, Flag.STRAIGHT_LINING);
    assertThat(fast.counted(ReportingZone.UTC).quality().flags()).isEmpty();
  }

  @Test
  void nothingButHighestScoresIsTop() {
    var asked = Forms.of(recommend(), battery("one", 3));
    assertThat(top(asked, 10, scores("one", 5, 5, 5))).isTrue();
    assertThat(top(asked, 10, scores("one", 5, null, null))).isTrue();
    assertThat(top(asked, 9, scores("one", 5, 5, 5))).isFalse();
    assertThat(top(asked, 10, scores("one", 5, 4, 5))).isFalse();
    assertThat(top(asked, 10, Map.of())).isFalse();
    assertThat(TopScores.only(asked, answers(scores("one", 5, 5, 5)))).isTrue();
    assertThat(TopScores.only(asked, Answers.none())).isFalse();
    assertThat(top(Forms.of(recommend()), 10, Map.of())).isTrue();
  }

  @Test
  void onePointLessIsNearlyTop() {
    var asked = Forms.of(recommend(), battery("one", 3));
    var nines = answers(Map.of("recommend", 9), scores("one", 4, 5, 4));
    assertThat(TopScores.nearly(asked, nines)).isTrue();
    assertThat(TopScores.only(asked, nines)).isFalse();
    var eights = answers(Map.of("recommend", 8), scores("one", 5, 5, 5));
    assertThat(TopScores.nearly(asked, eights)).isFalse();
  }

  private static boolean top(Questionnaire asked, int recommends, Map<String, Integer> others) {
    return TopScores.only(asked, answers(Map.of("recommend", recommends), others));
  }

  private static boolean straight(Integer... scores) {
    var said = answers(scores("one", scores));
    return StraightLining.in(Forms.of(battery("one", 6)), said, false, RARE);
  }

  private static boolean hurried(Integer... scores) {
    var said = answers(scores("one", scores));
    return StraightLining.in(Forms.of(battery("one", 6)), said, true, any -> Lines.NONE);
  }

  private static Set<Flag> flags(Submission submission, Pace pace) {
    return IntakeFlags.of(submission, pace, RARE, submission.answeredAt());
  }

  private static Submission submission(int seconds) {
    return new Submission(
        new Origin(PartnerId.next(), null, null, null, Channel.QR, "en", "DE"),
        Forms.of(battery("one", 4)),
        SubmissionKey.random(),
        Instant.parse("2026-11-20T10:15:30Z"),
        seconds,
        answers(scores("one", 3, 3, 3, 3)));
  }

  @SafeVarargs
  private static Answers answers(Map<String, Integer>... scores) {
    var all = new HashMap<String, Integer>();
    Stream.of(scores).forEach(all::putAll);
    return new Answers(all, Map.of(), Map.of());
  }

  private static Map<String, Integer> scores(String battery, Integer... scores) {
    var by = new HashMap<String, Integer>();
    for (int item = 0; item < scores.length; item++) {
      if (scores[item] != null) {
        by.put(battery + ".i" + item, scores[item]);
      }
    }
    return by;
  }

  private static Question recommend() {
    return new Question.Scale(
        "recommend", Forms.text("Recommend?"), true, AnswerScale.NPS, 1, ends());
  }

  private static Question battery(String key, int items) {
    return new Question.Battery(
        key,
        Forms.text("The work"),
        false,
        AnswerScale.RATING,
        IntStream.range(0, items)
            .mapToObj(i -> new Question.Battery.Item("i" + i, Forms.text("Item " + i), 101 + i))
            .toList(),
        ends());
  }

  private static List<Translated> ends() {
    return List.of(Forms.text("low"), Forms.text("high"));
  }
}
