package org.comeasure.measurement.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comeasure.measurement.domain.chart.Figures.series;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void fillsItsBox() {
    Sparkline line = Sparkline.of(series(10, 30, 20), 86, 26);

    assertThat(line.lines())
        .containsExactly(
            new Polyline(List.of(new Point(3, 23), new Point(43, 3), new Point(83, 13))));
    assertThat(line.last()).isEqualTo(new Point(83, 13));
    assertThat(line.lines().get(0).points()).isEqualTo("3.0,23.0 43.0,3.0 83.0,13.0");
  }

  @Test
  void breaksAtGapsAndEndsAtTheLatestFigure() {
    Sparkline line = Sparkline.of(series(10, 20, Double.NaN, 30, 40, Double.NaN), 86, 26);

    assertThat(line.lines()).hasSize(2);
    assertThat(line.last()).isEqualTo(new Point(67, 3));
  }

  @Test
  void equalValuesLieInTheMiddle() {
    assertThat(Sparkline.of(series(-7, -7), 86, 26).lines())
        .containsExactly(new Polyline(List.of(new Point(3, 13), new Point(83, 13))));
  }

  @Test
  void aSingleFigureIsADot() {
    assertThat(Sparkline.of(series(5), 86, 26).last()).isEqualTo(new Point(43, 13));
    assertThat(Sparkline.of(series(5), 86, 26).lines()).isEmpty();
    assertThat(Sparkline.of(series(Double.NaN, 5, Double.NaN), 86, 26).last())
        .isEqualTo(new Point(43, 13));
  }

  @Test
  void withoutFiguresThereIsNothing() {
    Sparkline hidden = Sparkline.of(series(Double.NaN, Double.NaN), 86, 26);

    assertThat(hidden.lines()).isEmpty();
    assertThat(hidden.last()).isNull();
    assertThat(Sparkline.of(List.of(), 86, 26).last()).isNull();
  }
}
