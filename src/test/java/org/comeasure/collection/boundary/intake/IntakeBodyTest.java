package org.comeasure.collection.boundary.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.stream.JsonParsingException;
import java.nio.charset.StandardCharsets;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeBodyTest {

  @Test
  void oneOrSeveral() {
    assertThat(parse("{\"a\":1}").single()).isTrue();
    assertThat(parse("[{},{}]").pointer(1)).isEqualTo("/1");
    assertThat(parse("{\"items\":[{},{}]}").pointer(1)).isEqualTo("/items/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"items\":[]}", "{\"items\":{}}", "{\"items\":[1],\"x\":1}"})
  void whatIsNotAListOfAcceptableLengthIsRefused(String body) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse(body))
        .extracting(e -> e.problem().type())
        .isEqualTo(ProblemType.INVALID_INPUT);
  }

  @Test
  void moreThanFiveHundredAreTooMany() {
    assertThat(parse("[" + "1,".repeat(499) + "1]").items()).hasSize(500);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse("[" + "1,".repeat(500) + "1]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,,}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "{'a':1}", "{} {}"})
  void brokenJsonNamesItsPlace(String body) {
    assertThatExceptionOfType(JsonParsingException.class)
        .isThrownBy(() -> parse(body))
        .matches(e -> e.getLocation().getLineNumber() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "7", "null"})
  void nothingToReadIsMalformed(String body) {
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> parse(body));
  }

  @Test
  void endlessNestingIsMalformed() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> parse("[".repeat(100_000)))
        .extracting(e -> e.problem().type())
        .isEqualTo(ProblemType.MALFORMED_BODY);
  }

  private static IntakeBody parse(String body) {
    return IntakeBody.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
