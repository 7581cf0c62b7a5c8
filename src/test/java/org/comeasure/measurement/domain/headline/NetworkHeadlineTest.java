package org.comeasure.measurement.domain.headline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comeasure.measurement.domain.headline.Standings.chance;
import static org.comeasure.measurement.domain.headline.Standings.down;
import static org.comeasure.measurement.domain.headline.Standings.figure;
import static org.comeasure.measurement.domain.headline.Standings.standing;
import static org.comeasure.measurement.domain.headline.Standings.up;

import java.util.List;
import org.comeasure.measurement.domain.Change;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.headline.NetworkHeadline.Coverage;
import org.junit.jupiter.api.Test;

class NetworkHeadlineTest {

  @Test
  void tellsTheBiggestFallAndTheRiseThatChanceExplains() {
    NetworkHeadline<String> headline =
        NetworkHeadline.of(
            Unit.POINTS,
            List.of(
                standing("Kestrel Mechanical", figure(8, 200), down(11)),
                standing("Severn Air", figure(33, 177), down(6)),
                standing("Lombardia Freddo", figure(20, 20), chance(-30)),
                standing("Øresund Klima", figure(27, 61), chance(8)),
                standing("Vistula HVAC", figure(38, 240), chance(5)),
                standing("Alpina Service", figure(0, 4), Change.NOT_COMPARABLE)));

    assertThat(headline.partners()).isEqualTo(6);
    assertThat(headline.measured()).isEqualTo(5);
    assertThat(headline.coverage()).isEqualTo(Coverage.SOME_MEASURED);
    assertThat(requireNonNull(headline.fall()).partner()).isEqualTo("Kestrel Mechanical");
    assertThat(headline.fall().finding().distance()).isEqualTo(11);
    assertThat(headline.fall().finding().value()).isEqualTo(8);
    assertThat(headline.rise()).isNull();
    assertThat(requireNonNull(headline.chanceRise()).partner()).isEqualTo("Øresund Klima");
    assertThat(headline.chanceRise().finding().n()).isEqualTo(61);
  }

  @Test
  void aChanceRiseIsToldOnlyWhereItOutshinesTheCertainOne() {
    Standing<String> certain = standing("Nordwind Kältetechnik", figure(41, 561), up(6));
    Standing<String> smaller = standing("Vistula HVAC", figure(38, 240), chance(5));
    Standing<String> bigger = standing("Øresund Klima", figure(27, 61), chance(8));

    assertThat(
            requireNonNull(NetworkHeadline.of(Unit.POINTS, List.of(certain, smaller)).rise())
                .partner())
        .isEqualTo("Nordwind Kältetechnik");
    assertThat(NetworkHeadline.of(Unit.POINTS, List.of(certain, smaller)).chanceRise()).isNull();
    assertThat(NetworkHeadline.of(Unit.POINTS, List.of(certain, smaller, bigger)).rise())
        .isNotNull();
    assertThat(
            requireNonNull(
                    NetworkHeadline.of(Unit.POINTS, List.of(certain, smaller, bigger)).chanceRise())
                .partner())
        .isEqualTo("Øresund Klima");
  }

  @Test
  void amongManyPartnersAFallMustBeClearer() {
    // p = .01 is significant in a column of six where another has .01, but Holm asks for .05 / 6
    var six =
        List.of(
            standing("Kestrel Mechanical", figure(8, 200), down(11)),
            standing("Nordwind Kältetechnik", figure(41, 561), up(6)),
            standing("Severn Air", figure(33, 177), chance(-1)),
            standing("Frost & Sons", figure(47, 655), chance(-1)),
            standing("Vistula HVAC", figure(38, 240), chance(-1)),
            standing("Alpina Service", figure(20, 60), chance(-1)));

    var headline = NetworkHeadline.of(Unit.POINTS, six);

    assertThat(headline.measured()).isEqualTo(6);
    assertThat(headline.fall()).isNull();
    assertThat(headline.rise()).isNull();
    assertThat(headline.chanceRise()).isNull();
    assertThat(NetworkHeadline.of(Unit.POINTS, six.subList(0, 5)).fall()).isNotNull();
  }

  @Test
  void aPeriodInProgressHasNoMovers() {
    var fell = standing("Kestrel Mechanical", figure(8, 200), down(11).inProgress());
    var rose = standing("Severn Air", figure(8, 200), chance(11).inProgress());

    var headline = NetworkHeadline.of(Unit.POINTS, List.of(fell, rose));

    assertThat(headline.fall()).isNull();
    assertThat(headline.chanceRise()).isNull();
  }

  @Test
  void aQuietNetworkHasNoMovers() {
    NetworkHeadline<String> headline =
        NetworkHeadline.of(
            Unit.POINTS,
            List.of(
                standing("Frost & Sons", figure(47, 655), chance(0.3)),
                standing("Severn Air", figure(33, 177), chance(-4))));

    assertThat(headline.coverage()).isEqualTo(Coverage.ALL_MEASURED);
    assertThat(headline.fall()).isNull();
    assertThat(headline.rise()).isNull();
    assertThat(headline.chanceRise()).isNull();
  }

  @Test
  void anEmptyNetworkAndASilentOneDiffer() {
    assertThat(NetworkHeadline.of(Unit.POINTS, List.<Standing<String>>of()).coverage())
        .isEqualTo(Coverage.NO_PARTNERS);
    assertThat(
            NetworkHeadline.of(
                    Unit.POINTS,
                    List.of(standing("Severn Air", figure(0, 3), Change.NOT_COMPARABLE)))
                .coverage())
        .isEqualTo(Coverage.NONE_MEASURED);
    assertThat(Coverage.NONE_MEASURED.code()).isEqualTo("none-measured");
  }
}
