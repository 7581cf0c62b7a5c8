package org.comeasure.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  @Test
  void ourOwnProblemsComeThroughWhateverWrapsThem() {
    var wrapped = new IllegalStateException(new RuntimeException(ProblemException.notFound()));
    assertThat(Diagnosis.of(wrapped)).isEqualTo(Problem.of(ProblemType.NOT_FOUND));
  }

  @Test
  void malformedJsonIsToldWithItsPlace() {
    var parsing = new JsonParsingException("internal words", new Place(3, 17));
    Problem problem = Diagnosis.of(new RuntimeException(new JsonbException("outer", parsing)));
    assertThat(problem.type()).isEqualTo(ProblemType.MALFORMED_BODY);
    assertThat(problem.detail()).contains("line 3", "column 17").doesNotContain("internal");
  }

  @Test
  void aMemberOfTheWrongKindIsNamed() {
    var cause = new JsonbException("Unable to deserialize property 'score' because of: x.Y");
    assertThat(Diagnosis.of(new RuntimeException(cause)).detail())
        .contains("\"score\"")
        .doesNotContain("x.Y");
  }

  @Test
  void aMissingDatabaseIsAMatterOfWaiting() {
    Problem problem = Diagnosis.of(new RuntimeException(new SQLNonTransientConnectionException()));
    assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
    assertThat(problem.retryAfterSeconds()).isPositive();
  }

  @Test
  void aLostUpdateIsAConflict() {
    assertThat(Diagnosis.of(new RuntimeException(new OptimisticLockException())).type())
        .isEqualTo(ProblemType.CONFLICT);
  }

  @Test
  void whatWeDoNotKnowIsOurFaultAndSaysNothingOfItself() {
    var unknown = new RuntimeException(new SQLSyntaxErrorException("SELECT secret FROM partner"));
    assertThat(Diagnosis.of(unknown)).isEqualTo(Problem.of(ProblemType.INTERNAL));
    assertThat(ProblemBody.of(ErrorPage.of(Diagnosis.of(unknown))).toString())
        .doesNotContain("secret", "SQL");
  }

  @Test
  void everyTypeHasAnAddressThatLeadsBackToIt() {
    for (ProblemType type : ProblemType.values()) {
      assertThat(ProblemType.ofSlug(type.slug())).contains(type);
      assertThat(type.uri()).isEqualTo("/problems/" + type.slug());
    }
    assertThat(ProblemType.ofStatus(418)).isEqualTo(ProblemType.BAD_REQUEST);
    assertThat(ProblemType.ofStatus(502)).isEqualTo(ProblemType.INTERNAL);
  }

  private record Place(long getLineNumber, long getColumnNumber) implements JsonLocation {

    @Override
    public long getStreamOffset() {
      return 0;
    }
  }
}
