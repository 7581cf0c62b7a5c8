package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.flag.BatteryKey;
import org.comeasure.collection.domain.flag.Burst;
import org.comeasure.collection.domain.flag.Fingerprint;
import org.comeasure.collection.domain.flag.Lines;
import org.comeasure.collection.domain.flag.StraightLining;
import org.comeasure.collection.store.FingerprintStore;
import org.comeasure.collection.store.FlagScanStore;
import org.comeasure.collection.store.LinesStore;
import org.comeasure.collection.store.PaceStore;
import org.comeasure.collection.store.SenderStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.programme.Programme;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.id.Tsids;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/**
 * Looks through a network's new responses for what only shows beside others: duplicates, bursts
 * from one origin, bursts of top scores, what partners' programs hand in that stands out; and
 * learns how long the questionnaires take and how their batteries are answered. Each response is
 * looked at once, in the order of its number, some hundred in a transaction with the note up to
 * where; a run that breaks off goes on from there.
 */
@ApplicationScoped
public class LookForFlags implements JobKind {

  public static final String NAME = "collection.flags";

  /**
   * Numbers are drawn before the commit: one of a transaction that takes longer would be missed.
   */
  static final Duration SETTLED = Duration.ofSeconds(60);

  private static final int AT_ONCE = 500;
  private static final int FORGET_AT_ONCE = 1000;

  @Inject RetriedTransaction transaction;
  @Inject FlagScanStore scan;
  @Inject SenderStore senders;
  @Inject FingerprintStore fingerprints;
  @Inject PaceStore paces;
  @Inject FindDuplicates duplicates;
  @Inject FindTopBursts topBursts;
  @Inject FindOutliers outliers;
  @Inject LinesStore lines;
  @Inject Programme programme;
  @Inject RaiseFlags flags;
  @Inject Paces known;
  @Inject Clock clock;

  /** By which responses got their numbers. */
  @Inject @RealTime Clock numbered;

  /** What a run came to. */
  record Looked(long responses, long flags, boolean more) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Role> askers() {
    return Set.of(Role.MANUFACTURER_ADMIN);
  }

  @Override
  public Lane lane() {
    return Lane.UPKEEP;
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    var until = numbered.instant().minus(SETTLED);
    long responses = 0;
    long raised = 0;
    Looked looked;
    do {
      looked = step(scope, until);
      responses += looked.responses();
      raised += looked.flags();
      progress.at(responses, 0);
    } while (looked.more());
    raised += origins(scope);
    forget(scope);
    return "{\"responses\":%d,\"flags\":%d}".formatted(responses, raised);
  }

  /** The next responses of those that were stored before a time. */
  Looked step(TenantScope network, Instant until) {
    return transaction.run(
        () -> {
          long seen = scan.seen(network);
          long end = Math.max(seen + 1, Tsids.firstAt(until));
          var responses = scan.next(network, seen, end, AT_ONCE);
          int raised = flags.raise(network, found(network, responses));
          paces.add(network, responses);
          lines.add(network, straight(network, responses));
          boolean more = responses.size() == AT_ONCE;
          long last = more ? responses.get(AT_ONCE - 1).id().value() : end - 1;
          scan.see(network, last, clock.instant());
          known.forget(network);
          return new Looked(responses.size(), raised, more);
        });
  }

  private Map<ResponseId, Set<Flag>> found(TenantScope network, List<StoredResponse> responses) {
    var found = new HashMap<ResponseId, Set<Flag>>();
    add(found, Flag.DUPLICATE, duplicates.among(network, responses));
    add(found, Flag.TOP_BURST, topBursts.around(network, responses));
    add(found, Flag.OUTLIER, outliers.with(network, responses));
    add(found, Flag.SPEEDER, speeders(network, responses));
    add(found, Flag.STRAIGHT_LINING, straightLining(network, responses));
    return found;
  }

  /** Those that came before the pace of their questionnaire was known. */
  private Set<ResponseId> speeders(TenantScope network, List<StoredResponse> responses) {
    return responses.stream()
        .filter(one -> known.of(network, one.questionnaire()).tooFast(one.secondsTaken()))
        .map(StoredResponse::id)
        .collect(Collectors.toSet());
  }

  /** Those that came before the history of their batteries was known. */
  private Set<ResponseId> straightLining(TenantScope network, List<StoredResponse> responses) {
    return responses.stream()
        .filter(
            one -> {
              var version = one.questionnaire();
              boolean hurried = known.of(network, version).tooFast(one.secondsTaken());
              return StraightLining.in(
                  asked(network, one), one.answers(), hurried, known.lines(network, version));
            })
        .map(StoredResponse::id)
        .collect(Collectors.toSet());
  }

  private SortedMap<BatteryKey, Lines> straight(
      TenantScope network, List<StoredResponse> responses) {
    var sums = new TreeMap<BatteryKey, Lines>();
    for (var one : responses) {
      StraightLining.lines(asked(network, one), one.answers())
          .forEach(
              (battery, count) ->
                  sums.merge(new BatteryKey(one.questionnaire(), battery), count, Lines::plus));
    }
    return sums;
  }

  private Questionnaire asked(TenantScope network, StoredResponse response) {
    return programme.version(network, response.questionnaire()).orElseThrow();
  }

  private int origins(TenantScope network) {
    return transaction.run(
        () -> {
          var found = new HashMap<ResponseId, Set<Flag>>();
          senders
              .busy(network, Burst.OF_ONE_ORIGIN.size())
              .forEach(sent -> add(found, Flag.ORIGIN_BURST, Burst.OF_ONE_ORIGIN.among(sent)));
          return flags.raise(network, found);
        });
  }

  private void forget(TenantScope network) {
    var before = clock.instant().minus(Fingerprint.REACH);
    int forgotten;
    do {
      forgotten = transaction.run(() -> fingerprints.forget(network, before, FORGET_AT_ONCE));
    } while (forgotten == FORGET_AT_ONCE);
  }

  private static void add(Map<ResponseId, Set<Flag>> found, Flag flag, Set<ResponseId> responses) {
    responses.forEach(id -> found.computeIfAbsent(id, key -> EnumSet.noneOf(Flag.class)).add(flag));
  }
}
