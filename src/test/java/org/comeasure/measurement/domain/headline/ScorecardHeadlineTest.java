package org.comeasure.measurement.domain.headline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comeasure.measurement.domain.headline.Standings.belowOthers;
import static org.comeasure.measurement.domain.headline.Standings.chance;
import static org.comeasure.measurement.domain.headline.Standings.down;
import static org.comeasure.measurement.domain.headline.Standings.figure;
import static org.comeasure.measurement.domain.headline.Standings.standing;
import static org.comeasure.measurement.domain.headline.Standings.up;

import java.util.List;
import java.util.stream.Stream;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.headline.ScorecardHeadline.Lead;
import org.comeasure.measurement.domain.headline.ScorecardHeadline.LowPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScorecardHeadlineTest {
  private static final Figure WHOLE = figure(41, 561);

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(up(6), Movement.ROSE, 6.0),
        Arguments.of(down(6), Movement.FELL, -6.0),
        Arguments.of(chance(2), Movement.ROSE_WITHIN_CHANCE, 2.0),
        Arguments.of(chance(-2), Movement.FELL_WITHIN_CHANCE, -2.0),
        Arguments.of(chance(0.49), Movement.UNCHANGED, 0.49),
        Arguments.of(chance(-0.49), Movement.UNCHANGED, -0.49),
        Arguments.of(Change.NOT_COMPARABLE, Movement.FIRST, 0.0));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void tellsWhatBecameOfTheRecommendation(Change change, Movement movement, double difference) {
    ScorecardHeadline<String> headline =
        ScorecardHeadline.of(Unit.POINTS, WHOLE, change, List.of());

    assertThat(headline.lead()).isEqualTo(Lead.FIGURE);
    assertThat(headline.n()).isEqualTo(561);
    Finding whole = requireNonNull(headline.whole());
    assertThat(whole.value()).isEqualTo(41);
    assertThat(whole.movement()).isEqualTo(movement);
    assertThat(whole.difference()).isEqualTo(difference);
    assertThat(whole.distance()).isEqualTo(Math.abs(difference));
  }

  @Test
  void tooFewAnswersAreAllThereIsToSay() {
    List<Standing<String>> touchpoints = List.of(standing("sale", figure(0, 4), up(1)));

    assertThat(ScorecardHeadline.of(Unit.POINTS, figure(0, 4), up(9), touchpoints))
        .isEqualTo(new ScorecardHeadline<String>(Lead.TOO_FEW, 4, null, null));
    assertThat(ScorecardHeadline.of(Unit.POINTS, figure(0, 0), up(9), touchpoints).lead())
        .isEqualTo(Lead.NO_ANSWERS);
    assertThat(Lead.TOO_FEW.code()).isEqualTo("too-few");
  }

  @Test
  void namesTheLowestTouchpointAndHowItChanged() {
    LowPoint<String> low =
        lowPoint(
            List.of(
                standing("sale", figure(52, 148), up(4)),
                belowOthers("repair", figure(19, 96), down(7)),
                standing("call", figure(39, 112), chance(1))));

    assertThat(low.touchpoint()).isEqualTo("repair");
    assertThat(low.beyondChance()).isTrue();
    assertThat(low.finding().value()).isEqualTo(19);
    assertThat(low.finding().movement()).isEqualTo(Movement.FELL);
    assertThat(low.finding().difference()).isEqualTo(-7);
  }

  @Test
  void whatIsCertainlyLowGoesBeforeWhatOnlySeemsLower() {
    LowPoint<String> low =
        lowPoint(
            List.of(
                standing("sale", figure(52, 148), up(4)),
                standing("call", figure(10, 12), chance(1)),
                belowOthers("repair", figure(19, 96), chance(-1)),
                belowOthers("parts", figure(25, 300), chance(-1))));

    assertThat(low.touchpoint()).isEqualTo("repair");
  }

  @Test
  void theLowestByChanceIsNotAccused() {
    LowPoint<String> low =
        lowPoint(
            List.of(
                standing("sale", figure(44, 148), chance(4)),
                standing("repair", figure(38, 96), Change.NOT_COMPARABLE)));

    assertThat(low.touchpoint()).isEqualTo("repair");
    assertThat(low.beyondChance()).isFalse();
    assertThat(low.finding().movement()).isEqualTo(Movement.FIRST);
  }

  @Test
  void aLowBaseIsNeverTheLowestTouchpoint() {
    LowPoint<String> low =
        lowPoint(
            List.of(
                standing("sale", figure(52, 148), up(4)),
                standing("call", figure(-80, 9), chance(1)),
                standing("relationship", figure(-100, 4), Change.NOT_COMPARABLE),
                standing("repair", figure(30, 10), chance(1))));

    assertThat(low.touchpoint()).isEqualTo("repair");
  }

  @Test
  void theOnlyMeasuredTouchpointHoldsNothingBack() {
    assertThat(
            ScorecardHeadline.of(
                    Unit.POINTS,
                    WHOLE,
                    up(6),
                    List.of(
                        standing("sale", figure(40, 148), up(4)),
                        standing("call", figure(-80, 9), chance(1))))
                .lowPoint())
        .isNull();
  }

  @Test
  void equalTouchpointsHoldNothingBack() {
    assertThat(
            ScorecardHeadline.of(
                    Unit.POINTS,
                    WHOLE,
                    up(6),
                    List.of(
                        standing("sale", figure(41, 148), up(4)),
                        standing("call", figure(41, 148), up(4))))
                .lowPoint())
        .isNull();
  }

  private static LowPoint<String> lowPoint(List<Standing<String>> touchpoints) {
    return requireNonNull(ScorecardHeadline.of(Unit.POINTS, WHOLE, up(6), touchpoints).lowPoint());
  }
}
