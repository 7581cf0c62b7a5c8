package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.ResponsesChanged;
import org.comeasure.collection.boundary.CountAgain;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.collection.domain.flag.Review;
import org.comeasure.collection.store.FlagListStore;
import org.comeasure.collection.store.FlagStore;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.TenantScope;

/**
 * Confirms or dismisses flags. A dismissed flag counts no longer, from the same transaction on; the
 * decision can be changed. A network's own decision, so never a partner's.
 */
@ApplicationScoped
public class ReviewFlags {

  private static final int AT_ONCE = 200;

  @Inject RetriedTransaction transaction;
  @Inject FlagStore flags;
  @Inject FlagListStore list;
  @Inject CountAgain counting;
  @Inject Event<ResponsesChanged> changed;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What was decided, by whom and why. */
  record Verdict(Decision decision, String note, String by, String name) {}

  /**
   * @throws ProblemException not found, when the response has no such flag
   */
  public void one(TenantScope network, ResponseId response, Flag flag, Verdict verdict) {
    requireNetwork(network);
    int reviewed = transaction.run(() -> review(network, List.of(response), flag, verdict));
    if (reviewed == 0) {
      throw ProblemException.notFound();
    }
  }

  /** All open ones of a group, and how many they were. */
  public int all(TenantScope network, FlagGroup group, Verdict verdict) {
    requireNetwork(network);
    int reviewed = 0;
    var last = new ResponseId(0);
    List<ResponseId> some;
    do {
      var after = last;
      some = transaction.run(() -> list.responses(network, group, after, AT_ONCE));
      var these = some;
      if (!some.isEmpty()) {
        reviewed += transaction.run(() -> review(network, these, group.flag(), verdict));
        last = some.get(some.size() - 1);
      }
    } while (some.size() == AT_ONCE);
    return reviewed;
  }

  private int review(TenantScope network, List<ResponseId> ids, Flag flag, Verdict verdict) {
    var review =
        new Review(
            verdict.decision(), verdict.by(), verdict.name(), clock.instant(), verdict.note());
    var before = new ArrayList<CountedResponse>();
    var after = new ArrayList<CountedResponse>();
    int reviewed = 0;
    var locked = flags.lock(network, ids);
    for (var response : locked) {
      if (!flags.review(network, response, flag, review)) {
        continue;
      }
      reviewed++;
      var judged = judged(response, flag, verdict.decision());
      if (!judged.flags().equals(response.flags())) {
        flags.count(network, response, judged.flags());
        before.add(counting.counted(network, response));
        after.add(counting.counted(network, judged));
      }
    }
    if (!before.isEmpty()) {
      changed.fire(new ResponsesChanged(network, before, after));
    }
    if (!locked.isEmpty() && reviewed > 0) {
      audit.add(network, done(locked, flag, verdict, reviewed));
    }
    return reviewed;
  }

  /** Without the note: it may tell of a response, with which it leaves. */
  private static AuditEvent done(
      List<StoredResponse> responses, Flag flag, Verdict verdict, int reviewed) {
    var first = responses.get(0);
    var object =
        responses.size() == 1
            ? "responses/" + first.id()
            : "flags/" + flag.code() + "/" + first.day() + "/" + first.id();
    return AuditEvent.of(ReviewDetails.ACTION, object, flag.code())
        .about(first.origin().partner())
        .to(Map.of("decision", verdict.decision().code(), "flags", String.valueOf(reviewed)));
  }

  private static StoredResponse judged(StoredResponse response, Flag flag, Decision decision) {
    var counting = EnumSet.noneOf(Flag.class);
    counting.addAll(response.flags());
    if (decision == Decision.CONFIRMED) {
      counting.add(flag);
    } else {
      counting.remove(flag);
    }
    return response.flagged(counting);
  }

  private static void requireNetwork(TenantScope scope) {
    if (!scope.wholeNetwork()) {
      throw new IllegalArgumentException("a partner does not review its own flags");
    }
  }
}
