package org.comeasure.measurement.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.testing.cast.Tiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Partner before region before tier before network, and the touchpoint's before that of all. */
class PrecedenceTest {

  private static final Subject NPS = new Subject(1, MeasureKind.NPS);
  private static final TouchpointId REPAIR = TouchpointId.next();
  private static final TouchpointId SALE = TouchpointId.next();
  private static final RegionEntry NORTH = new RegionEntry(RegionId.next(), "North");
  private static final PartnerEntry NORDWIND = partner("gold", NORTH);
  private static final PartnerEntry ALPINA = partner("gold", null);
  private static final PartnerEntry FROST = partner("silver", null);

  @Test
  void theExampleOfTheDefinition() {
    var targets =
        in(
            goal(Place.NETWORK, 30),
            goal(Place.of("gold"), 40),
            goal(Place.of("gold").at(REPAIR), 45),
            goal(Place.of(NORDWIND.id()), 38));
    assertThat(value(targets, NORDWIND, REPAIR)).isEqualTo(38);
    assertThat(value(targets, NORDWIND, SALE)).isEqualTo(38);
    assertThat(value(targets, ALPINA, REPAIR)).isEqualTo(45);
    assertThat(value(targets, ALPINA, SALE)).isEqualTo(40);
    assertThat(value(targets, ALPINA, null)).isEqualTo(40);
    assertThat(value(targets, FROST, REPAIR)).isEqualTo(30);
  }

  /** All eight, taken away one by one from the closest on, in whatever order they are read. */
  @Test
  void eachLevelCountsWhenTheCloserOnesAreGone() {
    var closestFirst = new ArrayList<Place>();
    for (var place :
        List.of(Place.of(NORDWIND.id()), Place.of(NORTH.id()), Place.of("gold"), Place.NETWORK)) {
      closestFirst.add(place.at(REPAIR));
      closestFirst.add(place);
    }
    var random = new Random(3);
    while (!closestFirst.isEmpty()) {
      var goals = new ArrayList<Goal>();
      for (int i = 0; i < closestFirst.size(); i++) {
        goals.add(goal(closestFirst.get(i), i));
      }
      Collections.shuffle(goals, random);
      assertThat(value(TargetsInForce.of(goals), NORDWIND, REPAIR)).isZero();
      closestFirst.remove(0);
    }
  }

  @Test
  void aTouchpointsTargetIsNotThatOfAllTogether() {
    var targets = in(goal(Place.of(NORDWIND.id()).at(REPAIR), 50));
    assertThat(targets.of(NPS, Position.of(NORDWIND), null)).isEmpty();
    assertThat(targets.of(NPS, Position.of(NORDWIND), SALE)).isEmpty();
    assertThat(targets.of(NPS, Position.of(NORDWIND), REPAIR)).isPresent();
  }

  @Test
  void anothersTargetIsNobodysElse() {
    var targets = in(goal(Place.of(FROST.id()), 1), goal(Place.of(NORTH.id()), 2));
    assertThat(targets.of(NPS, Position.of(ALPINA), null)).isEmpty();
    assertThat(targets.of(NPS, Position.NETWORK, null)).isEmpty();
    assertThat(targets.of(NPS, Position.ofTier("gold"), null)).isEmpty();
    assertThat(targets.of(NPS, Position.ofRegion(NORTH.id()), null)).isPresent();
    assertThat(targets.of(new Subject(2, MeasureKind.CSAT), Position.of(FROST), null)).isEmpty();
  }

  @Test
  void aTargetIsForOneLevel() {
    assertThatThrownBy(() -> new Place(FROST.id(), null, "gold", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int value(
      TargetsInForce targets, PartnerEntry partner, @Nullable TouchpointId touchpoint) {
    return targets.of(NPS, Position.of(partner), touchpoint).orElseThrow().value().intValue();
  }

  private static TargetsInForce in(Goal... goals) {
    return TargetsInForce.of(List.of(goals));
  }

  private static Goal goal(Place place, int value) {
    return new Goal(TargetId.next(), NPS, place, TargetPeriod.MONTH, BigDecimal.valueOf(value));
  }

  private static PartnerEntry partner(String tier, @Nullable RegionEntry region) {
    return new PartnerEntry(PartnerId.next(), "P", Tiers.of(tier), region, "active");
  }
}
