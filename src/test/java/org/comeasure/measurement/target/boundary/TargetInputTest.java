package org.comeasure.measurement.target.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;

class TargetInputTest {

  @Test
  void aTargetMeantForOnePartnerIsNotReadAsEverybodys() {
    var meant =
        "{\"measure\": \"nps\", \"value\": 50, \"appliesTo\": {\"level\": \"partner\", \"id\": \"7\"}}";
    assertThatThrownBy(() -> TargetInput.of(meant.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().type()).isEqualTo(ProblemType.INVALID_INPUT);
              assertThat(refused.problem().errors())
                  .isEqualTo(List.of(new FieldError("/appliesTo", "There is no such member.")));
            });
  }

  @Test
  void knownMembersAreRead() {
    var body =
        "{\"measure\": \"nps\", \"tier\": \"gold\", \"period\": \"year\",\"value\": 50, \"from\": \"2026-12-01\"}";
    assertThat(TargetInput.of(body.getBytes(UTF_8)))
        .isEqualTo(
            new TargetInput("nps", "tier:gold", "", "year", "50", "2026-12-01", "", "", "tier"));
  }

  @Test
  void aBenchmarkIsReadAsStrictly() {
    var body = "{\"measure\": \"nps\", \"valeu\": 50}";
    assertThatThrownBy(() -> BenchmarkInput.of(body.getBytes(UTF_8)))
        .isInstanceOf(ProblemException.class);
  }
}
