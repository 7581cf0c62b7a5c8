package org.comeasure.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
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

  private static final Set<Integer> NOT_FOUND = Set.of(404);

  /** Cells that were asserted, by table. */
  private final Map<String, Integer> asserted = new TreeMap<>();

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
    everybodyEnters();
    foreignRows = Fingerprint.of(stage, "brenta");
  }

  // With somebody's first request a network notes what he holds there first, and that is his own.
  private void everybodyEnters() {
    var me = Rows.ALL.stream().filter(row -> row.route().equals("GET /api/v1/me")).findFirst();
    PEOPLE.stream()
        .filter(person -> person.username() != null)
        .forEach(person -> portal.send(person, me.orElseThrow(), grounds.unknown));
  }

  @AfterAll
  void restore() {
    suspendSevern("active");
    grounds.restore();
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
    return cells("own", row -> true, this::own);
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

  /** To who stands on the one network the other is foreign. */
  @TestFactory
  Stream<DynamicTest> aForeignNetworkAnswersAsAnUnknownOne() {
    return cells(
        "foreign network",
        IsolationMatrixIT::ofNetwork,
        (row, person) -> {
          var theirs = standsOn(person, "brenta") ? grounds.kiel : grounds.hofmann;
          var unknown = portal.send(person, row, grounds.unknown);
          var foreign = portal.send(person, row, theirs);
          expect(row, person, unknown, NOT_FOUND);
          expect(row, person, foreign, NOT_FOUND);
          assertSame(person, foreign, theirs, unknown, grounds.unknown);
        });
  }

  @TestFactory
  Stream<DynamicTest> aForeignObjectAnswersAsAnUnknownOne() {
    return cells(
        "foreign object",
        row -> ofNetwork(row) && row.namesAnObject(),
        (row, person) -> {
          var theirs = grounds.hofmann.under(grounds.kiel);
          var nowhere = grounds.unknown.under(grounds.kiel);
          var foreign = portal.send(person, row, theirs);
          var unknown = portal.send(person, row, nowhere);
          expect(row, person, foreign, refused(row, person));
          expect(row, person, unknown, refused(row, person));
          assertThat(foreign.body()).doesNotContain(theirs.canary());
          assertSame(person, foreign, theirs, unknown, nowhere);
        });
  }

  @TestFactory
  Stream<DynamicTest> aSiblingsObjectAnswersAPartnerAsAnUnknownOne() {
    return cells(
        "sibling's object",
        row -> ofNetwork(row) && row.namesAnObject(),
        (row, person) -> {
          var sibling = portal.send(person, row, grounds.frost);
          if (row.admits(person) && !person.ofPartner()) {
            expect(row, person, sibling, row.statuses());
            return;
          }
          var nowhere = grounds.unknown.within(grounds.kiel);
          var unknown = portal.send(person, row, nowhere);
          expect(row, person, sibling, refused(row, person));
          assertThat(sibling.body()).doesNotContain(grounds.frost.canary());
          assertSame(person, sibling, grounds.frost, unknown, nowhere);
        });
  }

  /** Objects of others are refused, after the role and the network have been. */
  private static Set<Integer> refused(Row row, Person person) {
    if (row.admits(person)) {
      return row.refused();
    }
    return person.holdsVelmora() ? Set.of(403) : NOT_FOUND;
  }

  @TestFactory
  Stream<DynamicTest> anotherBranchIsUnknownToWhoIsLimitedToOne() {
    return cells(
        "other branch",
        List.of(LIMITED),
        row -> ofNetwork(row) && row.namesABranchsObject(),
        (row, person) -> {
          var other = portal.send(person, row, grounds.hamburg);
          expect(row, person, other, refused(row, person));
          assertThat(other.body()).doesNotContain(grounds.hamburg.canary());
        });
  }

  @TestFactory
  Stream<DynamicTest> aFormOfAnotherSiteIsRefused() {
    return cells(
        "form of another site",
        row -> ofNetwork(row) && row.writes() && !row.ofApi(),
        (row, person) -> {
          var answer = portal.send(person, row.fromAnotherSite(), grounds.kiel);
          expect(row, person, answer, person.holdsVelmora() ? Set.of(403) : Set.of(403, 404));
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
    var people =
        List.of(
            new Person("brenta.admin", "manufacturer-admin", Place.NETWORK),
            new Person("hofmann.manager", "partner-manager", Place.PARTNER));
    for (var person : people) {
      var own = portal.send(person, Rows.of(Rows.RESPONSES), grounds.hofmann);
      assertThat(own.status()).as("before, " + person).isEqualTo(200);
    }
    stage.change("update manufacturer set status = 'suspended' where name = 'Brenta Agri'");
    try {
      Thread.sleep(6_000);
      for (var row : Rows.ALL.stream().filter(IsolationMatrixIT::ofNetwork).toList()) {
        for (var person : people) {
          expect(row, person, portal.send(person, row, grounds.hofmann), NOT_FOUND);
          asserted.merge("suspended", 1, Integer::sum);
        }
      }
    } finally {
      stage.change("update manufacturer set status = 'active' where name = 'Brenta Agri'");
      Thread.sleep(6_000);
    }
  }

  /**
   * So many cells as the table has, none skipped: counted from the rows and people alone, apart
   * from what the tests made of them.
   */
  @AfterAll
  void everyCellWasAsserted() {
    long people = PEOPLE.size();
    long rows = count(row -> true);
    long ofNetwork = count(IsolationMatrixIT::ofNetwork);
    long objects = count(row -> ofNetwork(row) && row.namesAnObject());
    long branches = count(row -> ofNetwork(row) && row.namesABranchsObject());
    long forms = count(row -> ofNetwork(row) && row.writes() && !row.ofApi());
    assertThat(asserted)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "own", (int) (rows * people),
                "foreign network", (int) (ofNetwork * people),
                "foreign object", (int) (objects * people),
                "sibling's object", (int) (objects * people),
                "other branch", (int) branches,
                "form of another site", (int) (forms * people),
                "suspended", (int) (ofNetwork * 2)));
  }

  private static long count(Predicate<Row> which) {
    return Rows.ALL.stream().filter(which).count();
  }

  @AfterAll
  void theForeignTenantsRowsAreUnchanged() {
    assertThat(Fingerprint.of(stage, "brenta")).isEqualTo(foreignRows);
  }

  private interface Attempt {
    void with(Row row, Person person);
  }

  private Stream<DynamicTest> cells(String table, Predicate<Row> which, Attempt attempt) {
    return cells(table, PEOPLE, which, attempt);
  }

  /** A test for each, which counts once it has come to its end. */
  private Stream<DynamicTest> cells(
      String table, List<Person> people, Predicate<Row> which, Attempt attempt) {
    return Rows.ALL.stream()
        .filter(which)
        .flatMap(
            row ->
                people.stream()
                    .map(
                        person ->
                            dynamicTest(
                                row.route() + " by " + person,
                                () -> {
                                  attempt.with(row, person);
                                  asserted.merge(table, 1, Integer::sum);
                                })));
  }

  private static boolean ofNetwork(Row row) {
    return row.reach() == Reach.NETWORK;
  }

  /** Whoever is not signed in is sent to do so, back to where it came from. */
  private static void assertSame(
      Person person, Portal.Answer one, Ground first, Portal.Answer other, Ground second) {
    if (person.username() != null) {
      assertThat(plain(one, first)).isEqualTo(plain(other, second));
    }
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
