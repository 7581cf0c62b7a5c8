package org.comeasure.collection.boundary.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.junit.jupiter.api.Test;

class ReviewInputTest {

  private static final Map<String, String> GROUP =
      Map.of(
          "decision", "confirmed",
          "flag", "speeder",
          "partner", "0SABYCNTQNKJZ",
          "day", "2026-11-21");

  @Test
  void aGroupIsAFlagAPartnerAndADay() {
    var checked = check(GROUP);

    assertThat(checked.errors()).isEmpty();
    assertThat(checked.decision()).isEqualTo(Decision.CONFIRMED);
    assertThat(checked.group().flag()).isEqualTo(Flag.SPEEDER);
    assertThat(checked.group().day()).isEqualTo(LocalDate.of(2026, 11, 21));
  }

  @Test
  void aDayOnWhichNobodyCanHaveAnsweredIsRefused() {
    for (var day : List.of("yesterday", "+999999999-12-31", "-999999999-01-01", "9999-12-31")) {
      var checked = check(with("day", day));

      assertThat(checked.errors()).as(day).extracting(FieldError::pointer).containsExactly("day");
      assertThat(checked.group()).isNull();
    }
  }

  @Test
  void aDismissalSaysWhy() {
    assertThat(check(with("decision", "dismissed")).errors())
        .extracting(FieldError::pointer)
        .containsExactly("note");
  }

  private static Map<String, String> with(String name, String value) {
    var fields = new HashMap<>(GROUP);
    fields.put(name, value);
    return fields;
  }

  private static ReviewInput.Checked check(Map<String, String> fields) {
    return new ReviewInput(fields).check(Texts.in(Locale.ENGLISH));
  }
}
