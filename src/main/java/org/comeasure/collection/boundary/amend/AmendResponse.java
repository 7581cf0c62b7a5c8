package org.comeasure.collection.boundary.amend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.ResponsesChanged;
import org.comeasure.collection.boundary.CountAgain;
import org.comeasure.collection.domain.Amendment;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Counting;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.store.AmendmentStore;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.TenantScope;

/**
 * Takes a response back or puts its answers right, for the manufacturer alone: a partner that could
 * do it would be tempted to. What is counted of it changes in the same transaction.
 */
@ApplicationScoped
public class AmendResponse {

  @Inject RetriedTransaction transaction;
  @Inject AmendmentStore store;
  @Inject CountAgain counting;
  @Inject Programme programme;
  @Inject Event<ResponsesChanged> changed;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Who amends which response, and why.
   *
   * @param version that was seen; empty for whichever is there
   */
  public record Order(
      TenantScope scope,
      ResponseId response,
      Optional<Integer> version,
      String reason,
      String by) {}

  /** Answers to a question that was asked, checked; or what is wrong with them. */
  public interface Answering {
    Answers to(Questionnaire asked);
  }

  /** Shows it to nobody from now on and counts it no longer; final. */
  public void withdraw(Order order) {
    transaction.run(
        () -> {
          var found = lock(order);
          var counted = counting.counted(order.scope(), found);
          store.withdraw(order.scope(), found, clock.instant());
          remember(order, found, Amendment.Kind.WITHDRAWAL);
          changed.fire(new ResponsesChanged(order.scope(), List.of(counted), List.of()));
          audit(order, found, Amendment.Kind.WITHDRAWAL);
          return found;
        });
  }

  /** Puts other answers in the place of those given. */
  public void correct(Order order, Answering answering) {
    transaction.run(
        () -> {
          var found = lock(order);
          var asked = programme.version(order.scope(), found.questionnaire()).orElseThrow();
          var before = counting.counted(order.scope(), found);
          var answers = answering.to(asked);
          var after =
              new Counting(asked, answers)
                  .of(found.origin(), found.day(), before.quality().flags());
          store.correct(order.scope(), found, answers, after.scores().get(MeasureEntry.NPS));
          remember(order, found, Amendment.Kind.CORRECTION);
          changed.fire(new ResponsesChanged(order.scope(), List.of(before), List.of(after)));
          audit(order, found, Amendment.Kind.CORRECTION);
          return found;
        });
  }

  private StoredResponse lock(Order order) {
    var found = store.lock(order.scope(), order.response()).orElseThrow(ProblemException::notFound);
    if (order.version().isPresent() && order.version().get() != found.version()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    // Only now: whether there is such a response is nobody's business who may not see it.
    if (order.reason().isEmpty() || order.reason().length() > Amendment.LONGEST_REASON) {
      var advice = "Say why, in 1 to %d characters.".formatted(Amendment.LONGEST_REASON);
      throw Problem.invalid(List.of(new FieldError("/reason", advice))).exception();
    }
    return found;
  }

  private void remember(Order order, StoredResponse found, Amendment.Kind kind) {
    store.remember(
        order.scope(), Amendment.of(found, kind, order.reason(), order.by(), clock.instant()));
  }

  // Last, as the trail is held from here on; without the reason, which leaves with the response.
  private void audit(Order order, StoredResponse found, Amendment.Kind kind) {
    audit.add(
        order.scope(),
        AuditEvent.of(kind.action(), AmendmentDetails.OBJECT + found.id(), "")
            .about(found.origin().partner()));
  }
}
