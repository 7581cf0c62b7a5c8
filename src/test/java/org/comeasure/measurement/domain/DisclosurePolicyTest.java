package org.comeasure.measurement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosurePolicyTest {
  private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;

  @ParameterizedTest
  @CsvSource({"0", "1", "4"})
  void hidesTooFewAnswers(int n) {
    assertThat(POLICY.figure(MeasureKind.NPS, promoters(n))).isEqualTo(new Figure.TooFew(n));
  }

  @ParameterizedTest
  @CsvSource({"5, true", "9, true", "10, false", "1000, false"})
  void marksALowBase(int n, boolean lowBase) {
    Figure figure = POLICY.figure(MeasureKind.NPS, promoters(n));

    assertThat(figure)
        .isInstanceOfSatisfying(
            Figure.Shown.class,
            shown -> {
              assertThat(shown.lowBase()).isEqualTo(lowBase);
              assertThat(shown.n()).isEqualTo(n);
              assertThat(shown.value()).isEqualTo(100);
              assertThat(shown.high()).isEqualTo(100);
              assertThat(shown.margin()).isCloseTo((100 - shown.low()) / 2, within(1e-9));
            });
  }

  @Test
  void thresholdsAreThoseOfTheProgramme() {
    DisclosurePolicy strict = new DisclosurePolicy(20, 50, 0.01);

    assertThat(strict.figure(MeasureKind.NPS, promoters(19)).isShown()).isFalse();
    assertThat(strict.figure(MeasureKind.NPS, promoters(20)).isShown()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 10, .05", "5, 4, .05", "5, 10, 0", "5, 10, 1"})
  void refusesThresholdsThatProtectNothing(int minimum, int lowBase, double p) {
    assertThatThrownBy(() -> new DisclosurePolicy(minimum, lowBase, p))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChangeWithinChanceIsNoNews() {
    // the vector of the change of NPS, p = .294
    Change change = POLICY.change(MeasureKind.NPS, nps(50, 20, 100), nps(60, 15, 110));

    assertThat(change.verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
    assertThat(change.difference()).isCloseTo(-10.909, within(0.001));
    assertThat(change.p()).isCloseTo(0.294, within(0.0005));
    assertThat(change.verdict().isSignificant()).isFalse();
  }

  @Test
  void aChangeBeyondChanceHasADirection() {
    // the vector of the change of a proportion, p = .022
    Histogram later = Histogram.of(0, 15, 0, 0, 0, 45);
    Histogram earlier = Histogram.of(0, 25, 0, 0, 0, 30);

    assertThat(POLICY.change(MeasureKind.CSAT, later, earlier).verdict())
        .isEqualTo(Verdict.SIGNIFICANT_UP);
    assertThat(POLICY.change(MeasureKind.CSAT, earlier, later).verdict())
        .isEqualTo(Verdict.SIGNIFICANT_DOWN);
    assertThat(new DisclosurePolicy(5, 10, 0.02).change(MeasureKind.CSAT, later, earlier).verdict())
        .isEqualTo(Verdict.WITHIN_CHANCE);
  }

  @Test
  void aChangeThatFlaggedResponsesMakeIsNotToldAsSignificant() {
    var before = nps(300, 330, 1000);
    var all = nps(69, 45, 159);
    assertThat(POLICY.change(MeasureKind.NPS, all, before).verdict())
        .isEqualTo(Verdict.SIGNIFICANT_UP);

    var change = POLICY.change(MeasureKind.NPS, all.withFlagged(promoters(9)), before);

    assertThat(change.verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
    assertThat(change.hangsOnFlagged()).isTrue();
    assertThat(change.difference())
        .isEqualTo(POLICY.change(MeasureKind.NPS, all, before).difference());
    var without = POLICY.change(MeasureKind.NPS, nps(60, 45, 150), before);
    assertThat(change.p()).isEqualTo(without.p());
  }

  @Test
  void aChangeThatIsThereWithoutFlaggedResponsesStays() {
    var before = nps(300, 330, 1000);
    var change =
        POLICY.change(MeasureKind.NPS, nps(120, 10, 159).withFlagged(promoters(9)), before);
    assertThat(change.verdict()).isEqualTo(Verdict.SIGNIFICANT_UP);
    assertThat(change.hangsOnFlagged()).isFalse();
  }

  @Test
  void whereTooFewAreLeftNothingIsSignificant() {
    var all = promoters(12).withFlagged(promoters(9));
    var change = POLICY.change(MeasureKind.NPS, all, nps(300, 330, 1000));
    assertThat(change.verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
    assertThat(change.hangsOnFlagged()).isTrue();
  }

  @Test
  void tooFewOnEitherSideCannotBeCompared() {
    assertThat(POLICY.change(MeasureKind.NPS, promoters(4), promoters(50)))
        .isEqualTo(Change.NOT_COMPARABLE);
    assertThat(POLICY.change(MeasureKind.NPS, promoters(50), promoters(4)))
        .isEqualTo(Change.NOT_COMPARABLE);
    assertThat(POLICY.change(MeasureKind.NPS, promoters(5), promoters(5)).isComparable()).isTrue();
    assertThat(POLICY.change(MeasureKind.RATING, allFives(9), allFives(9)).isComparable())
        .as("no spread on either side")
        .isTrue();
  }

  @Test
  void aMissingComparisonHasNoDifferenceToShow() {
    assertThatThrownBy(Change.NOT_COMPARABLE::difference).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(Change.NOT_COMPARABLE::p).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aHiddenPartCannotBeWorkedOutFromTheTotal() {
    Map<String, Figure> figures = breakdown(40, 3, 12, 0);

    assertThat(figures.get("part 1")).isEqualTo(new Figure.TooFew(3));
    assertThat(figures.get("part 2")).isEqualTo(new Figure.Withheld(12));
    assertThat(figures.get("part 0")).isInstanceOf(Figure.Shown.class);
    assertThat(figures.keySet()).containsExactly("part 0", "part 1", "part 2", "part 3");
  }

  @Test
  void hiddenPartsThatAreEnoughTogetherCostNobodyElse() {
    assertThat(breakdown(40, 3, 2, 12).values())
        .filteredOn(Figure.Withheld.class::isInstance)
        .isEmpty();
    assertThat(breakdown(40, 0, 0, 12).values())
        .filteredOn(Figure.Withheld.class::isInstance)
        .isEmpty();
    assertThat(breakdown(3, 1).values()).filteredOn(Figure::isShown).isEmpty();
    assertThat(breakdown(3, 5).values()).filteredOn(Figure::isShown).isEmpty();
  }

  private static Map<String, Figure> breakdown(int... sizes) {
    Map<String, Histogram> parts = new LinkedHashMap<>();
    for (int i = 0; i < sizes.length; i++) {
      parts.put("part " + i, promoters(sizes[i]));
    }
    return POLICY.breakdown(MeasureKind.NPS, parts);
  }

  private static Histogram promoters(int n) {
    return nps(n, 0, n);
  }

  private static Histogram allFives(int n) {
    return Histogram.of(0, 0, 0, 0, 0, n);
  }

  private static Histogram nps(int promoters, int detractors, int n) {
    return Histogram.of(detractors, 0, 0, 0, 0, 0, 0, n - promoters - detractors, 0, promoters);
  }
}
