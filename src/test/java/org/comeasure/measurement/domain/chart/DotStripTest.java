package org.comeasure.measurement.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comeasure.measurement.domain.chart.Figures.HIDDEN;
import static org.comeasure.measurement.domain.chart.Figures.NPS;
import static org.comeasure.measurement.domain.chart.Figures.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.DotStrip.Dot;
import org.comeasure.measurement.domain.chart.DotStrip.Tick;
import org.junit.jupiter.api.Test;

class DotStripTest {

  @Test
  void dotsStandOnTheirValuesAndRestOnTheLine() {
    DotStrip<String> strip =
        DotStrip.of(
            NPS, Map.of("Frost & Sons", figure(0, 9, 400), "Severn Air", figure(60, 9, 100)), 648);

    // -0 to 60 on 600 units between edges of 24
    assertThat(strip.ticks()).extracting(Tick::value).startsWith(0.0).endsWith(60.0);
    assertThat(strip.dots()).extracting(Dot::key).containsExactly("Frost & Sons", "Severn Air");
    assertThat(strip.dots()).extracting(dot -> dot.at().x()).containsExactly(24.0, 624.0);
    assertThat(strip.dots()).allSatisfy(dot -> assertRestsOn(strip.line(), dot));
  }

  @Test
  void moreAnswersMakeALargerDot() {
    DotStrip<String> strip =
        DotStrip.of(
            NPS,
            Map.of("few", figure(0, 9, 5), "some", figure(30, 9, 250), "many", figure(60, 9, 1000)),
            648);

    assertThat(strip.dots()).extracting(Dot::radius).isSorted().doesNotHaveDuplicates();
    assertThat(strip.dots().get(0).radius()).isGreaterThanOrEqualTo(4.5);
    assertThat(strip.dots().get(2).radius()).isEqualTo(10);
  }

  @Test
  void equalValuesPileUp() {
    Map<Integer, Figure> figures = new LinkedHashMap<>();
    for (int i = 0; i < 4; i++) {
      figures.put(i, figure(40, 9, 100));
    }

    DotStrip<Integer> strip = DotStrip.of(NPS, figures, 648);

    assertThat(strip.dots())
        .extracting(dot -> dot.at().x())
        .containsOnly(strip.dots().get(0).at().x());
    assertThat(strip.dots()).extracting(dot -> dot.at().y()).doesNotHaveDuplicates();
    assertClear(strip);
  }

  @Test
  void manyPartnersNeverCoverEachOtherNorLeaveThePaper() {
    Random random = new Random(12);
    for (int round = 0; round < 20; round++) {
      Map<Integer, Figure> figures = new LinkedHashMap<>();
      for (int i = 0; i < 120; i++) {
        double value = Math.max(-100, Math.min(100, 30 + 20 * random.nextGaussian()));
        figures.put(i, figure(value, 9, 5 + random.nextInt(900)));
      }
      DotStrip<Integer> strip = DotStrip.of(NPS, figures, round % 2 == 0 ? 1110 : 300);

      assertThat(strip.dots()).hasSize(120);
      assertClear(strip);
    }
  }

  @Test
  void twoThousandPartnersAreLaidOut() {
    Random random = new Random(14);
    Map<Integer, Figure> figures = new LinkedHashMap<>();
    for (int i = 0; i < 2000; i++) {
      figures.put(i, figure(200 * random.nextDouble() - 100, 9, 5 + random.nextInt(900)));
    }

    assertThat(DotStrip.of(NPS, figures, 1110).dots()).hasSize(2000);
  }

  @Test
  void hiddenFiguresAreLeftOut() {
    DotStrip<String> strip =
        DotStrip.of(NPS, Map.of("hidden", HIDDEN, "shown", figure(-40, 9, 5)), 648);

    assertThat(strip.dots()).extracting(Dot::key).containsExactly("shown");
  }

  @Test
  void withoutFiguresTheScaleRemains() {
    DotStrip<String> strip = DotStrip.of(NPS, Map.of("hidden", HIDDEN), 648);

    assertThat(strip.dots()).isEmpty();
    assertThat(strip.ticks()).extracting(Tick::value).startsWith(-100.0).endsWith(100.0);
    assertThat(strip.height()).isGreaterThan(strip.line());
  }

  private static void assertRestsOn(double line, Dot<?> dot) {
    assertThat(dot.at().y() + dot.radius()).isEqualTo(line);
  }

  private static void assertClear(DotStrip<?> strip) {
    List<? extends Dot<?>> dots = strip.dots();
    for (int i = 0; i < dots.size(); i++) {
      Dot<?> dot = dots.get(i);
      assertThat(dot.at().y() - dot.radius()).isGreaterThanOrEqualTo(0);
      assertThat(dot.at().y() + dot.radius()).isLessThanOrEqualTo(strip.line() + 0.1);
      assertThat(dot.at().x()).isBetween(dot.radius(), strip.width() - dot.radius());
      for (int j = 0; j < i; j++) {
        Dot<?> other = dots.get(j);
        double apart = Math.hypot(dot.at().x() - other.at().x(), dot.at().y() - other.at().y());
        assertThat(apart).isGreaterThan(dot.radius() + other.radius());
      }
    }
  }
}
