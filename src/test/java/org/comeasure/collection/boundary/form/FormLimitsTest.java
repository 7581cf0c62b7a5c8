package org.comeasure.collection.boundary.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.comeasure.collection.LinkId;
import org.junit.jupiter.api.Test;

class FormLimitsTest {

  private final LinkId link = LinkId.next();

  @Test
  void oneClientIsSlowedDownAndTheOthersAreNot() {
    var limits = limits(3, 100);
    for (int i = 0; i < 3; i++) {
      assertThat(limits.wait(link, "198.51.100.7")).isZero();
    }
    assertThat(limits.wait(link, "198.51.100.7")).isBetween(1L, 20L);
    assertThat(limits.wait(link, "198.51.100.8")).isZero();
    assertThat(limits.wait(LinkId.next(), "198.51.100.7")).isZero();
  }

  @Test
  void oneLinkIsSlowedDownHoweverManyClientsThereAre() {
    var limits = limits(100, 3);
    for (int i = 0; i < 3; i++) {
      assertThat(limits.wait(link, "198.51.100." + i)).isZero();
    }
    assertThat(limits.wait(link, "198.51.100.9")).isPositive();
    assertThat(limits.wait(LinkId.next(), "198.51.100.9")).isZero();
  }

  @Test
  void strangersCannotBeginFormsWithoutAnEnd() {
    var limits = limits(100, 100);
    limits.begunPerHour = 2;
    limits.open();
    assertThat(limits.mayBegin(link, "198.51.100.7")).isTrue();
    assertThat(limits.mayBegin(link, "198.51.100.7")).isTrue();
    assertThat(limits.mayBegin(link, "198.51.100.7")).isFalse();
    assertThat(limits.mayBegin(link, "198.51.100.8")).isTrue();
    assertThat(limits.mayBegin(LinkId.next(), "198.51.100.7")).isTrue();
  }

  private static FormLimits limits(int perClient, int perLink) {
    var limits = new FormLimits();
    limits.clock = Clock.fixed(SampleForm.NOW, ZoneOffset.UTC);
    limits.perClient = perClient;
    limits.perLink = perLink;
    limits.begunPerHour = 100;
    limits.open();
    return limits;
  }
}
