package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.Submission;
import org.comeasure.collection.domain.flag.IntakeFlags;
import org.comeasure.collection.domain.flag.Raised;
import org.comeasure.collection.domain.flag.Sending;
import org.comeasure.collection.store.FlagStore;
import org.comeasure.collection.store.SenderStore;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/** Flags submissions by what each says itself, in the transaction that stores them. */
@ApplicationScoped
public class FlagSubmissions {

  @Inject Paces paces;
  @Inject FlagStore flags;
  @Inject SenderStore senders;
  @Inject ReportingZones zones;
  @Inject Clock clock;

  /** The same submissions with the flags that they earn. */
  public List<Submission> judged(TenantScope network, List<Submission> submissions) {
    var now = clock.instant();
    return submissions.stream().map(submission -> judged(network, submission, now)).toList();
  }

  /** Writes down why and from which sender; most submissions leave nothing to write. */
  public void remember(TenantScope network, Map<ResponseId, Submission> stored, Instant now) {
    var zone = zones.of(network);
    var raised = new ArrayList<Raised>();
    var sendings = new ArrayList<Sending>();
    stored.forEach(
        (id, submission) -> {
          var partner = submission.origin().partner();
          var at = submission.answeredAt();
          submission
              .flags()
              .forEach(flag -> raised.add(new Raised(id, partner, at, zone.dayOf(at), flag)));
          var sender = submission.sender();
          if (sender != null) {
            sendings.add(new Sending(id, partner, sender));
          }
        });
    flags.raise(network, raised, now);
    senders.remember(network, sendings, now);
  }

  private Submission judged(TenantScope network, Submission submission, Instant now) {
    var version = submission.questionnaire().version();
    var history = paces.lines(network, version);
    var earned = IntakeFlags.of(submission, paces.of(network, version), history, now);
    return earned.isEmpty() ? submission : submission.flagged(earned);
  }
}
