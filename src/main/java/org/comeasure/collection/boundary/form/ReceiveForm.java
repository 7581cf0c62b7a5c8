package org.comeasure.collection.boundary.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.collection.boundary.form.FormReply.Reason;
import org.comeasure.collection.boundary.form.FormReply.Returned;
import org.comeasure.collection.domain.AnswerCheck;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.FormSeal;
import org.comeasure.collection.domain.FormToken;
import org.comeasure.collection.domain.Outcome;
import org.comeasure.collection.domain.Submission;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out a form, and takes it back: checks it and has its answers stored for good. */
@ApplicationScoped
public class ReceiveForm {

  static final String TOKEN = "_token";

  /** Sounds like something to fill in, to a program; people never see it. */
  static final String TRAP = "your_homepage";

  private static final Logger LOG = System.getLogger(ReceiveForm.class.getName());
  private static final long LONGEST_SECONDS = 65_535;
  private static final int AWAY_SECONDS = 10;

  @Inject Clock clock;
  @Inject Programme programme;
  @Inject FormLimits limits;
  @Inject RecordResponses responses;

  @Inject
  @ConfigProperty(name = "comeasure.form.key")
  String key;

  @Inject
  @ConfigProperty(name = "comeasure.form.minimum-seconds", defaultValue = "2")
  int minimumSeconds;

  /** What is asked under the link now, if anything. */
  Optional<Questionnaire> questionnaire(FoundLink found) {
    return programme.current(found.scope(), found.link().questionnaire());
  }

  FormToken tokenFor(FoundLink found, Questionnaire questionnaire) {
    return FormToken.issue(found.link().id(), questionnaire.version(), clock.instant());
  }

  String seal(FormToken token) {
    return new FormSeal(key).close(token);
  }

  /** Empty when there is nothing to ask any more. */
  Optional<FormReply> receive(
      FoundLink found, FormBody body, FormLanguage language, String address) {
    var now = clock.instant();
    var brought = new FormSeal(key).open(body.first(TOKEN), found.link().id(), now);
    return brought
        .flatMap(token -> programme.version(found.scope(), token.version()))
        .or(() -> questionnaire(found))
        .map(
            asked ->
                refusal(found, asked, body, brought, address)
                    .orElseGet(
                        () -> take(found, asked, body, brought.orElseThrow(), language, now)));
  }

  /** The answers among the fields; everything else in the body is not the visitor's. */
  static Map<String, List<String>> typed(Questionnaire asked, FormBody body) {
    var typed = new HashMap<String, List<String>>();
    AnswerKeys.of(asked).forEach(key -> typed.put(key, body.fields().getOrDefault(key, List.of())));
    return typed;
  }

  private Optional<FormReply> refusal(
      FoundLink found,
      Questionnaire asked,
      FormBody body,
      Optional<FormToken> brought,
      String address) {
    long wait = limits.wait(found.link().id(), address);
    if (wait > 0) {
      var token = brought.orElseGet(() -> tokenFor(found, asked));
      return Optional.of(new Returned(asked, token, Reason.BUSY, List.of(), wait));
    }
    if (brought.isEmpty()) {
      return Optional.of(Returned.because(Reason.STALE, asked, tokenFor(found, asked)));
    }
    var token = brought.get();
    if (!body.first(TRAP).isEmpty()) {
      return Optional.of(Returned.because(Reason.TRAP, asked, token));
    }
    if (token.ageAt(clock.instant()).compareTo(Duration.ofSeconds(minimumSeconds)) < 0) {
      return Optional.of(Returned.because(Reason.HASTY, asked, token));
    }
    return Optional.empty();
  }

  private FormReply take(
      FoundLink found,
      Questionnaire asked,
      FormBody body,
      FormToken token,
      FormLanguage language,
      Instant now) {
    var checked = AnswerCheck.check(asked, typed(asked, body));
    if (!checked.valid()) {
      return Returned.toMend(checked.errors(), asked, token);
    }
    try {
      return store(found, submission(found, asked, token, language, now, checked.answers()));
    } catch (RuntimeException e) {
      // Sending again is harmless by the token's key, even if this attempt has been stored.
      LOG.log(Level.ERROR, "An answer could not be stored", e);
      return new Returned(asked, token, Reason.AWAY, List.of(), AWAY_SECONDS);
    }
  }

  private FormReply store(FoundLink found, Submission submission) {
    var outcome = responses.record(found.scope(), List.of(submission)).get(0);
    return outcome instanceof Outcome.Conflict
        ? new FormReply.Contradicted()
        : new FormReply.Kept();
  }

  private static Submission submission(
      FoundLink found,
      Questionnaire asked,
      FormToken token,
      FormLanguage language,
      Instant now,
      Answers answers) {
    int seconds = (int) Math.min(LONGEST_SECONDS, token.ageAt(now).toSeconds());
    var origin = found.origin(language.among(asked.languages()).getLanguage());
    return new Submission(origin, asked, token.key(), now, seconds, answers);
  }
}
