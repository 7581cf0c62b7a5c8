package org.comeasure.measurement.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comeasure.measurement.domain.chart.Figures.HIDDEN;
import static org.comeasure.measurement.domain.chart.Figures.NPS;
import static org.comeasure.measurement.domain.chart.Figures.figure;

import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.junit.jupiter.api.Test;

class CommonScaleTest {
  private static final List<Figure> ROWS =
      List.of(figure(10, 10, 60), figure(40, 5, 600), figure(70, 10, 80), HIDDEN);

  @Test
  void rowsShareOneScale() {
    // 0 to 80 on 160 units between edges of 5
    CommonScale scale = CommonScale.over(NPS, ROWS, 170);

    assertThat(scale.axis().ticks()).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
    assertThat(scale.bar(ROWS.get(0))).contains(new IntervalBar(5, 25, 45));
    assertThat(scale.bar(ROWS.get(1))).contains(new IntervalBar(75, 85, 95));
    assertThat(scale.bar(ROWS.get(2)).orElseThrow().length()).isEqualTo(40);
    assertThat(scale.x(40)).isEqualTo(85);
  }

  @Test
  void hiddenFiguresHaveNoBar() {
    assertThat(CommonScale.over(NPS, ROWS, 170).bar(HIDDEN)).isEmpty();
  }

  @Test
  void valuesBeyondTheScaleStandAtItsEnd() {
    CommonScale scale = CommonScale.over(NPS, ROWS, 170);

    assertThat(scale.x(-50)).isEqualTo(5);
    assertThat(scale.x(100)).isEqualTo(165);
  }

  @Test
  void aTableWithoutFiguresHasAScale() {
    CommonScale scale = CommonScale.over(NPS, List.of(HIDDEN), 170);

    assertThat(scale.x(0)).isEqualTo(85);
    assertThat(CommonScale.over(NPS, List.of(), 170)).isEqualTo(scale);
  }
}
