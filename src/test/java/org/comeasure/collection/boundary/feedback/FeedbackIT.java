package org.comeasure.collection.boundary.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Feedback;
import org.comeasure.collection.FeedbackFilter;
import org.comeasure.collection.LatestComment;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.boundary.amend.AmendResponse;
import org.comeasure.collection.boundary.amend.AmendmentDetails;
import org.comeasure.collection.boundary.feedback.ReadFeedback.Found;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.platform.audit.AuditDetails;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list shows its scope's responses, each once, at a cost that does not grow with the page. */
@InContainer
class FeedbackIT {

  private static final String SOMEBODY = "c0a50000-0000-4000-8002-000000000001";
  private static final String STAFF = "partner-staff";
  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

  @Inject ReadFeedback feedback;
  @Inject Feedback face;
  @Inject RecordResponses record;
  @Inject AmendResponse amend;
  @Inject AmendmentDetails details;
  @Inject Programme programme;
  @Inject DataSource source;

  private NewNetwork velmora;
  private PartnerId nordwind;
  private PartnerId frost;
  private BranchId kiel;
  private BranchId luebeck;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void responses() {
    var both = NewNetwork.neighbours(source);
    velmora = both[0];
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    kiel = velmora.branch(nordwind, "Kiel");
    luebeck = velmora.branch(nordwind, "Lübeck");
    var all = new ArrayList<Submission>();
    // Pairs share their time, so that only the id puts them in order.
    for (int i = 0; i < 40; i++) {
      all.add(answer(velmora, nordwind, i % 4 == 0 ? kiel : luebeck, i, i % 11, words(i)));
    }
    all.add(answer(velmora, nordwind, null, 50, 9, "Ohne Filiale"));
    all.add(answer(velmora, frost, null, 60, 0, "canary of Frost"));
    record.record(velmora.scope(), all);
    var hofmann = both[1].partner("Hofmann");
    record.record(
        both[1].scope(), List.of(answer(both[1], hofmann, null, 70, 10, "canary of Brenta")));
  }

  @Test
  void pagesHoldEveryResponseOnceAndTheNewestFirst() {
    var seen = new ArrayList<String>();
    var times = new ArrayList<Instant>();
    String cursor = null;
    do {
      var page = list(velmora.scope(nordwind), cursor, "limit", "7").page();
      page.items().forEach(told -> seen.add(told.response().id().toString()));
      page.items().forEach(told -> times.add(told.response().answeredAt()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).hasSize(41).doesNotHaveDuplicates();
    assertThat(times).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aScopeSeesItsOwnOnly() {
    assertThat(size(velmora.scope())).isEqualTo(42);
    assertThat(size(velmora.scope(frost))).isOne();
    assertThat(size(velmora.scope(nordwind).limitedTo(Set.of(kiel)))).isEqualTo(10);
    assertThat(size(velmora.scope(), "q", "canary of Brenta")).isZero();
    assertThat(size(velmora.scope(nordwind), "q", "canary")).isZero();
    var foreign = list(velmora.scope(nordwind), null, "partner", frost.toString());
    assertThat(foreign.errors()).extracting("pointer").containsExactly("partner");
    assertThat(foreign.page().items()).isEmpty();
  }

  @Test
  void oneResponseIsFoundWithinItsScopeOnly() {
    var id = list(velmora.scope(frost), null).page().items().get(0).response().id().toString();
    assertThat(feedback.one(velmora.scope(frost), id)).isPresent();
    assertThat(feedback.one(velmora.scope(nordwind), id)).isEmpty();
    assertThat(feedback.one(velmora.scope(nordwind).limitedTo(Set.of(kiel)), id)).isEmpty();
    assertThat(feedback.one(velmora.scope(), "x")).isEmpty();
    var withoutBranch = list(velmora.scope(nordwind), null).page().items().get(0).response();
    var limited = velmora.scope(nordwind).limitedTo(Set.of(kiel));
    assertThat(feedback.one(limited, withoutBranch.id().toString())).isEmpty();
  }

  @Test
  void aCorrectionIsToldWithTheResponseForAsLongAsThatIsThere() {
    var scope = velmora.scope(frost);
    var id = list(scope, null).page().items().get(0).response().id();
    correct(id, "The scale was read upside down", 9);
    var between = Instant.now();
    correct(id, "It was a seven", 7);

    var told = feedback.one(scope, id.toString()).orElseThrow().amendments();

    assertThat(told)
        .extracting(one -> one.amendment().reason())
        .containsExactly("The scale was read upside down", "It was a seven");
    assertThat(told.get(0).replaced()).isEqualTo(Map.of("recommend", "0"));
    assertThat(told.get(0).brought()).isEqualTo(Map.of("recommend", "9"));
    assertThat(told.get(1).replaced()).isEqualTo(Map.of("recommend", "9"));
    assertThat(told.get(1).brought()).isEqualTo(Map.of("recommend", "7"));

    amend.withdraw(order(id, "Not a customer"));
    assertThat(feedback.one(scope, id.toString())).isEmpty();
    var event = AuditEvent.of("response.corrected", "responses/" + id, "");
    var withdrawn = AuditEvent.of("response.withdrawn", "responses/" + id, "");
    var entries =
        Map.of(
            1L,
            new AuditDetails.Recorded(event, between),
            2L,
            new AuditDetails.Recorded(event, Instant.EPOCH),
            3L,
            new AuditDetails.Recorded(withdrawn, Instant.now()));
    var complete = details.complete(velmora.scope(), entries, Optional.empty());
    assertThat(complete).containsOnlyKeys(1L, 3L);
    assertThat(complete.get(1L).reason()).isEqualTo("The scale was read upside down");
    assertThat(complete.get(1L).before()).isEqualTo(Map.of("recommend", "0"));
    assertThat(complete.get(3L).reason()).isEqualTo("Not a customer");
    assertThat(complete.get(3L).before()).isEmpty();
    var words = details.complete(velmora.scope(), entries, Optional.of(Locale.ENGLISH));
    assertThat(words.get(1L).after()).containsValue("9").doesNotContainKey("recommend");
    assertThat(details.complete(velmora.scope(nordwind), entries, Optional.empty())).isEmpty();
  }

  private void correct(ResponseId id, String reason, int score) {
    amend.correct(
        order(id, reason), asked -> new Answers(Map.of("recommend", score), Map.of(), Map.of()));
  }

  private AmendResponse.Order order(ResponseId id, String reason) {
    return new AmendResponse.Order(velmora.scope(), id, Optional.empty(), reason, SOMEBODY);
  }

  @Test
  void filtersNarrow() {
    var scope = velmora.scope(nordwind);
    assertThat(size(scope, "group", "promoter")).isEqualTo(7);
    assertThat(size(scope, "min", "0", "max", "0")).isEqualTo(4);
    assertThat(size(scope, "branch", kiel.toString())).isEqualTo(10);
    assertThat(size(scope, "touchpoint", "sale")).isEqualTo(41);
    assertThat(size(scope, "touchpoint", "call-centre")).isZero();
    assertThat(size(scope, "channel", "kiosk")).isZero();
    assertThat(size(scope, "audience", "end-user")).isEqualTo(41);
    assertThat(size(scope, "audience", "partner-staff")).isZero();
    assertThat(size(scope, "hasComment", "false")).isEqualTo(20);
    assertThat(size(scope, "hasComment", "true", "q", "SCHÖN")).isEqualTo(20);
    assertThat(size(scope, "q", "100%")).isZero();
    assertThat(size(scope, "from", "2026-11-02")).isZero();
    assertThat(size(scope, "to", "2026-11-01")).isEqualTo(41);
    assertThat(size(scope, "to", "2026-11-01T08:00:00Z")).isZero();
  }

  @Test
  void scoresOfAnyMeasureNarrow() {
    var scope = velmora.scope(frost);
    var all = new ArrayList<Submission>();
    for (int satisfied = 1; satisfied <= 5; satisfied++) {
      var scores = Map.of("recommend", 8, "satisfied", satisfied, "details.advice", 6 - satisfied);
      all.add(answer(velmora, frost, 200 + 2 * satisfied, scores));
    }
    record.record(velmora.scope(), all);
    assertThat(size(scope, "measure", "csat", "min", "4")).isEqualTo(2);
    assertThat(size(scope, "measure", "csat", "min", "2", "max", "3")).isEqualTo(2);
    assertThat(size(scope, "measure", "csat")).as("whoever answered it").isEqualTo(5);
    assertThat(size(scope, "measure", "advice", "min", "5", "max", "5")).isOne();
    assertThat(size(scope, "measure", "ces")).isZero();
    assertThat(size(velmora.scope(nordwind), "measure", "csat")).isZero();
    assertThat(list(scope, null, "measure", "csat", "min", "6").errors())
        .extracting("pointer")
        .containsExactly("min");
  }

  @Test
  void wordsAreFoundAsTheyAreMeantAndNotAsPatterns() {
    var said = List.of("100% zufrieden", "1000 zufrieden", "Teil A_17", "Teil AB17", "Café");
    var all = new ArrayList<Submission>();
    for (int i = 0; i < said.size(); i++) {
      all.add(answer(velmora, frost, null, 80 + 2 * i, 7, said.get(i)));
    }
    record.record(velmora.scope(), all);
    var scope = velmora.scope(frost);
    for (String words : List.of("100%", "A_17", "cafe", "CAFÉ", "Cafe\u0301")) {
      assertThat(size(scope, "q", words)).as(words).isOne();
    }
  }

  @Test
  void whatFewOfABranchWroteIsNotTold() {
    recordStaff(nordwind, kiel, 7);
    recordStaff(nordwind, luebeck, 8);
    recordStaff(nordwind, null, 7);
    recordStaff(frost, null, 7);
    assertThat(staff(velmora.scope()))
        .hasSize(29)
        .allSatisfy(
            told -> {
              boolean many = luebeck.equals(told.response().origin().branch());
              assertThat(told.withheld()).isEqualTo(!many);
              assertThat(told.response().answers().comments()).hasSize(many ? 1 : 0);
            });
    recordStaff(nordwind, kiel, 1);
    assertThat(staff(velmora.scope(nordwind), "branch", kiel.toString()))
        .hasSize(8)
        .noneMatch(ToldResponse::withheld);
  }

  @Test
  void whatEndUsersWroteIsToldOfOneAlone() {
    assertThat(list(velmora.scope(frost), null).page().items())
        .singleElement()
        .returns(false, ToldResponse::withheld)
        .returns(
            Map.of("comment", "canary of Frost"), told -> told.response().answers().comments());
  }

  /** Scores go from 0 to 8: two of the nine are passives. */
  @Test
  void nobodyIsFoundByChoosingUntilOneIsLeft() {
    recordStaff(nordwind, kiel, 9);
    var scope = velmora.scope(nordwind);
    assertThat(staff(scope)).hasSize(9).noneMatch(ToldResponse::withheld);
    for (var chosen :
        List.of(
            List.of("group", "passive"),
            List.of("min", "8"),
            List.of("from", "2026-11-01T10:02:00Z"),
            List.of("to", "2026-11-01T10:03:00Z"))) {
      assertThat(staff(scope, chosen.toArray(String[]::new)))
          .as("%s", chosen)
          .hasSizeBetween(1, 7)
          .allMatch(ToldResponse::withheld);
    }
    assertThat(staff(scope, "limit", "3", "to", "2026-11-01T11:00:00Z"))
        .as("a short page of a large view")
        .noneMatch(ToldResponse::withheld);
  }

  @Test
  void aSearchDoesNotTellWhatFewWrote() {
    recordStaff(nordwind, kiel, 7);
    var scope = velmora.scope(nordwind);
    assertThat(size(scope, "q", "the boss")).isZero();
    assertThat(staff(scope, "hasComment", "true")).isEmpty();
    assertThat(staff(scope, "hasComment", "false")).isEmpty();
    recordStaff(nordwind, kiel, 1);
    assertThat(size(scope, "q", "the boss")).isEqualTo(8);
    assertThat(size(scope, "q", "the boss 7", "group", "passive")).isZero();
    assertThat(size(scope, "q", "the boss 3")).as("which one of the eight wrote").isPositive();
    assertThat(staff(scope, "hasComment", "true")).hasSize(8);
  }

  @Test
  void oneResponseOfFewIsToldWithoutItsComment() {
    recordStaff(nordwind, kiel, 7);
    var id = staff(velmora.scope()).get(0).response().id().toString();
    assertThat(feedback.one(velmora.scope(nordwind), id).orElseThrow().told())
        .returns(true, ToldResponse::withheld)
        .returns(Map.of(), told -> told.response().answers().comments());
    recordStaff(nordwind, kiel, 1);
    assertThat(feedback.one(velmora.scope(nordwind), id).orElseThrow().told())
        .returns(false, ToldResponse::withheld)
        .returns(1, told -> told.response().answers().comments().size());
  }

  @Test
  void theFaceDoesNotTellWhatFewWrote() {
    recordStaff(nordwind, kiel, 7);
    var november = new FeedbackFilter(Period.parse("2026-11"), STAFF, null, null, null);
    assertThat(face.latestComments(velmora.scope(), 50, november)).isEmpty();
    recordStaff(nordwind, kiel, 1);
    assertThat(face.latestComments(velmora.scope(), 50, november)).hasSize(8);
  }

  @Test
  void theFaceGivesTheNewestWords() {
    var november = Period.parse("2026-11");
    var comments =
        face.latestComments(velmora.scope(), 3, FeedbackFilter.in(november)).stream()
            .map(LatestComment::comment);
    assertThat(comments).containsExactly("canary of Frost", "Ohne Filiale", "Schön 38");
    var december = FeedbackFilter.in(Period.parse("2026-12"));
    assertThat(face.latestComments(velmora.scope(), 3, december)).isEmpty();
  }

  @Test
  void aLongPageTakesNoMoreStatementsThanAShortOne() throws SQLException {
    var scope = velmora.scope(nordwind);
    recordStaff(nordwind, kiel, 3);
    recordStaff(nordwind, luebeck, 3);
    list(scope, null, "limit", "1");
    assertThat(statements(() -> list(scope, null, "limit", "40")))
        .isEqualTo(statements(() -> list(scope, null, "limit", "2")))
        .isLessThan(10);
  }

  // The pool's own checks come now and then between; the least of several counts has none.
  private long statements(Runnable work) throws SQLException {
    var sql = new Sql(source);
    var asked =
        "select variable_value from information_schema.global_status"
            + " where variable_name = 'COM_SELECT'";
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = sql.number(asked);
      work.run();
      least = Math.min(least, sql.number(asked) - before);
    }
    return least;
  }

  private int size(TenantScope scope, String... parameters) {
    var found = list(scope, null, parameters);
    assertThat(found.errors()).isEmpty();
    return found.page().items().size();
  }

  private Found list(TenantScope scope, @Nullable String cursor, String... parameters) {
    var map = new HashMap<String, String>(Map.of("limit", "200", "from", "2026-11-01"));
    for (int i = 0; i < parameters.length; i += 2) {
      map.put(parameters[i], parameters[i + 1]);
    }
    if (cursor != null) {
      map.put("cursor", cursor);
    }
    var given = new MultivaluedHashMap<>(map);
    return feedback.list(scope, given, Texts.in(Locale.ENGLISH));
  }

  private List<ToldResponse> staff(TenantScope scope, String... parameters) {
    return list(scope, null, parameters).page().items().stream()
        .filter(told -> told.response().audience().equals(STAFF))
        .toList();
  }

  private void recordStaff(PartnerId partner, @Nullable BranchId branch, int count) {
    var asked =
        programme.current(velmora.scope(), velmora.touchpoint("sale"), "end-user").orElseThrow();
    var ofStaff =
        new Questionnaire(
            asked.id(),
            asked.version(),
            asked.number(),
            asked.touchpoint(),
            asked.code(),
            STAFF,
            asked.title(),
            asked.questions(),
            asked.languages());
    var all = new ArrayList<Submission>();
    for (int i = 0; i < count; i++) {
      all.add(
          new Submission(
              new Origin(partner, branch, null, null, Channel.LINK, "de", "DE"),
              ofStaff,
              SubmissionKey.at(Instant.now()),
              START.plusSeconds(2 * 3600 + 60L * i),
              null,
              new Answers(Map.of("recommend", i), Map.of(), Map.of("comment", "The boss " + i))));
    }
    record.record(velmora.scope(), all);
  }

  private static @Nullable String words(int i) {
    return i % 2 == 0 ? "Schön " + i : null;
  }

  private Submission answer(
      NewNetwork network, PartnerId partner, int minute, Map<String, Integer> scores) {
    var asked =
        programme.current(network.scope(), network.touchpoint("sale"), "end-user").orElseThrow();
    return new Submission(
        new Origin(partner, null, null, null, Channel.QR, "de", "DE"),
        asked,
        SubmissionKey.at(Instant.now()),
        START.plusSeconds(60L * (minute / 2)),
        null,
        new Answers(scores, Map.of(), Map.of()));
  }

  private Submission answer(
      NewNetwork network,
      PartnerId partner,
      @Nullable BranchId branch,
      int minute,
      int score,
      @Nullable String words) {
    var asked =
        programme.current(network.scope(), network.touchpoint("sale"), "end-user").orElseThrow();
    Map<String, String> comments = words == null ? Map.of() : Map.of("comment", words);
    return new Submission(
        new Origin(partner, branch, null, null, Channel.QR, "de", "DE"),
        asked,
        SubmissionKey.at(Instant.now()),
        START.plusSeconds(60L * (minute / 2)),
        null,
        new Answers(Map.of("recommend", score), Map.of(), comments));
  }
}
