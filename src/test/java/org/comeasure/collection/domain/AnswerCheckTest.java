package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.shared.locale.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

  private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

  @Test
  void readsEveryKindOfAnswer() {
    var checked =
        check(
            Map.of(
                "nps", List.of("10"),
                "ces", List.of("1"),
                "craft.speed", List.of("5"),
                "reasons", List.of("people", "price", "people"),
                "again", List.of("no"),
                "words", List.of("Quick.")));
    assertThat(checked.errors()).isEmpty();
    assertThat(checked.answers().scores())
        .containsExactlyInAnyOrderEntriesOf(Map.of("nps", 10, "ces", 1, "craft.speed", 5));
    assertThat(checked.answers().choices())
        .isEqualTo(Map.of("reasons", List.of("price", "people"), "again", List.of("no")));
    assertThat(checked.answers().comments()).isEqualTo(Map.of("words", "Quick."));
  }

  @Test
  void keepsWhatCouldBeReadBesideAnError() {
    var checked = check(Map.of("nps", List.of("11"), "ces", List.of("7")));
    assertThat(reasons(checked)).containsExactly("nps out-of-range");
    assertThat(checked.answers().scores()).isEqualTo(Map.of("ces", 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 9",
        "9 ",
        "9.0",
        "9,0",
        "+9",
        "09",
        "-0",
        "1e1",
        "0x9",
        "nine",
        "\u0669",
        "\uFF19",
        "9\u0000",
        "9\n",
        "NaN",
        "true",
        "\uD83D\uDE00"
      })
  void takesNothingForANumberThatIsNone(String typed) {
    assertThat(reasons(check(Map.of("nps", List.of(typed))))).containsExactly("nps not-a-number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11",
        "-1",
        "100",
        "2147483648",
        "99999999999999999999999999",
        "-9223372036854775809"
      })
  void refusesNumbersBeyondTheScale(String typed) {
    assertThat(reasons(check(Map.of("nps", List.of(typed))))).containsExactly("nps out-of-range");
  }

  @Test
  void boundsDifferByScale() {
    var typed = Map.of("nps", List.of("0"), "ces", List.of("0"), "craft.order", List.of("6"));
    assertThat(reasons(check(typed)))
        .containsExactly("ces out-of-range", "craft.order out-of-range");
  }

  @Test
  void aMegabyteOfDigitsIsAnsweredAtOnce() {
    Assertions.assertThatNoException()
        .isThrownBy(() -> check(Map.of("nps", List.of("9".repeat(1 << 20)))));
  }

  @Test
  void anEmptyValueIsNoAnswer() {
    assertThat(reasons(check(Map.of("nps", List.of(""), "ces", List.of("3")))))
        .containsExactly("nps required");
  }

  @Test
  void aRequiredBatteryNeedsEveryItem() {
    var items =
        List.of(
            new Question.Battery.Item("a", Forms.text("A"), 101),
            new Question.Battery.Item("b", Forms.text("B"), 102));
    var ends = List.of(Forms.text("bad"), Forms.text("good"));
    var form =
        Forms.of(
            new Question.Battery("b1", Forms.text("?"), true, AnswerScale.RATING, items, ends));
    assertThat(reasons(AnswerCheck.check(form, Map.of("b1.a", List.of("3")))))
        .containsExactly("b1.b required");
  }

  @Test
  void oneAnswerWhereOneIsAsked() {
    var typed =
        Map.of(
            "nps", List.of("9", "9"),
            "again", List.of("yes", "no"),
            "words", List.of("a", "b"));
    assertThat(reasons(check(typed)))
        .containsExactly("nps several", "again several", "words several");
  }

  @Test
  void anUnknownOptionIsNamedByItsQuestionOnly() {
    assertThat(reasons(check(with("reasons", "price", "'; drop table response"))))
        .containsExactly("reasons unknown-option");
  }

  @Test
  void unknownKeysAreRefusedButNotEndlessly() {
    var typed = new HashMap<>(with("craft", "3"));
    for (int i = 0; i < 10_000; i++) {
      typed.put("x" + i, List.of("1"));
    }
    var errors = reasons(check(typed));
    assertThat(errors).hasSize(20).allMatch(error -> error.endsWith(" unknown"));
    assertThat(errors.get(0)).isEqualTo("craft unknown");
  }

  @Test
  void nothingAtAllIsNoSubmission() {
    var form = Forms.of(new Question.Comment("words", Forms.text("?"), false, 20));
    assertThat(reasons(AnswerCheck.check(form, Map.of("words", List.of(" \u00A0\n\u200B")))))
        .containsExactly(" nothing");
  }

  @Test
  void aBlankCommentDoesNotFulfilARequiredOne() {
    var form = Forms.of(new Question.Comment("words", Forms.text("?"), true, 20));
    assertThat(reasons(AnswerCheck.check(form, Map.of("words", List.of(" \t ")))))
        .containsExactly("words required");
    assertThat(reasons(AnswerCheck.check(form, Map.of()))).containsExactly("words required");
  }

  @Test
  void countsCodePointsAndNotUnits() {
    var fits = "\uD83D\uDE00".repeat(20);
    assertThat(comment(fits)).isEqualTo(fits);
    var errors = check(with("words", fits + "!")).errors();
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).arguments()).isEqualTo(List.<Object>of(20, 21));
  }

  @Test
  void keepsEmojiAndRightToLeftText() {
    assertThat(comment(FAMILY + " \u05E9\u05DC\u05D5\u05DD"))
        .isEqualTo(FAMILY + " \u05E9\u05DC\u05D5\u05DD");
    assertThat(comment("\u0645\u0631\u062D\u0628\u0627\u200F!"))
        .isEqualTo("\u0645\u0631\u062D\u0628\u0627\u200F!");
  }

  @Test
  void stripsControlsAndHalfCharacters() {
    assertThat(comment(" a\u0000b\u0007c\u001B[1m\u0085\uD800 ")).isEqualTo("abc[1m\uFFFD");
    assertThat(comment("one\r\ntwo\tthree\rend")).isEqualTo("one\ntwo\tthree\nend");
  }

  @Test
  void composesCharacters() {
    assertThat(comment("u\u0308ber")).isEqualTo("\u00FCber");
  }

  @Test
  void aMegabyteOfCommentIsRefusedWithoutWorkingOnIt() {
    // Accents of alternating classes are the costly case of composing.
    var accents = "e" + "\u0301\u0323".repeat(1 << 19);
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(reasons(check(with("words", accents)))).containsExactly("words too-long"));
  }

  @Test
  void wordsOfEveryErrorExistInEveryLanguage() {
    var typed = new HashMap<>(with("words", "x".repeat(21)));
    typed.put("ces", List.of("9.0"));
    typed.put("craft.speed", List.of("9"));
    typed.put("again", List.of("perhaps"));
    typed.put("reasons", List.of("price"));
    typed.put("other", List.of("1"));
    var errors = new ArrayList<>(check(typed).errors());
    errors.addAll(check(Map.of("nps", List.of("1", "2"))).errors());
    errors.addAll(check(Map.of()).errors());
    errors.addAll(AnswerCheck.check(Forms.of(), Map.of()).errors());
    assertThat(errors.stream().map(AnswerError::messageKey).distinct()).hasSize(8);
    for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      var texts = Texts.in(language);
      assertThat(errors).allSatisfy(e -> assertThat(texts.has(e.messageKey())).isTrue());
    }
  }

  private static String comment(String typed) {
    var checked = check(with("words", typed));
    assertThat(checked.errors()).isEmpty();
    return checked.answers().comments().getOrDefault("words", "");
  }

  private static Map<String, List<String>> with(String key, String... values) {
    return Map.of("nps", List.of("9"), key, List.of(values));
  }

  private static Checked check(Map<String, List<String>> typed) {
    return AnswerCheck.check(Forms.repairVisit(), typed);
  }

  private static List<String> reasons(Checked checked) {
    return checked.errors().stream()
        .map(e -> e.key() + " " + e.messageKey().replace("collection.answer.", ""))
        .toList();
  }
}
