package org.comeasure.collection.boundary.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Flag;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.platform.audit.AuditDetails;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Tallied;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Flags are raised by their rules, counted with the responses, and reviewed; nothing else moves.
 */
@InContainer
class FlagsIT {

  private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Map<String, Integer> TOP =
      Map.of("recommend", 10, "satisfied", 5, "easy", 7);
  private static final Map<String, Integer> MIXED =
      Map.of("recommend", 9, "satisfied", 5, "easy", 6);

  @Inject RecordResponses responses;
  @Inject LookForFlags looking;
  @Inject ReviewFlags reviews;
  @Inject ForgetSenders forgetSenders;
  @Inject ReviewDetails details;
  @Inject Programme programme;
  @Inject DataSource source;
  @Inject Clock clock;

  private Sql sql;
  private NewNetwork velmora;
  private PartnerId nordwind;
  private PartnerId frost;
  private LinkId till;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void aNetwork() {
    sql = new Sql(source);
    velmora = NewNetwork.in(source);
    nordwind = velmora.partner("Nordwind");
    frost = velmora.partner("Frost");
    till = link(nordwind);
  }

  @Test
  void aStraightLineInAHurryIsFlaggedAndCountedAsItIsStored() throws SQLException {
    var asked = asked("repair-visit");
    for (int i = 0; i < 100; i++) {
      store(taking(asked, 60));
    }
    look();
    var line =
        Map.of(
            "recommend",
            6,
            "details.punctuality",
            3,
            "details.workmanship",
            3,
            "details.parts-on-hand",
            3,
            "details.explanation",
            3);
    store(taking(asked, 29, line));
    store(taking(asked, 60, line));
    assertThat(quality(nordwind)).containsExactly(102, 1, 1, 0, 0, 0, 1);
    assertThat(flagsOf("straight-lining")).isOne();
    assertThatResponsesAgree();
  }

  @Test
  void afterAHundredAnswersWhoeverTakesUnderHalfTheMedianIsASpeeder() throws SQLException {
    var asked = asked("sale");
    for (int i = 0; i < 100; i++) {
      store(taking(asked, i < 3 ? 2 : 60));
    }
    assertThat(quality(nordwind)[1]).as("before the pace is known").isZero();
    look();
    store(taking(asked, 29));
    store(taking(asked, 30));
    assertThat(quality(nordwind)).containsExactly(102, 1, 0, 0, 0, 0, 1);
    assertThat(flagsOf("speeder")).isOne();
    assertThatResponsesAgree();
  }

  @Test
  void theSameWordsOfOnePartnerAreDuplicatesOfTheFirst() throws SQLException {
    var words = "The mechanic came an hour early and knew the pump";
    for (int minute = 0; minute < 3; minute++) {
      store(said(nordwind, MIXED, words, minute));
    }
    store(said(nordwind, TOP, words, 5));
    store(said(frost, MIXED, words, 6));
    store(said(nordwind, MIXED, "Very good", 7));
    store(said(nordwind, MIXED, "Very good", 8));
    look();
    assertThat(quality(nordwind)).containsExactly(6, 0, 0, 3, 0, 0, 3);
    assertThat(quality(frost)).containsExactly(1, 0, 0, 0, 0, 0, 0);
    look();
    assertThat(flagsOf("duplicate")).isEqualTo(3);
    assertThatResponsesAgree();
  }

  @Test
  void sixTopScoresInARowAtOneLinkAreABurstAlsoAcrossTwoLooks() throws SQLException {
    for (int minute = 0; minute < 4; minute++) {
      store(at(till, TOP, minute));
    }
    look();
    assertThat(flagsOf("top-burst")).isZero();
    store(at(till, TOP, 4));
    store(at(till, TOP, 5));
    store(at(link(nordwind), TOP, 3));
    look();
    assertThat(quality(nordwind)).containsExactly(7, 0, 0, 0, 0, 6, 6);
    assertThatResponsesAgree();
  }

  @Test
  void fiveFromOneSenderToOnePartnerAreABurst() throws SQLException {
    IntStream.range(0, 5).forEach(i -> store(at(till, MIXED, i).sentBy(7)));
    IntStream.range(0, 4).forEach(i -> store(at(till, MIXED, i).sentBy(8)));
    look();
    assertThat(quality(nordwind)).containsExactly(9, 0, 0, 0, 5, 0, 5);
    assertThat(senders()).isEqualTo(9);
    forgetSenders.run();
    assertThat(senders()).isEqualTo(9);
    sql.execute(
        "update response_sender set received_at = received_at - interval 61 minute"
            + " where manufacturer_id = ?",
        velmora.id().value());
    forgetSenders.run();
    assertThat(senders()).isZero();
    assertThatResponsesAgree();
  }

  @Test
  void whatAPartnersProgramClaimsIsFlaggedAsItIsStored() throws SQLException {
    var now = clock.instant();
    store(byProgram(Channel.QR, now, 9));
    store(byProgram(Channel.API, now.minus(Duration.ofDays(40)), 9));
    store(byProgram(Channel.API, now, 9));
    assertThat(quality(nordwind)).containsExactly(3, 0, 0, 0, 0, 0, 2);
    assertThat(flagsOf("unverified-channel")).isOne();
    assertThat(flagsOf("late-delivery")).isOne();
    assertThatResponsesAgree();
  }

  @Test
  void whatAPartnersProgramHandsInStandsOutAgainstItsForms() throws SQLException {
    var now = clock.instant();
    for (int i = 0; i < 80; i++) {
      store(byForm(now.minus(Duration.ofHours(5L * i)), i % 4 == 0 ? 10 : i % 2 == 0 ? 7 : 3));
    }
    for (int i = 0; i < 30; i++) {
      store(byProgram(Channel.API, now.minus(Duration.ofHours(2L * i)), i % 3 == 0 ? 8 : 9));
    }
    look();
    assertThat(flagsOf("outlier")).isEqualTo(30);
    store(byProgram(Channel.API, now.minus(Duration.ofHours(1)), 0));
    look();
    assertThat(flagsOf("outlier")).isEqualTo(31);
    assertThat(quality(nordwind)[0]).isEqualTo(111);
    assertThat(quality(nordwind)[6]).isEqualTo(31);
    assertThatResponsesAgree();
  }

  @Test
  void aRowOfWhatAPartnersProgramHandsInNeedsNoLink() throws SQLException {
    var now = clock.instant().minus(Duration.ofHours(1));
    for (int i = 0; i < 6; i++) {
      store(byProgram(Channel.API, now.plusSeconds(60L * i), i % 2 == 0 ? 10 : 9));
    }
    look();
    assertThat(flagsOf("top-burst")).isEqualTo(6);
  }

  private Submission byProgram(Channel channel, Instant at, int score) {
    return sent(channel, at, score, Provenance.PARTNER_CLIENT);
  }

  private Submission byForm(Instant at, int score) {
    return sent(Channel.QR, at, score, Provenance.FORM);
  }

  private Submission sent(Channel channel, Instant at, int score, Provenance provenance) {
    var origin = new Origin(nordwind, null, null, null, channel, "en", "DE", provenance, null);
    return new Submission(
        origin,
        asked("sale"),
        SubmissionKey.random(),
        at,
        null,
        new Answers(Map.of("recommend", score, "satisfied", 5), Map.of(), Map.of()));
  }

  @Test
  void aDismissedFlagCountsNoLongerIsNotRaisedAgainAndCanBeConfirmedAfterAll() throws SQLException {
    var first = IntStream.range(0, 6).mapToObj(i -> store(at(till, TOP, i))).toList().get(0);
    look();
    reviews.one(velmora.scope(), first, Flag.TOP_BURST, verdict(Decision.DISMISSED));
    assertThat(quality(nordwind)).containsExactly(6, 0, 0, 0, 0, 5, 5);
    assertThatResponsesAgree();
    store(at(till, TOP, 6));
    look();
    assertThat(quality(nordwind)).containsExactly(7, 0, 0, 0, 0, 6, 6);
    assertThat(
            sql.texts(
                "select concat(review, '|', reviewer, '|', reviewer_name, '|', note)"
                    + " from response_flag where manufacturer_id = ? and response_id = ?",
                velmora.id().value(),
                first.value()))
        .containsExactly("dismissed|subject|Vera|busy till");
    assertThatTheTrailTellsTheNote();
    reviews.one(velmora.scope(), first, Flag.TOP_BURST, verdict(Decision.CONFIRMED));
    assertThat(quality(nordwind)).containsExactly(7, 0, 0, 0, 0, 7, 7);
    assertThatResponsesAgree();
  }

  @Test
  void allOfAKindAPartnerAndADayAreReviewedAtOnce() throws SQLException {
    IntStream.range(0, 250).forEach(i -> store(at(till, TOP, i % 10)));
    store(at(till, TOP, 24 * 60));
    look();
    assertThat(flagsOf("top-burst")).isEqualTo(250);
    var other = new FlagGroup(Flag.TOP_BURST, frost, DAY, 0);
    assertThat(reviews.all(velmora.scope(), other, verdict(Decision.DISMISSED))).isZero();
    var group = new FlagGroup(Flag.TOP_BURST, nordwind, DAY, 0);
    assertThat(reviews.all(velmora.scope(), group, verdict(Decision.DISMISSED))).isEqualTo(250);
    assertThat(reviews.all(velmora.scope(), group, verdict(Decision.DISMISSED))).isZero();
    assertThat(quality(nordwind)).containsExactly(251, 0, 0, 0, 0, 0, 0);
    assertThatTheTrailTellsTheNote();
    assertThatResponsesAgree();
  }

  @Test
  void nobodyReviewsAcrossNetworksOrAFlagThatIsNotThere() {
    var first = IntStream.range(0, 6).mapToObj(i -> store(at(till, TOP, i))).toList().get(0);
    look();
    var foreign = NewNetwork.in(source).scope();
    var verdict = verdict(Decision.DISMISSED);
    assertThatThrownBy(() -> reviews.one(foreign, first, Flag.TOP_BURST, verdict))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> reviews.one(velmora.scope(), first, Flag.SPEEDER, verdict))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> reviews.one(velmora.scope(nordwind), first, Flag.TOP_BURST, verdict))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The flags kept beside the answers are those that nobody has dismissed. */
  private void assertThatTheTrailTellsTheNote() throws SQLException {
    var written =
        sql.texts(
            "select json_value(document, '$.object') from audit_entry where manufacturer_id = ?"
                + " order by number desc limit 1",
            velmora.id().value());
    var code = Flag.TOP_BURST.code();
    var entry = AuditEvent.of("flags.reviewed", written.get(0), code);
    var then = clock.instant();
    var entries =
        Map.of(
            1L,
            new AuditDetails.Recorded(entry, then),
            2L,
            new AuditDetails.Recorded(entry, then.minus(Duration.ofHours(1))));
    var complete = details.complete(velmora.scope(), entries, Optional.of(Locale.ENGLISH));
    assertThat(complete.get(1L).reason()).isEqualTo("busy till");
    assertThat(complete.get(1L).label()).isNotEqualTo(code);
    assertThat(complete.get(2L).reason()).isEmpty();
    assertThat(details.complete(velmora.scope(frost), entries, Optional.empty()).get(1L).reason())
        .isEmpty();
  }

  private void assertThatResponsesAgree() throws SQLException {
    var differing =
        "select count(*) from response r where r.manufacturer_id = ? and r.flags <>"
            + " (select coalesce(bit_or(1 << (f.flag - 1)), 0) from response_flag f"
            + " where f.manufacturer_id = r.manufacturer_id and f.partner_id = r.partner_id"
            + " and f.response_id = r.id and f.review <> 'dismissed')";
    assertThat(sql.number(differing, velmora.id().value())).isZero();
  }

  /** Without waiting until what was stored just now is settled. */
  private void look() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var now = clock.instant();
    LookForFlags.Looked looked;
    do {
      looked = looking.step(velmora.scope(), now);
    } while (looked.more());
    looking.run(velmora.scope(), "{}", (done, total) -> {});
  }

  /** The first seven counts of all of the partner's responses. */
  private long[] quality(PartnerId partner) throws SQLException {
    var answers =
        Tallied.answers(
            sql,
            MeasureEntry.QUALITY,
            "tally_day",
            "manufacturer_id = ? and partner_id = ?",
            velmora.id().value(),
            partner.value());
    return Arrays.copyOf(answers.counts(), 7);
  }

  private long flagsOf(String code) throws SQLException {
    return sql.number(
        "select count(*) from response_flag where manufacturer_id = ? and flag = ?",
        velmora.id().value(),
        Flag.of(code).orElseThrow().number());
  }

  private long senders() throws SQLException {
    return sql.number(
        "select count(*) from response_sender where manufacturer_id = ?", velmora.id().value());
  }

  private ResponseId store(Submission submission) {
    var outcome = responses.record(velmora.scope(), List.of(submission)).get(0);
    return ((Outcome.Stored) outcome).id();
  }

  private Submission taking(Questionnaire asked, int seconds) {
    return taking(asked, seconds, MIXED);
  }

  private Submission taking(Questionnaire asked, int seconds, Map<String, Integer> scores) {
    return new Submission(
        new Origin(nordwind, null, null, null, Channel.QR, "en", "DE"),
        asked,
        SubmissionKey.random(),
        MORNING,
        seconds,
        new Answers(scores, Map.of(), Map.of()));
  }

  private Submission answer(
      Questionnaire asked, Map<String, Integer> scores, @Nullable String comment) {
    return submission(
        asked, new Origin(nordwind, null, null, null, Channel.QR, "en", "DE"), scores, comment, 0);
  }

  private Submission said(
      PartnerId partner, Map<String, Integer> scores, String comment, int minute) {
    var origin = new Origin(partner, null, null, null, Channel.QR, "en", "DE");
    return submission(asked("sale"), origin, scores, comment, minute);
  }

  private Submission at(LinkId link, Map<String, Integer> scores, int minute) {
    var origin = new Origin(nordwind, null, link, null, Channel.QR, "en", "DE");
    return submission(asked("sale"), origin, scores, null, minute);
  }

  private static Submission submission(
      Questionnaire asked,
      Origin origin,
      Map<String, Integer> scores,
      @Nullable String comment,
      int minute) {
    return new Submission(
        origin,
        asked,
        SubmissionKey.random(),
        MORNING.plus(Duration.ofMinutes(minute)),
        null,
        new Answers(scores, Map.of(), comment == null ? Map.of() : Map.of("comment", comment)));
  }

  private Questionnaire asked(String touchpoint) {
    return programme
        .current(velmora.scope(), velmora.touchpoint(touchpoint), "end-user")
        .orElseThrow();
  }

  private LinkId link(PartnerId partner) {
    var id = LinkId.next();
    velmora.insert(
        "link",
        "id",
        id.value(),
        "manufacturer_id",
        velmora.id().value(),
        "partner_id",
        partner.value(),
        "touchpoint_id",
        velmora.asked("sale").touchpoint(),
        "questionnaire_id",
        velmora.asked("sale").questionnaire(),
        "code",
        "c" + id,
        "channel",
        "qr",
        "label",
        "Till");
    return id;
  }

  private static ReviewFlags.Verdict verdict(Decision decision) {
    return new ReviewFlags.Verdict(decision, "busy till", "subject", "Vera");
  }
}
