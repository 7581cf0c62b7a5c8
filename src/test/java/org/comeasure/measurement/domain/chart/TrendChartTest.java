package org.comeasure.measurement.domain.chart;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.comeasure.measurement.domain.chart.Figures.NPS;
import static org.comeasure.measurement.domain.chart.Figures.months;
import static org.comeasure.measurement.domain.chart.Figures.series;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.Frame.Size;
import org.comeasure.measurement.domain.chart.TrendChart.GridLine;
import org.comeasure.measurement.domain.chart.TrendChart.PlaceName;
import org.comeasure.measurement.domain.chart.TrendLine.Gap;
import org.comeasure.measurement.domain.chart.TrendLine.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendChartTest {
  private static final double MARK = 4;

  @Test
  void marksStandOnTheirValues() {
    TrendChart chart = chart(series(10, 30, 50), null);

    // 8 points of margin either way: the axis runs from 0 to 60
    assertThat(chart.grid()).extracting(GridLine::value).containsExactly(0.0, 20.0, 40.0, 60.0);
    double bottom = chart.frame().bottom();
    double top = chart.frame().top();
    assertThat(chart.grid().get(0).y()).isEqualTo(bottom);
    assertThat(chart.grid().get(3).y()).isEqualTo(top);
    Mark middle = chart.own().marks().get(1);
    assertThat(middle.at().y()).isEqualTo((bottom + top) / 2);
    assertThat(middle.at().x()).isEqualTo((chart.frame().left() + chart.frame().right()) / 2);
    assertThat(middle.height()).isCloseTo((bottom - top) * 16 / 60, within(0.15));
    assertThat(middle.top()).isLessThan(middle.at().y());
    assertThat(middle.bottom()).isGreaterThan(middle.at().y());
  }

  @Test
  void theLineBreaksWhereTooFewAnswered() {
    TrendChart chart = chart(series(10, 20, Double.NaN, 30, Double.NaN, 40, 50, 60), null);

    assertThat(chart.own().lines()).hasSize(2);
    assertThat(chart.own().lines().get(0).joints()).hasSize(2);
    assertThat(chart.own().lines().get(1).joints()).hasSize(3);
    assertThat(chart.own().marks()).extracting(Mark::place).containsExactly(0, 1, 3, 5, 6, 7);
    assertThat(chart.own().gaps()).extracting(Gap::place).containsExactly(2, 4);
    assertThat(chart.own().gaps().get(0).at().y()).isEqualTo(chart.frame().bottom());
  }

  @Test
  void withoutAnyFigureThereIsAnEmptyScale() {
    TrendChart chart = chart(series(nothing()), series(nothing()));

    assertThat(chart.own().marks()).isEmpty();
    assertThat(chart.own().lines()).isEmpty();
    assertThat(chart.own().gaps()).hasSize(13);
    assertThat(chart.own().labelAt()).isNull();
    assertThat(requireNonNull(chart.reference()).labelAt()).isNull();
    assertThat(chart.grid()).hasSize(5);
  }

  @Test
  void aSinglePointIsAMarkWithoutALine() {
    double[] values = nothing();
    values[6] = 41;

    TrendChart chart = chart(series(values), null);

    assertThat(chart.own().marks()).singleElement().extracting(Mark::place).isEqualTo(6);
    assertThat(chart.own().lines()).isEmpty();
    assertThat(requireNonNull(chart.own().labelAt()).x()).isGreaterThan(chart.frame().right());
  }

  @Test
  void equalValuesMakeALevelLine() {
    TrendChart chart = chart(series(41, 41, 41), null);

    assertThat(chart.own().marks())
        .extracting(mark -> mark.at().y())
        .containsOnly(chart.own().marks().get(0).at().y());
    assertThat(chart.own().marks()).allSatisfy(mark -> assertInside(chart, mark));
  }

  @Test
  void negativeScoresStayInside() {
    TrendChart chart = chart(series(-100, -60, -20), null);

    assertThat(chart.grid()).extracting(GridLine::value).startsWith(-100.0);
    assertThat(chart.own().marks()).allSatisfy(mark -> assertInside(chart, mark));
  }

  @Test
  void theScaleCoversTheReferenceToo() {
    TrendChart chart = chart(series(10, 10), series(90, 90));

    assertThat(requireNonNull(chart.reference()).marks())
        .allSatisfy(
            mark ->
                assertThat(mark.at().y()).isBetween(chart.frame().top(), chart.frame().bottom()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {41, 40, 42, 41.5})
  void namesOfCloseLinesKeepApart(double other) {
    TrendChart chart = chart(series(30, 41), series(35, other));

    double own = requireNonNull(chart.own().labelAt()).y();
    double reference = requireNonNull(requireNonNull(chart.reference()).labelAt()).y();
    assertThat(Math.abs(own - reference)).isGreaterThanOrEqualTo(14.9);
    assertThat(own < reference).as("the higher line has the higher name").isEqualTo(other <= 41);
  }

  @Test
  void noLabelEverCoversAMark() {
    Random random = new Random(13);
    for (int round = 0; round < 300; round++) {
      DoubleStream values = random.doubles(13).map(d -> d < 0.2 ? Double.NaN : 200 * d - 100);
      DoubleStream others = random.doubles(13).map(d -> d < 0.2 ? Double.NaN : 200 * d - 100);
      Size size = random.nextBoolean() ? Size.WIDE : Size.NARROW;
      TrendChart chart =
          TrendChart.of(
              NPS,
              months(13),
              new TrendSeries("41 you", series(values.toArray())),
              new TrendSeries("35 network", series(others.toArray())),
              size);

      assertThat(chart.own().marks()).allSatisfy(mark -> assertInside(chart, mark));
      assertLabelsClear(chart, chart.own());
      assertLabelsClear(chart, requireNonNull(chart.reference()));
    }
  }

  @Test
  void everyPlaceIsNamedWhereThereIsRoom() {
    assertThat(chart(series(nothing()), null).names()).hasSize(13);
  }

  @Test
  void onNarrowPaperNamesAreSkippedFromTheLatestBack() {
    TrendChart chart =
        TrendChart.of(
            NPS,
            months(13).stream().map(name -> "Sept").toList(),
            new TrendSeries("41 you", series(nothing())),
            null,
            Size.NARROW);

    List<Integer> places = chart.names().stream().map(PlaceName::place).toList();
    assertThat(places).contains(12).hasSizeBetween(3, 7);
    for (int i = 1; i < chart.names().size(); i++) {
      double apart = chart.names().get(i).at().x() - chart.names().get(i - 1).at().x();
      assertThat(apart).isGreaterThan("Sept".length() * Frame.CHARACTER);
    }
  }

  @Test
  void everyPlaceNeedsItsFigure() {
    assertThatThrownBy(
            () -> TrendChart.of(NPS, months(3), new TrendSeries("", series(1, 2)), null, Size.WIDE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> TrendChart.of(NPS, List.of(), new TrendSeries("", List.of()), null, Size.WIDE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertInside(TrendChart chart, Mark mark) {
    assertThat(mark.top()).isGreaterThanOrEqualTo(chart.frame().top());
    assertThat(mark.bottom()).isLessThanOrEqualTo(chart.frame().bottom());
    assertThat(mark.at().x() - MARK).isGreaterThan(chart.frame().left());
    assertThat(mark.at().x() + MARK).isLessThan(chart.frame().right() + MARK + 1);
  }

  private static void assertLabelsClear(TrendChart chart, TrendLine line) {
    Point label = line.labelAt();
    if (label == null) {
      return;
    }
    assertThat(chart.own().marks())
        .allSatisfy(mark -> assertThat(mark.at().x() + MARK).isLessThan(label.x()));
    assertThat(label.x() + line.label().length() * Frame.CHARACTER)
        .isLessThanOrEqualTo(chart.frame().width() + 0.1);
    assertThat(label.y()).isBetween(chart.frame().top(), chart.frame().bottom() + 4.1);
  }

  private static TrendChart chart(List<Figure> own, @Nullable List<Figure> reference) {
    return TrendChart.of(
        NPS,
        months(own.size()),
        new TrendSeries("41 you", own),
        reference == null ? null : new TrendSeries("35 network", reference),
        Size.WIDE);
  }

  private static double[] nothing() {
    return DoubleStream.generate(() -> Double.NaN).limit(13).toArray();
  }
}
