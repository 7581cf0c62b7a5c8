package org.comeasure.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.isolation.Person.Place;
import org.comeasure.isolation.Row.Reach;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody of a manufacturer sees what a partner sees: every page of it and nothing besides, and no
 * route changes anything.
 */
class ViewAsIT {

  private static final Person ADMIN =
      new Person("velmora.admin", "manufacturer-admin", Place.NETWORK);
  private static final Person ANALYST =
      new Person("velmora.analyst", "manufacturer-analyst", Place.NETWORK);
  private static final Person MANAGER =
      new Person("nordwind.manager", "partner-manager", Place.PARTNER);
  private static final Row BEGIN = Rows.of("POST /n/{network}/partners/{partner}/view-as");
  private static final Row END = Rows.of("POST /n/{network}/partners/{partner}/view-as/end");
  private static final Row SCORECARD = Rows.of("GET /n/{network}/scorecard");

  private static Stage stage;
  private static Portal portal;
  private static Grounds grounds;

  private Ground seen;

  @BeforeAll
  static void layOut() {
    stage = Stage.open();
    grounds = new Grounds(stage);
    portal = new Portal(stage.portal(), stage.credentials());
  }

  @AfterAll
  static void restore() {
    grounds.restore();
    TargetRows.clear(stage);
  }

  @BeforeEach
  void begin() {
    var begun = portal.send(ADMIN, BEGIN, grounds.kiel);
    assertThat(begun.status()).as(begun.body()).isEqualTo(303);
    seen = seen(grounds.kiel);
    assertThat(begun.location()).endsWith(seen.fill("/n/{network}/scorecard"));
  }

  @AfterEach
  void end() {
    portal.send(ADMIN, END, grounds.kiel);
  }

  private static Ground seen(Ground ground) {
    var parameters = new HashMap<>(ground.parameters());
    parameters.put(
        "network",
        Network.viewId(
            ManufacturerId.parse(parameters.get("network")).orElseThrow(),
            PartnerId.parse(parameters.get("partner")).orElseThrow()));
    return new Ground("seen", Map.copyOf(parameters), ground.canary());
  }

  @Test
  void everyPageOfThePartnerIsThereAndNoneBesides() {
    int pages = 0;
    for (var row : pages()) {
      var own = portal.send(MANAGER, row, grounds.kiel);
      var viewed = portal.send(ADMIN, row, seen);
      assertThat(viewed.status()).as(row.route() + ": " + viewed.body()).isEqualTo(own.status());
      assertThat(viewed.body()).as(row.route()).doesNotContain(grounds.frost.canary());
      if (viewed.status() == 200 && viewed.body().contains("id=\"main\"")) {
        assertThat(viewed.body()).as(row.route()).contains("class=\"viewing\"", "class=\"nav\"");
        pages++;
      }
    }
    assertThat(pages).isGreaterThan(10);
  }

  private static List<Row> pages() {
    return Rows.ALL.stream()
        .filter(row -> row.reach() == Reach.NETWORK && !row.writes() && !row.ofApi())
        .toList();
  }

  @Test
  void nothingCanBeChangedThere() {
    var writes =
        Rows.ALL.stream()
            .filter(row -> row.reach() == Reach.NETWORK && row.writes() && !row.ofApi())
            .toList();
    assertThat(writes).isNotEmpty();
    var before = Fingerprint.of(stage, Cast.VELMORA.alias());
    for (var row : writes) {
      var answer = portal.send(ADMIN, row, seen);
      assertThat(answer.status()).as(row.route() + ": " + answer.body()).isEqualTo(403);
    }
    assertThat(Fingerprint.of(stage, Cast.VELMORA.alias())).isEqualTo(before);
  }

  @Test
  void itIsForPagesAndForWhoeverBeganItAlone() {
    for (var row : Rows.ALL) {
      if (row.reach() == Reach.NETWORK && row.ofApi()) {
        assertThat(portal.send(ADMIN, row, seen).status()).as(row.route()).isEqualTo(404);
      }
    }
    for (var other : List.of(ANALYST, MANAGER)) {
      assertThat(portal.send(other, SCORECARD, seen).status()).isEqualTo(404);
    }
    assertThat(portal.send(ANALYST, BEGIN, grounds.kiel).status()).isEqualTo(403);
    var frost = portal.send(ADMIN, SCORECARD, seen(grounds.frost));
    assertThat(frost.status()).as("one that was not begun").isEqualTo(404);
  }

  @Test
  void itEndsWhenItIsEndedAndByItself() {
    assertThat(portal.send(ADMIN, SCORECARD, seen).status()).isEqualTo(200);
    assertThat(portal.send(ADMIN, END, grounds.kiel).status()).isEqualTo(303);
    assertThat(portal.send(ADMIN, SCORECARD, seen).status()).isEqualTo(404);

    portal.send(ADMIN, BEGIN, grounds.kiel);
    assertThat(portal.send(ADMIN, SCORECARD, seen).status()).isEqualTo(200);
    assertThat(
            stage.number(
                "select timestampdiff(minute, utc_timestamp(), ends_at) from partner_view"))
        .isBetween(28L, 30L);
    stage.change("update partner_view set ends_at = utc_timestamp(3)");
    assertThat(portal.send(ADMIN, SCORECARD, seen).status()).isEqualTo(404);
  }

  @Test
  void thePartnerReadsThatAndWhySomebodyLooked() {
    portal.send(ADMIN, END, grounds.kiel);
    var trail = portal.send(MANAGER, Rows.of("GET /api/v1/networks/{network}/audit"), grounds.kiel);
    assertThat(trail.status()).as(trail.body()).isEqualTo(200);
    assertThat(trail.body()).contains("view-as.started", "view-as.ended", "Matrix");
  }
}
