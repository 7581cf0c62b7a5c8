package org.comeasure.collection.boundary.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.junit.jupiter.api.Test;

class ReviewInputTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final Map<String, String> GROUP =
      Map.of(
          "decision", "confirmed",
          "flag", "speeder",
          "partner", "0SABYCNTQNKJZ",
          "day", "2026-11-21");

  @Test
  void aGroupIsAFlagAPartnerAndADay() {
    var asked = ReviewInput.read(input(GROUP)).orElseThrow();

    assertThat(asked.decision()).isEqualTo(Decision.CONFIRMED);
    assertThat(asked.group().flag()).isEqualTo(Flag.SPEEDER);
    assertThat(asked.group().day()).isEqualTo(LocalDate.of(2026, 11, 21));
    assertThat(asked.response()).isNull();
  }

  @Test
  void aDayOnWhichNobodyCanHaveAnsweredIsRefused() {
    for (var day : List.of("yesterday", "+999999999-12-31", "-999999999-01-01", "9999-12-31")) {
      var input = input(with("day", day));

      assertThat(ReviewInput.read(input)).as(day).isEmpty();
      assertThat(input.errors()).as(day).extracting(FieldError::pointer).containsExactly("/day");
    }
  }

  @Test
  void aDismissalSaysWhy() {
    var input = input(with("decision", "dismissed"));

    assertThat(ReviewInput.read(input)).isEmpty();
    assertThat(input.error("note")).isEqualTo(ENGLISH.get("integrity.error.note.required"));
    var wordy = input(with("note", "x".repeat(501)));
    assertThat(ReviewInput.read(wordy)).isEmpty();
    assertThat(wordy.error("note")).contains("500");
  }

  private static Map<String, String> with(String name, String value) {
    var fields = new HashMap<>(GROUP);
    fields.put(name, value);
    return fields;
  }

  private static Input input(Map<String, String> fields) {
    return Input.ofValues(fields, ENGLISH, ReviewInput.KEY);
  }
}
