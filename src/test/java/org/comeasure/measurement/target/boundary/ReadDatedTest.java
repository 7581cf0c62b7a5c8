package org.comeasure.measurement.target.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadDatedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nps|45|45", "nps|-100|-100", "nps|100|100", "nps|45.5|45.5", "nps|45,5|45.5",
        "nps|\u221212|-12", "nps|30.0|30", "csat|0|0", "ces-mean|5.25|5.25", "rating|1|1"
      })
  void valuesOfTheRangeAreTakenAsPeopleWriteThem(MeasureKind kind, String given, String value) {
    var input = input("value", given);
    assertThat(ReadDated.value(input, new Subject(1, kind))).hasToString(value);
    assertThat(input.clean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nps|100.1",
        "nps|-101",
        "nps|45.55",
        "nps|",
        "nps|4e1",
        "nps|forty",
        "nps|1.000,5",
        "csat|-1",
        "csat|101",
        "rating|0.9",
        "rating|5.01",
        "rating|4.123",
        "ces-mean|7.5"
      })
  void othersNameTheField(MeasureKind kind, String given) {
    var input = input("value", given == null ? "" : given);
    assertThat(ReadDated.value(input, new Subject(1, kind))).isNull();
    assertThat(input.errors()).extracting(FieldError::pointer).containsExactly("/value");
  }

  @Test
  void theRangeIsToldInWords() {
    assertThat(told(MeasureKind.NPS, "450"))
        .isEqualTo("Give a number from \u2212100 to 100 with at most one decimal.");
    assertThat(told(MeasureKind.RATING, ""))
        .isEqualTo("Give a number from 1 to 5 with at most 2 decimals.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-13-01, '', /from",
    "'', '', /from",
    "1999-12-31, '', /from",
    "2100-01-01, '', /from",
    "2026-02-01, 2026-01-31, /to",
    "2026-01-01, soon, /to"
  })
  void daysThatDoNotServeNameTheField(String from, String to, String field) {
    var input = input("from", from, "to", to);
    assertThat(ReadDated.validity(input)).isNull();
    assertThat(input.errors()).extracting(FieldError::pointer).containsExactly(field);
  }

  private static @Nullable String told(MeasureKind kind, String value) {
    var input = input("value", value);
    ReadDated.value(input, new Subject(1, kind));
    return input.error("value");
  }

  private static Input input(String... pairs) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return Input.ofValues(values, Texts.in(Locale.ENGLISH), "target");
  }
}
