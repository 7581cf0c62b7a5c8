package org.comeasure.collection.boundary.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.boundary.CountOpenings;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.boundary.form.FormReply.Reason;
import org.comeasure.collection.boundary.form.FormReply.Returned;
import org.comeasure.collection.boundary.writing.NoRoomException;
import org.comeasure.collection.domain.FormToken;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.PuzzleSolver;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a form that was sent. */
class ReceiveFormTest {

  private static final Map<String, List<String>> ANSWERS =
      Map.of(
          "nps", List.of("9"),
          "csat", List.of("5"),
          "visit.punctual", List.of("5"),
          "visit.clean", List.of("4"));

  private final FoundLink found = SampleForm.link();
  private final Questionnaire shown = SampleForm.questionnaire(found);
  private final Completed completed = new Completed();
  private final ReceiveForm forms = new ReceiveForm();
  private final Kept kept = new Kept();
  private Instant now = SampleForm.NOW;

  @BeforeEach
  void open() {
    InstantSource source = () -> now;
    var clock = source.withZone(ZoneOffset.UTC);
    forms.clock = clock;
    forms.programme = new Published(shown, SampleForm.questionnaire(found));
    forms.limits = limits(clock);
    forms.responses = kept;
    forms.openings = completed;
    forms.key = "k".repeat(44);
    forms.minimumSeconds = 2;
  }

  @Test
  void answerIsCheckedByTheVersionThatWasShown() {
    String token = token();
    later(30);
    assertThat(send(token, ANSWERS)).isInstanceOf(FormReply.Kept.class);
    assertThat(kept.submissions).hasSize(1);
    assertThat(kept.submissions.get(0).questionnaire().version()).isEqualTo(shown.version());
    assertThat(kept.submissions.get(0).secondsTaken()).isEqualTo(30);
    assertThat(kept.submissions.get(0).origin().language()).isEqualTo("de");
  }

  @Test
  void sentTwiceItIsOneAndWithOtherAnswersTheFirstStays() {
    String token = token();
    later(30);
    send(token, ANSWERS);
    assertThat(send(token, ANSWERS)).isInstanceOf(FormReply.Kept.class);
    var changed = new HashMap<>(ANSWERS);
    changed.put("nps", List.of("0"));
    assertThat(send(token, changed)).isInstanceOf(FormReply.Contradicted.class);
    assertThat(kept.submissions).hasSize(1);
    assertThat(completed.forms).isOne();
  }

  @Test
  void sentSoonerThanItCanBeReadItComesBackAndPassesLater() {
    String token = token();
    later(1);
    assertThat(reason(send(token, ANSWERS))).isEqualTo(Reason.HASTY);
    later(1);
    assertThat(send(token, ANSWERS)).isInstanceOf(FormReply.Kept.class);
  }

  @Test
  void trapGivesTheFormBackWithTheSameToken() {
    String token = token();
    later(30);
    var trapped = new HashMap<>(ANSWERS);
    trapped.put(ReceiveForm.TRAP, List.of("https://spam.example"));
    var reply = (Returned) send(token, trapped);
    assertThat(reply.reason()).isEqualTo(Reason.TRAP);
    assertThat(forms.seal(reply.token())).isEqualTo(token);
    assertThat(kept.submissions).isEmpty();
  }

  @Test
  void staleOrForeignTokenIsReplacedByAFreshOne() {
    String token = token();
    later(Duration.ofHours(24).toSeconds());
    var reply = (Returned) send(token, ANSWERS);
    assertThat(reply.reason()).isEqualTo(Reason.STALE);
    assertThat(reply.token().issuedAt()).isEqualTo(now);
    later(3);
    assertThat(send(forms.seal(reply.token()), ANSWERS)).isInstanceOf(FormReply.Kept.class);
    var other = SampleForm.link();
    var foreign = forms.seal(FormToken.issue(other.link().id(), shown.version(), now));
    assertThat(reason(send(foreign, ANSWERS))).isEqualTo(Reason.STALE);
  }

  @Test
  void aFormIsBegunByItsTokenAndOnlySoManyOfOnePlace() {
    forms.limits.begunPerHour = 2;
    forms.limits.open();
    assertThat(begin("never handed out")).isFalse();
    var other = SampleForm.link();
    assertThat(begin(forms.seal(FormToken.issue(other.link().id(), shown.version(), now))))
        .isFalse();
    assertThat(completed.opened).isZero();
    assertThat(begin(token())).isTrue();
    assertThat(begin(token())).isTrue();
    assertThat(begin(token())).isFalse();
    assertThat(completed.opened).isEqualTo(2);
  }

  private boolean begin(String token) {
    var body = new FormBody(Map.of(ReceiveForm.TOKEN, List.of(token)));
    var language = new FormLanguage("de", null);
    return forms.started(new ReceiveForm.Sent(found, body, language, "198.51.100.7"));
  }

  @Test
  void tooManyFromOnePlaceHaveToWait() {
    forms.limits.perClient = 1;
    forms.limits.open();
    String token = token();
    later(30);
    send(token, ANSWERS);
    var reply = (Returned) send(token, ANSWERS);
    assertThat(reply.reason()).isEqualTo(Reason.BUSY);
    assertThat(reply.waitSeconds()).isBetween(1L, 60L);
  }

  @Test
  void whoeverWorksForItNeedNotWait() {
    forms.limits.perClient = 1;
    forms.limits.open();
    send(token(), ANSWERS);
    String token = token();
    later(5);
    var busy = (Returned) send(token, ANSWERS);
    assertThat(busy.reason()).isEqualTo(Reason.BUSY);
    assertThat(send(token, worked(busy.challenge()))).isInstanceOf(FormReply.Kept.class);
  }

  @Test
  void noWorkIsAskedWhereItWouldNotHelp() {
    forms.limits.perClient = 1;
    forms.limits.open();
    send(token(), ANSWERS);
    assertThat(((Returned) send("never handed out", ANSWERS)).challenge()).isNull();
    String first = token();
    later(5);
    var proven = worked(((Returned) send(first, ANSWERS)).challenge());
    send(first, proven);
    var again = (Returned) send(first, proven);
    assertThat(again.reason()).isEqualTo(Reason.BUSY);
    assertThat(again.challenge()).isNull();
    assertThat(again.waitSeconds()).isPositive();
    assertThat(kept.submissions).hasSize(1);
  }

  @Test
  void workForAnotherFormDoesNotCount() {
    forms.limits.perClient = 1;
    forms.limits.open();
    send(token(), ANSWERS);
    String first = token();
    String second = token();
    later(5);
    var proven = worked(((Returned) send(first, ANSWERS)).challenge());
    assertThat(reason(send(second, proven))).isEqualTo(Reason.BUSY);
    assertThat(kept.submissions).isEmpty();
  }

  private static Map<String, List<String>> worked(@Nullable String challenge) {
    var fields = new HashMap<>(ANSWERS);
    fields.put(ReceiveForm.PROOF, List.of(PuzzleSolver.solve(String.valueOf(challenge))));
    return fields;
  }

  @Test
  void answerThatCannotBeStoredStaysOnThePage() {
    String token = token();
    later(30);
    for (var failure :
        List.of(new IllegalStateException("the database is away"), new NoRoomException("full"))) {
      kept.failure = failure;
      var reply = (Returned) send(token, ANSWERS);
      assertThat(reply.reason()).isEqualTo(Reason.AWAY);
      assertThat(reply.waitSeconds()).isPositive();
      assertThat(FormState.returned(token, ANSWERS, reply).status()).isEqualTo(503);
    }
    kept.failure = null;
    assertThat(send(token, ANSWERS)).isInstanceOf(FormReply.Kept.class);
  }

  private void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private String token() {
    return forms.seal(FormToken.issue(found.link().id(), shown.version(), now));
  }

  private FormReply send(String token, Map<String, List<String>> fields) {
    var body = new HashMap<>(fields);
    body.put(ReceiveForm.TOKEN, List.of(token));
    var language = new FormLanguage("de", null);
    var sent = new ReceiveForm.Sent(found, new FormBody(body), language, "198.51.100.7");
    return forms.receive(sent).orElseThrow().toCompletableFuture().join();
  }

  private static Reason reason(FormReply reply) {
    return ((Returned) reply).reason();
  }

  private static FormLimits limits(Clock clock) {
    var limits = new FormLimits();
    limits.clock = clock;
    limits.perClient = 100;
    limits.perLink = 100;
    limits.begunPerHour = 100;
    limits.open();
    return limits;
  }

  /** Keeps submissions as the database would: one for each key. */
  private static final class Completed extends CountOpenings {

    private int forms;
    private int opened;

    @Override
    public void opened(TenantScope scope, PartnerId partner, LinkId link, SubmissionKey form) {
      opened++;
    }

    @Override
    public void completed(
        TenantScope scope, PartnerId partner, LinkId link, SubmissionKey form, boolean told) {
      forms++;
    }
  }

  private static final class Kept extends RecordResponses {

    private final List<Submission> submissions = new ArrayList<>();
    private @Nullable RuntimeException failure;

    @Override
    public CompletionStage<List<Outcome>> accept(TenantScope scope, List<Submission> sent) {
      return failure == null
          ? CompletableFuture.completedStage(sent.stream().map(this::keep).toList())
          : CompletableFuture.failedStage(failure);
    }

    private Outcome keep(Submission sent) {
      var earlier = submissions.stream().filter(s -> s.key().equals(sent.key())).findFirst();
      if (earlier.isEmpty()) {
        submissions.add(sent);
        return new Outcome.Stored(ResponseId.next());
      }
      boolean same = earlier.get().answers().equals(sent.answers());
      return same ? new Outcome.Repeated(ResponseId.next()) : new Outcome.Conflict();
    }
  }

  /** Two versions, of which the newer one was published after the form was shown. */
  private record Published(Questionnaire shown, Questionnaire newest) implements Programme {

    @Override
    public List<TouchpointEntry> touchpoints(TenantScope scope) {
      return List.of();
    }

    @Override
    public List<ProductLineEntry> productLines(TenantScope scope) {
      return List.of();
    }

    @Override
    public List<MeasureEntry> measures(TenantScope scope) {
      return List.of();
    }

    @Override
    public Optional<Questionnaire> current(TenantScope scope, QuestionnaireId id) {
      return Optional.of(newest).filter(known -> known.id().equals(id));
    }

    @Override
    public Optional<Questionnaire> current(
        TenantScope scope, TouchpointId touchpoint, String audience) {
      return Optional.of(newest);
    }

    @Override
    public List<Questionnaire> published(TenantScope scope) {
      return List.of(newest);
    }

    @Override
    public List<Questionnaire> versions(TenantScope scope) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Questionnaire> version(TenantScope scope, QuestionnaireVersionId id) {
      return List.of(shown, newest).stream()
          .filter(known -> known.version().equals(id))
          .findFirst();
    }
  }
}
