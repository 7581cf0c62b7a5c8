package org.comeasure.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  @Test
  void amongManyOneNeedsMoreThanAlone() {
    assertThat(decided(fall(.04))).containsExactly(Verdict.SIGNIFICANT_DOWN);
    assertThat(decided(fall(.04), chance(.2), chance(.9)))
        .containsExactly(Verdict.WITHIN_CHANCE, Verdict.WITHIN_CHANCE, Verdict.WITHIN_CHANCE);
    assertThat(decided(fall(.01), chance(.2), chance(.9)))
        .containsExactly(Verdict.SIGNIFICANT_DOWN, Verdict.WITHIN_CHANCE, Verdict.WITHIN_CHANCE);
  }

  @Test
  void whatHasNoVerdictCountsForNothing() {
    var rows = new ArrayList<Change>();
    rows.add(fall(.04));
    for (int i = 0; i < 50; i++) {
      rows.add(Change.NOT_COMPARABLE);
      rows.add(fall(.001).inProgress());
    }

    var decided = Verdicts.decide(rows, row -> row, (row, change) -> change);

    assertThat(decided).isEqualTo(rows);
  }

  @Test
  void aRowThatDoesNotStandOutKeepsItsNumbers() {
    var decided =
        Verdicts.decide(List.of(fall(.04), chance(.5)), row -> row, (row, change) -> change);

    assertThat(decided.get(0).difference()).isEqualTo(-10);
    assertThat(decided.get(0).p()).isEqualTo(.04);
    assertThat(decided.get(0).reason()).isNull();
  }

  @Test
  void whatHangsOnFlaggedResponsesIsDecidedInTheColumn() {
    var alone = decidedOnes(withoutFlagged(.04, .2));
    assertThat(alone.get(0).verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
    assertThat(alone.get(0).hangsOnFlagged()).isTrue();

    var notWithThemEither = decidedOnes(withoutFlagged(.04, .2), chance(.5), chance(.9));
    assertThat(notWithThemEither).noneMatch(Change::hangsOnFlagged);

    var onlyInTheColumn = decidedOnes(withoutFlagged(.001, .04), chance(.5), chance(.9));
    assertThat(onlyInTheColumn.get(0).verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
    assertThat(onlyInTheColumn.get(0).hangsOnFlagged()).isTrue();
  }

  @Test
  void whatIsSignificantIsSoWithoutFlaggedResponsesInTheSameColumn() {
    var random = new Random(20261130);
    int significant = 0;
    for (int page = 0; page < 500; page++) {
      var column = new ArrayList<Change>();
      var unflagged = new ArrayList<Change>();
      for (int row = 0; row < 12; row++) {
        double with = Math.pow(random.nextDouble(), 4);
        double without = Math.pow(random.nextDouble(), 4);
        column.add(withoutFlagged(with, without));
        unflagged.add(fall(without));
      }
      var decided = decidedOnes(column.toArray(Change[]::new));
      var withoutThem = decidedOnes(unflagged.toArray(Change[]::new));
      for (int row = 0; row < decided.size(); row++) {
        if (decided.get(row).verdict().isSignificant()) {
          significant++;
          assertThat(withoutThem.get(row).verdict()).isEqualTo(decided.get(row).verdict());
        }
      }
    }
    assertThat(significant).isPositive();
  }

  @Test
  void aHeadlineNamesLessThanTheColumnMarks() {
    var column = List.of(fall(.02), fall(.03), fall(.04));

    assertThat(decided(fall(.02), fall(.03), fall(.04))).containsOnly(Verdict.SIGNIFICANT_DOWN);
    assertThat(column).noneMatch(Verdicts.ofHeadline(column)::name);

    var clear = List.of(fall(.01), fall(.03), chance(.4));
    assertThat(clear.stream().filter(Verdicts.ofHeadline(clear)::name)).containsExactly(fall(.01));
  }

  private static List<Verdict> decided(Change... column) {
    return decidedOnes(column).stream().map(Change::verdict).toList();
  }

  private static List<Change> decidedOnes(Change... column) {
    return Verdicts.decide(List.of(column), row -> row, (row, change) -> change);
  }

  private static Change withoutFlagged(double with, double without) {
    double p = Math.max(with, without);
    boolean hangs = with < .05 && p >= .05;
    var verdict = p < .05 ? Verdict.SIGNIFICANT_DOWN : Verdict.WITHIN_CHANCE;
    return new Change(verdict, 20, 30, p, with, hangs, null);
  }

  private static Change fall(double p) {
    return new Change(Verdict.SIGNIFICANT_DOWN, 20, 30, p);
  }

  private static Change chance(double p) {
    return new Change(Verdict.WITHIN_CHANCE, 20, 30, p);
  }
}
