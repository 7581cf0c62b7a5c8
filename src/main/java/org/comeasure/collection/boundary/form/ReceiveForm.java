package org.comeasure.collection.boundary.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.comeasure.collection.Channel;
import org.comeasure.collection.boundary.CountOpenings;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.boundary.form.FormReply.Reason;
import org.comeasure.collection.boundary.form.FormReply.Returned;
import org.comeasure.collection.boundary.writing.Awaited;
import org.comeasure.collection.boundary.writing.NoRoomException;
import org.comeasure.collection.domain.AnswerCheck;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.FormPuzzle;
import org.comeasure.collection.domain.FormSeal;
import org.comeasure.collection.domain.FormToken;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.flag.Sender;
import org.comeasure.platform.database.Outage;
import org.comeasure.platform.database.OutageLog;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hands out a form, and takes it back: checks it and has its answers stored for good. */
@ApplicationScoped
public class ReceiveForm {

  static final String TOKEN = "_token";

  /** Sounds like something to fill in, to a program; people never see it. */
  static final String TRAP = "your_homepage";

  /** What a browser brings that has solved its form's puzzle. */
  static final String PROOF = "_proof";

  private static final Logger LOG = System.getLogger(ReceiveForm.class.getName());
  private static final long LONGEST_SECONDS = 65_535;
  private static final int AWAY_SECONDS = 10;

  /**
   * A form as it came.
   *
   * @param address where from; serves to count and is not kept
   */
  record Sent(FoundLink found, FormBody body, FormLanguage language, String address) {}

  @Inject Clock clock;
  @Inject Programme programme;
  @Inject FormLimits limits;
  @Inject RecordResponses responses;
  @Inject CountOpenings openings;

  @Inject
  @ConfigProperty(name = "comeasure.form.key")
  String key;

  @Inject
  @ConfigProperty(name = "comeasure.form.minimum-seconds", defaultValue = "2")
  int minimumSeconds;

  private volatile @Nullable FormSeal seal;

  private FormSeal formSeal() {
    var known = seal;
    if (known == null) {
      known = new FormSeal(key);
      seal = known;
    }
    return known;
  }

  /** What is asked under the link now, if anything. */
  Optional<Questionnaire> questionnaire(FoundLink found) {
    return programme.current(found.scope(), found.link().questionnaire());
  }

  FormToken tokenFor(FoundLink found, Questionnaire questionnaire) {
    return FormToken.issue(found.link().id(), questionnaire.version(), clock.instant());
  }

  String seal(FormToken token) {
    return formSeal().close(token);
  }

  /** What the address of the thanks holds, which nobody has who sent nothing. */
  String thanks(FoundLink found) {
    return formSeal().thanks(found.link().id(), clock.instant());
  }

  boolean thanked(FoundLink found, String proof) {
    return formSeal().thanked(proof, found.link().id(), clock.instant());
  }

  /** Whether it was opened in time on a link whose last day is just over. */
  boolean stillTaken(FoundLink found, FormBody body) {
    var now = clock.instant();
    return formSeal()
        .open(body.first(TOKEN), found.link().id(), now)
        .filter(token -> found.takes(token.issuedAt(), now))
        .isPresent();
  }

  /** A form that a visitor has open: what it asks, and the token that lets it be sent once. */
  record Held(Questionnaire questionnaire, FormToken token) {}

  /** The form that a body belongs to, or else a new one; empty when nothing is asked any more. */
  Optional<Held> held(FoundLink found, FormBody body) {
    var brought = formSeal().open(body.first(TOKEN), found.link().id(), clock.instant());
    return brought
        .flatMap(token -> programme.version(found.scope(), token.version()))
        .or(() -> questionnaire(found))
        .map(asked -> new Held(asked, brought.orElseGet(() -> tokenFor(found, asked))));
  }

  /** What becomes of it, as soon as that is certain; empty when nothing is asked any more. */
  Optional<CompletionStage<FormReply>> receive(Sent sent) {
    var found = sent.found();
    var brought = formSeal().open(sent.body().first(TOKEN), found.link().id(), clock.instant());
    return brought
        .flatMap(token -> programme.version(found.scope(), token.version()))
        .or(() -> questionnaire(found))
        .map(
            asked ->
                refusal(sent, asked, brought)
                    .map(CompletableFuture::completedStage)
                    .orElseGet(() -> take(sent, asked, brought.orElseThrow())));
  }

  /**
   * Counts a form as opened; not one that was never handed out, and not the many of one place.
   *
   * @return whether it counts, since now or since before
   */
  boolean started(Sent sent) {
    var link = sent.found().link();
    var token = formSeal().open(sent.body().first(TOKEN), link.id(), clock.instant());
    if (token.isEmpty()) {
      return false;
    }
    var form = token.get().key();
    if (!openings.knows(form) && !limits.mayBegin(link.id(), sent.address())) {
      return false;
    }
    openings.opened(sent.found().scope(), link.partner(), link.id(), form);
    return true;
  }

  /** The answers among the fields; everything else in the body is not the visitor's. */
  static Map<String, List<String>> typed(Questionnaire asked, FormBody body) {
    var typed = new HashMap<String, List<String>>();
    asked.answerKeys().forEach(key -> typed.put(key, body.fields().getOrDefault(key, List.of())));
    return typed;
  }

  private Optional<FormReply> refusal(Sent sent, Questionnaire asked, Optional<FormToken> brought) {
    var token = brought.orElseGet(() -> tokenFor(sent.found(), asked));
    long wait = wait(sent, brought);
    if (wait > 0) {
      // Once only: where those who have worked for it are too many as well, all have to wait.
      boolean puzzled = brought.isPresent() && sent.body().first(PROOF).isEmpty();
      var challenge = puzzled ? puzzle().challenge(token, clock.instant()) : null;
      return Optional.of(new Returned(asked, token, Reason.BUSY, List.of(), wait, challenge));
    }
    return reason(sent.body(), brought).map(reason -> Returned.because(reason, asked, token));
  }

  private long wait(Sent sent, Optional<FormToken> brought) {
    var link = sent.found().link().id();
    long wait = limits.wait(link, sent.address());
    return wait > 0
            && brought
                .filter(token -> puzzle().solves(sent.body().first(PROOF), token, clock.instant()))
                .isPresent()
        ? limits.waitProven(link, sent.address())
        : wait;
  }

  private FormPuzzle puzzle() {
    return new FormPuzzle(formSeal());
  }

  private Optional<Reason> reason(FormBody body, Optional<FormToken> brought) {
    if (brought.isEmpty()) {
      return Optional.of(Reason.STALE);
    }
    if (!body.first(TRAP).isEmpty()) {
      return Optional.of(Reason.TRAP);
    }
    var age = brought.get().ageAt(clock.instant());
    boolean hasty = age.compareTo(Duration.ofSeconds(minimumSeconds)) < 0;
    return hasty ? Optional.of(Reason.HASTY) : Optional.empty();
  }

  private CompletionStage<FormReply> take(Sent sent, Questionnaire asked, FormToken token) {
    var checked = AnswerCheck.check(asked, typed(asked, sent.body()));
    if (!checked.valid()) {
      return CompletableFuture.completedStage(Returned.toMend(checked.errors(), asked, token));
    }
    var submission = submission(sent, asked, token, checked.answers());
    return Awaited.soon(responses.accept(sent.found().scope(), List.of(submission)))
        .handle(
            (outcomes, failure) ->
                outcomes == null
                    ? away(failure, asked, token)
                    : reply(sent, token, outcomes.get(0)));
  }

  private static FormReply away(Throwable failure, Questionnaire asked, FormToken token) {
    // Sending again is harmless by the token's key, even if this attempt has been stored.
    if (failure instanceof TimeoutException
        || failure.getCause() instanceof NoRoomException
        || Outage.causes(failure)) {
      OutageLog.tell(failure);
    } else {
      LOG.log(Level.ERROR, "An answer could not be stored", failure);
    }
    return new Returned(asked, token, Reason.AWAY, List.of(), AWAY_SECONDS, null);
  }

  private FormReply reply(Sent sent, FormToken token, Outcome outcome) {
    if (outcome instanceof Outcome.Stored) {
      var found = sent.found();
      boolean told = !sent.body().first(FormScript.STARTED).isEmpty();
      openings.completed(
          found.scope(), found.link().partner(), found.link().id(), token.key(), told);
    }
    return outcome instanceof Outcome.Conflict
        ? new FormReply.Contradicted()
        : new FormReply.Kept();
  }

  private Submission submission(Sent sent, Questionnaire asked, FormToken token, Answers answers) {
    var now = clock.instant();
    int seconds = (int) Math.min(LONGEST_SECONDS, token.ageAt(now).toSeconds());
    var origin =
        sent.found().origin(sent.language().among(sent.found().spoken(asked)).getLanguage());
    var submission = new Submission(origin, asked, token.key(), now, seconds, answers);
    // Many share a kiosk, and that is meant.
    return origin.channel() == Channel.KIOSK
        ? submission
        : submission.sentBy(
            Sender.of(
                key, LocalDate.ofInstant(now, ZoneOffset.UTC), origin.partner(), sent.address()));
  }
}
