package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.comeasure.collection.LinkId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.junit.jupiter.api.Test;

class FormPuzzleTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

  private final FormPuzzle puzzle = new FormPuzzle(new FormSeal("k".repeat(32)));
  private final LinkId link = LinkId.next();
  private final FormToken token = FormToken.issue(link, QuestionnaireVersionId.next(), NOW);
  private final String challenge = puzzle.challenge(token, NOW);
  private final String solution = PuzzleSolver.solve(challenge);

  @Test
  void whoeverHasSolvedItPassesForFiveMinutes() {
    assertThat(puzzle.solves(solution, token, NOW)).isTrue();
    var last = NOW.plus(Duration.ofMinutes(5)).minusMillis(1);
    assertThat(puzzle.solves(solution, token, last)).isTrue();
    assertThat(puzzle.solves(solution, token, last.plusMillis(1))).isFalse();
  }

  @Test
  void itBelongsToOneFormOfOneLink() {
    var sameLink = FormToken.issue(link, token.version(), NOW);
    var otherLink = FormToken.issue(LinkId.next(), token.version(), NOW);
    assertThat(puzzle.solves(solution, sameLink, NOW)).isFalse();
    assertThat(puzzle.solves(solution, otherLink, NOW)).isFalse();
  }

  @Test
  void tooFewZerosAreNoSolution() {
    assertThat(puzzle.solves(PuzzleSolver.solve(challenge, 1), token, NOW)).isFalse();
    var numbers = solution.split("\\.");
    for (int part = 1; part <= FormPuzzle.PARTS; part++) {
      var spoilt = numbers.clone();
      spoilt[part] = "1" + spoilt[part];
      assertThat(puzzle.solves(String.join(".", spoilt), token, NOW)).as("part %d", part).isFalse();
    }
  }

  @Test
  void challengeCannotBeMadeNorChangedByOthers() {
    var strangers = new FormPuzzle(new FormSeal("o".repeat(32))).challenge(token, NOW);
    assertThat(puzzle.solves(PuzzleSolver.solve(strangers), token, NOW)).isFalse();
    // The first byte of the end: a challenge that would hold for ages.
    var longer = PuzzleSolver.solve("B" + challenge.substring(1));
    assertThat(puzzle.solves(longer, token, NOW)).isFalse();
  }

  @Test
  void garbageIsNoSolution() {
    for (var garbage :
        new String[] {
          "",
          ".",
          "........",
          challenge,
          challenge + ".",
          solution + ".",
          solution + ".1",
          solution.substring(0, solution.lastIndexOf('.')),
          solution.replaceFirst("\\.", ".-"),
          solution.replaceFirst("\\.", ".+"),
          solution.replaceFirst("\\.", ".0"),
          "ä" + solution,
          ".".repeat(100_000)
        }) {
      assertThat(puzzle.solves(garbage, token, NOW)).as(garbage).isFalse();
    }
  }
}
