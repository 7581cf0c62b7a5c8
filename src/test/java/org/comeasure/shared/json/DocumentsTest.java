package org.comeasure.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

  @Test
  void anObjectIsRead() {
    assertThat(Documents.object("{\"value\": 30}".getBytes(UTF_8), "").getInt("value"))
        .isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"a\":1"})
  void anythingElseIsTheCallersMistake(String body) {
    assertRefused(body);
  }

  @Test
  void soIsWhatIsNestedTooDeeply() {
    assertRefused("[".repeat(5_000));
    assertRefused("{\"a\":".repeat(5_000));
  }

  private static void assertRefused(String body) {
    assertThatThrownBy(() -> Documents.object(body.getBytes(UTF_8), "Send an object."))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.problem().type()).isEqualTo(ProblemType.MALFORMED_BODY);
              assertThat(refusal.problem().detail()).isEqualTo("Send an object.");
            });
  }
}
