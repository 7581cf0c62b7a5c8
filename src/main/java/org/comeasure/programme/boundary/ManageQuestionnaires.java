package org.comeasure.programme.boundary;

import static org.comeasure.shared.json.Documents.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.PersistenceException;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.programme.Audience;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.boundary.QuestionnaireReader.AskedMeasure;
import org.comeasure.programme.boundary.QuestionnaireReader.Reading;
import org.comeasure.programme.domain.QuestionnaireState;
import org.comeasure.programme.store.ProgrammeStore;
import org.comeasure.programme.store.QuestionnaireStore;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.TenantScope;

/**
 * Makes questionnaires from documents: a draft, changes to it, and its publication, after which
 * that version stays as it is.
 */
@ApplicationScoped
@Transacted
public class ManageQuestionnaires {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final String END_USERS = Audience.END_USER.code();

  @Inject QuestionnaireStore store;
  @Inject ProgrammeStore programme;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  QuestionnaireState one(TenantScope scope, QuestionnaireId id) {
    return store.byId(scope, id).orElseThrow(ProblemException::notFound);
  }

  /** Those that have a draft, by code. */
  List<QuestionnaireState> drafts(TenantScope scope) {
    return store.drafts(scope);
  }

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   */
  void delete(TenantScope scope, QuestionnaireId id, Optional<Integer> seen) {
    var state = step(scope, id, seen);
    if (state.published() > 0) {
      throw Problem.of(ProblemType.CONFLICT, "What has been published stays.").exception();
    }
    store.delete(scope, id);
    audit.add(scope, done("questionnaire.deleted", state));
  }

  QuestionnaireState make(TenantScope scope, JsonObject document) {
    var read = QuestionnaireReader.read(document, measure -> 0);
    var errors = new ArrayList<>(read.errors());
    var touchpoint = touchpoint(scope, read, errors);
    var audience = read.audience() == null ? END_USERS : read.audience();
    if (Audience.of(audience).isEmpty()) {
      errors.add(
          new FieldError("/audience", "Give one of " + String.join(", ", Audience.codes()) + "."));
    }
    var code = Objects.requireNonNullElse(read.code(), "");
    if (!CODE.matcher(code).matches()) {
      errors.add(
          new FieldError("/code", "Give 1 to 40 small letters, digits and -, no - at the start."));
    }
    refuse(errors);
    if (store.byCode(scope, code).isPresent()) {
      throw taken("/code");
    }
    var made =
        new QuestionnaireState(
            QuestionnaireId.next(), code, touchpoint, audience, 0, 0, document.toString());
    try {
      store.add(scope, made);
    } catch (PersistenceException madeMeanwhile) {
      throw taken("/code");
    }
    audit.add(scope, done("questionnaire.created", made));
    return made;
  }

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   */
  QuestionnaireState change(
      TenantScope scope, QuestionnaireId id, Optional<Integer> seen, JsonObject document) {
    var old = step(scope, id, seen);
    var read = QuestionnaireReader.read(document, measure -> 0);
    var errors = new ArrayList<>(read.errors());
    var touchpoint = read.touchpoint() == null ? old.touchpoint() : touchpoint(scope, read, errors);
    kept(read.code(), old.code(), "/code", errors);
    kept(read.audience(), old.audience(), "/audience", errors);
    kept(touchpoint, old.touchpoint(), "/touchpoint", errors);
    refuse(errors);
    store.draft(scope, old.withDraft(document.toString()));
    audit.add(scope, done("questionnaire.changed", old));
    return one(scope, id);
  }

  /**
   * @param seen the version that the caller has looked at; empty when it does not matter
   */
  QuestionnaireState publish(TenantScope scope, QuestionnaireId id, Optional<Integer> seen) {
    store.lockMeasures(scope);
    var state = step(scope, id, seen);
    if (state.draft() == null) {
      throw Problem.of(ProblemType.CONFLICT, "There is no draft to publish.").exception();
    }
    var document = parsed(state.draft());
    var read = QuestionnaireReader.read(document, measure -> 0);
    var errors = new ArrayList<>(read.errors());
    errors.addAll(read.gaps());
    var known = new HashMap<String, MeasureEntry>();
    programme.measures(scope).forEach(measure -> known.put(measure.code(), measure));
    sameScales(read, known, errors);
    sameKeys(scope, state, read, known, errors);
    refuse(errors);
    var numbers = numbers(scope, read, known);
    var whole =
        QuestionnaireReader.read(
            document, measure -> Objects.requireNonNull(numbers.get(measure.code())));
    store.publish(
        scope, id, Objects.requireNonNull(whole.title()), whole.questions(), clock.instant());
    var published = one(scope, id);
    audit.add(
        scope,
        done("questionnaire.published", published)
            .to(Map.of("number", String.valueOf(published.published()))));
    return published;
  }

  private static AuditEvent done(String action, QuestionnaireState state) {
    return AuditEvent.of(action, "questionnaires/" + state.id(), state.code());
  }

  private QuestionnaireState step(TenantScope scope, QuestionnaireId id, Optional<Integer> seen) {
    var state = one(scope, id);
    if (!store.step(scope, id, seen.orElse(state.version()))) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    return state;
  }

  /** What is asked on another scale is another measure: its figures would not compare. */
  private static void sameScales(
      Reading read, Map<String, MeasureEntry> known, List<FieldError> errors) {
    for (var asked : read.measures()) {
      var before = known.get(asked.code());
      if (before != null && !before.scale().equals(asked.scale())) {
        errors.add(
            new FieldError(
                asked.scalePlace(),
                "%s is asked as %s from %d to %d since it was first published; another scale needs another measure."
                    .formatted(
                        asked.code(),
                        before.formula().code(),
                        before.scale().lowest(),
                        before.scale().highest())));
      }
    }
  }

  /** A key goes on meaning what it meant in the version before. */
  private void sameKeys(
      TenantScope scope,
      QuestionnaireState state,
      Reading read,
      Map<String, MeasureEntry> known,
      List<FieldError> errors) {
    var before = new HashMap<String, Integer>();
    programme.newest(scope).stream()
        .filter(version -> version.id().equals(state.id()))
        .forEach(version -> version.measuresByKey().forEach(before::put));
    for (var asked : read.measures()) {
      var number = before.get(asked.answerKey());
      var entry = known.get(asked.code());
      if (number != null && (entry == null || entry.number() != number)) {
        errors.add(
            new FieldError(
                asked.place() + "/key", "This key was used for another measure; give a new one."));
      }
    }
  }

  /** Those of known measures, and new ones for the others. */
  private Map<String, Integer> numbers(
      TenantScope scope, Reading read, Map<String, MeasureEntry> known) {
    var numbers = new HashMap<String, Integer>();
    int next = known.values().stream().mapToInt(MeasureEntry::number).max().orElse(0);
    next = Math.max(next + 1, MeasureEntry.FIRST_OWN);
    for (var asked : read.measures()) {
      var entry = known.get(asked.code());
      if (entry == null) {
        int everywhere = MeasureEntry.everywhere(asked.code());
        int number = everywhere > 0 ? everywhere : next++;
        numbers.put(asked.code(), number);
        store.add(scope, entry(number, asked));
      } else {
        numbers.put(asked.code(), entry.number());
        if (asked.named() && !entry.name().equals(asked.name())) {
          store.rename(scope, entry.number(), asked.name());
        }
      }
    }
    return numbers;
  }

  private static MeasureEntry entry(int number, AskedMeasure asked) {
    return new MeasureEntry(number, asked.code(), asked.scale(), asked.item(), asked.name());
  }

  private TouchpointId touchpoint(TenantScope scope, Reading read, List<FieldError> errors) {
    var given = read.touchpoint();
    var found =
        programme.touchpoints(scope).stream()
            .filter(one -> one.code().equals(given) || one.id().toString().equals(given))
            .map(TouchpointEntry::id)
            .findFirst();
    if (found.isEmpty()) {
      errors.add(new FieldError("/touchpoint", "There is no such touchpoint here."));
    }
    return found.orElse(new TouchpointId(0));
  }

  private static void kept(
      @org.jspecify.annotations.Nullable Object given,
      Object before,
      String place,
      List<FieldError> errors) {
    if (given != null && !given.equals(before)) {
      errors.add(new FieldError(place, "It stays as it is; make another questionnaire for it."));
    }
  }

  private static JsonObject parsed(String document) {
    try (var reader = JSON.createReader(new StringReader(document))) {
      return reader.readObject();
    }
  }

  static ProblemException taken(String place) {
    var message = "There is one of this code already.";
    return new Problem(ProblemType.CONFLICT, message, List.of(new FieldError(place, message)), 0)
        .exception();
  }

  /** Every message begins with its member, as people read it: questions[3].scale.highest. */
  static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.invalid(
              errors.stream()
                  .map(
                      error ->
                          new FieldError(
                              error.pointer(), path(error.pointer()) + ": " + error.message()))
                  .toList())
          .exception();
    }
  }

  private static String path(String pointer) {
    return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replace('/', '.').replaceFirst("^\\.", "");
  }
}
