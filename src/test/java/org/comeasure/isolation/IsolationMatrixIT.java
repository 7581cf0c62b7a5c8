package org.comeasure.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.isolation.Person.Place;
import org.comeasure.isolation.Row.Reach;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route of the running portal × every role × {own, other branch, sibling partner, foreign
 * manufacturer, unknown, suspended}. The list of routes comes from the portal itself, what is
 * expected of them from {@link Rows}: a route without a row fails, and so does a row without a
 * route.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationMatrixIT {

  private static final Person NOBODY = new Person(null, "", Place.ELSEWHERE);
  private static final Person OPERATOR = new Person("operator", "", Place.ELSEWHERE);
  private static final Person SUSPENDED = new Person("severn.manager", "", Place.ELSEWHERE);
  private static final Person LIMITED = new Person("nordwind.kiel", "partner-viewer", Place.BRANCH);

  private static final List<Person> PEOPLE =
      List.of(
          NOBODY,
          OPERATOR,
          SUSPENDED,
          LIMITED,
          new Person("velmora.admin", "manufacturer-admin", Place.NETWORK),
          new Person("velmora.analyst", "manufacturer-analyst", Place.NETWORK),
          new Person("nordwind.manager", "partner-manager", Place.PARTNER),
          new Person("nordwind.viewer", "partner-viewer", Place.PARTNER),
          new Person("brenta.admin", "", Place.ELSEWHERE),
          new Person("hofmann.manager", "", Place.ELSEWHERE));

  private Stage stage;
  private Portal portal;
  private Grounds grounds;
  private List<Route> routes;
  private String foreignRows;

  @BeforeAll
  void layOut() {
    stage = Stage.open();
    suspendSevern("suspended");
    grounds = new Grounds(stage);
    portal = new Portal(stage.portal(), stage.credentials());
    routes = routes();
    foreignRows = Fingerprint.of(stage, "brenta");
  }

  @AfterAll
  void restore() {
    suspendSevern("active");
  }

  @Test
  void everyRouteHasItsRowAndEveryRowItsRoute() {
    assertThat(routes).isNotEmpty();
    assertThat(Rows.ALL.stream().map(Row::route))
        .containsExactlyInAnyOrderElementsOf(routes.stream().map(Route::key).toList());
  }

  @Test
  void theRunningPortalAsksForTheRolesOfTheMatrix() {
    var asked = routes.stream().collect(Collectors.toMap(Route::key, Function.identity()));
    for (var row : Rows.ALL) {
      var route = asked.get(row.route());
      assertThat(route).as(row.route()).isNotNull();
      assertThat(route.open()).as(row.route()).isEqualTo(row.reach() == Reach.ANYBODY);
      switch (row.reach()) {
        case ANYBODY -> assertThat(route.roles()).as(row.route()).isEmpty();
        case SIGNED_IN -> assertThat(route.roles()).as(row.route()).containsExactly("signed-in");
        case OPERATOR ->
            assertThat(route.roles()).as(row.route()).containsExactly("platform-operator");
        case NETWORK -> assertThat(route.roles()).as(row.route()).isEqualTo(row.roles());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> onOwnGroundTheRoleDecides() {
    return cells(
        (row, person) -> dynamicTest(row.route() + " by " + person, () -> own(row, person)));
  }

  private void own(Row row, Person person) {
    var answer = portal.send(person, row, grounds.kiel);
    expect(row, person, answer, expectedOnOwnGround(row, person));
    assertThat(answer.body()).doesNotContain(grounds.hofmann.canary());
    if (person.ofPartner()) {
      assertThat(answer.body()).doesNotContain(grounds.frost.canary());
    }
    if (person.own() == Place.BRANCH) {
      assertThat(answer.body()).doesNotContain(grounds.hamburg.canary());
    }
    if (!person.holdsVelmora()) {
      assertThat(answer.body()).doesNotContain(grounds.kiel.canary());
    }
  }

  private static Set<Integer> expectedOnOwnGround(Row row, Person person) {
    var allowed =
        switch (row.reach()) {
          case ANYBODY -> true;
          case SIGNED_IN -> person.username() != null;
          case OPERATOR -> person.equals(OPERATOR);
          case NETWORK -> row.admits(person);
        };
    if (allowed) {
      return row.statuses();
    }
    if (row.reach() == Reach.NETWORK && !person.holdsVelmora()) {
      return Set.of(404);
    }
    return Set.of(403);
  }

  @TestFactory
  Stream<DynamicTest> aForeignNetworkAnswersAsAnUnknownOne() {
    return networkCells(
        (row, person) -> {
          var unknown = portal.send(person, row, grounds.unknown);
          expect(row, person, unknown, Set.of(404));
          if (!standsOn(person, "brenta")) {
            var foreign = portal.send(person, row, grounds.hofmann);
            expect(row, person, foreign, Set.of(404));
            assertThat(plain(foreign, grounds.hofmann)).isEqualTo(plain(unknown, grounds.unknown));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aForeignObjectAnswersAsAnUnknownOne() {
    return networkCells(
        (row, person) -> {
          if (!row.namesAnObject() || !row.admits(person)) {
            return;
          }
          var theirs = grounds.hofmann.under(grounds.kiel);
          var nowhere = grounds.unknown.under(grounds.kiel);
          var foreign = portal.send(person, row, theirs);
          var unknown = portal.send(person, row, nowhere);
          expect(row, person, foreign, row.refused());
          assertThat(foreign.body()).doesNotContain(theirs.canary());
          assertThat(plain(foreign, theirs)).isEqualTo(plain(unknown, nowhere));
        });
  }

  @TestFactory
  Stream<DynamicTest> aSiblingsObjectAnswersAPartnerAsAnUnknownOne() {
    return networkCells(
        (row, person) -> {
          if (!row.namesAnObject() || !row.admits(person)) {
            return;
          }
          var sibling = portal.send(person, row, grounds.frost);
          if (!person.ofPartner()) {
            expect(row, person, sibling, row.statuses());
            return;
          }
          var nowhere = grounds.unknown.within(grounds.kiel);
          var unknown = portal.send(person, row, nowhere);
          expect(row, person, sibling, row.refused());
          assertThat(sibling.body()).doesNotContain(grounds.frost.canary());
          assertThat(plain(sibling, grounds.frost)).isEqualTo(plain(unknown, nowhere));
        });
  }

  @TestFactory
  Stream<DynamicTest> anotherBranchIsUnknownToWhoIsLimitedToOne() {
    return Rows.ALL.stream()
        .filter(row -> row.reach() == Reach.NETWORK && row.namesABranchsObject())
        .filter(row -> row.admits(LIMITED))
        .map(
            row ->
                dynamicTest(
                    row.route(),
                    () -> {
                      var other = portal.send(LIMITED, row, grounds.hamburg);
                      expect(row, LIMITED, other, row.refused());
                      assertThat(other.body()).doesNotContain(grounds.hamburg.canary());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aFormOfAnotherSiteIsRefused() {
    return networkCells(
        (row, person) -> {
          if (row.writes() && !row.ofApi() && row.admits(person)) {
            expect(
                row, person, portal.send(person, row.fromAnotherSite(), grounds.kiel), Set.of(403));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> thePersonsOwnWordsAreFoundWhereTheyBelong() {
    return PEOPLE.stream()
        .filter(Person::holdsVelmora)
        .map(
            person ->
                dynamicTest(
                    person.toString(),
                    () ->
                        assertThat(
                                portal.send(person, Rows.of(Rows.RESPONSES), grounds.kiel).body())
                            .contains(grounds.kiel.canary())));
  }

  @Test
  void aSuspendedManufacturersNetworkIsUnknownToItsOwnPeople() throws InterruptedException {
    var admin = new Person("brenta.admin", "manufacturer-admin", Place.NETWORK);
    var row = Rows.of(Rows.RESPONSES);
    assertThat(portal.send(admin, row, grounds.hofmann).status()).isEqualTo(200);
    stage.change("update manufacturer set status = 'suspended' where name = 'Brenta Agri'");
    try {
      Thread.sleep(6_000);
      for (var other : Rows.ALL) {
        if (other.reach() == Reach.NETWORK) {
          expect(other, admin, portal.send(admin, other, grounds.hofmann), Set.of(404));
        }
      }
    } finally {
      stage.change("update manufacturer set status = 'active' where name = 'Brenta Agri'");
      Thread.sleep(6_000);
    }
  }

  @AfterAll
  void theForeignTenantsRowsAreUnchanged() {
    assertThat(Fingerprint.of(stage, "brenta")).isEqualTo(foreignRows);
  }

  private interface Attempt {
    void with(Row row, Person person);
  }

  private interface Cell {
    DynamicTest of(Row row, Person person);
  }

  private static Stream<DynamicTest> cells(Cell cell) {
    var tests = new ArrayList<DynamicTest>();
    for (var row : Rows.ALL) {
      PEOPLE.forEach(person -> tests.add(cell.of(row, person)));
    }
    return tests.stream();
  }

  private static Stream<DynamicTest> networkCells(Attempt attempt) {
    return cells(
            (row, person) ->
                dynamicTest(row.route() + " by " + person, () -> attempt.with(row, person)))
        .filter(test -> !test.getDisplayName().contains(" by " + NOBODY))
        .filter(
            test ->
                Rows.of(test.getDisplayName().replaceFirst(" by .*", "")).reach() == Reach.NETWORK);
  }

  private static void expect(Row row, Person person, Portal.Answer answer, Set<Integer> statuses) {
    var what = row.route() + " by " + person + ": " + answer.body();
    if (person.username() == null && row.reach() != Reach.ANYBODY) {
      if (row.route().contains(" /api/")) {
        assertThat(answer.status()).as(what).isEqualTo(401);
      } else if (row.writes()) {
        assertThat(answer.status()).as(what).isIn(401, 403);
      } else {
        assertThat(answer.status()).as(what).isIn(302, 303);
        assertThat(answer.location()).as(what).contains("/sign-in");
      }
      return;
    }
    assertThat(answer.status()).as(what).isIn(statuses);
  }

  private static boolean standsOn(Person person, String manufacturer) {
    return person.username() != null
        && (person.username().startsWith(manufacturer) || person.username().startsWith("hofmann"));
  }

  /** Without what differs between any two answers: the ids asked for, trace ids and CSRF tokens. */
  private static String plain(Portal.Answer answer, Ground ground) {
    var text = answer.status() + " " + answer.body();
    for (var parameter : ground.parameters().entrySet()) {
      if (Grounds.OF_NOBODY.containsKey(parameter.getKey())) {
        continue;
      }
      text = text.replace(parameter.getValue(), "{" + parameter.getKey() + "}");
    }
    return text.replaceAll("name=\"_?csrf\"\\s+value=\"[^\"]*\"", "_csrf")
        .replaceAll("\"(traceId|trace)\":\"[^\"]*\"", "trace")
        .replaceAll("<code>[^<]*</code>", "trace");
  }

  private List<Route> routes() {
    try {
      var request =
          HttpRequest.newBuilder(stage.portal().resolve("/api/v1/platform/routes"))
              .header("Authorization", "Bearer " + stage.credentials().tokenOf("operator"))
              .build();
      return Route.in(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void suspendSevern(String status) {
    stage.change("update enrolment set status = ? where name = 'Severn Air'", status);
  }
}
