package org.comeasure.collection.boundary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.collection.boundary.Recording;
import org.comeasure.collection.domain.KeptAnswer;
import org.comeasure.collection.domain.RequestKey;
import org.comeasure.collection.store.IntakeRequestStore;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.TenantScope;

/** Keeps several requests with their responses and answers, within the caller's transaction. */
@ApplicationScoped
public class KeepRequests {

  @Inject Recording recording;
  @Inject IntakeRequestStore requests;
  @Inject Clock clock;

  /** What is kept of each request, since now or since before. */
  List<KeptAnswer> all(List<Request> group) {
    // Where a key comes twice its first request counts, here as between transactions.
    var firsts = new TreeMap<RequestKey, Request>();
    group.forEach(request -> firsts.putIfAbsent(request.key(), request));
    var kept = claim(firsts);
    var fresh =
        firsts.values().stream()
            .filter(request -> found(kept, request.key()).status() == null)
            .toList();
    keep(fresh, kept);
    return group.stream().map(request -> found(kept, request.key())).toList();
  }

  private Map<RequestKey, KeptAnswer> claim(SortedMap<RequestKey, Request> firsts) {
    var kept = new HashMap<RequestKey, KeptAnswer>();
    var now = clock.instant();
    for (var network : networks(firsts.keySet())) {
      var hashes = new TreeMap<RequestKey, byte[]>();
      firsts.forEach((key, request) -> put(hashes, network, key, request.bodyHash()));
      kept.putAll(requests.claim(network, hashes, now));
    }
    return kept;
  }

  private void keep(List<Request> fresh, Map<RequestKey, KeptAnswer> into) {
    var outcomes = recording.record(fresh.stream().map(Request::delivery).toList()).iterator();
    var answers = new TreeMap<RequestKey, KeptAnswer>();
    for (var request : fresh) {
      var taken = IntakeAnswer.of(request.body(), request.readings(), outcomes.next());
      var answer = new KeptAnswer(request.bodyHash(), taken.status(), taken.json());
      answers.put(request.key(), answer);
    }
    var now = clock.instant();
    for (var network : networks(answers.keySet())) {
      var own = new TreeMap<RequestKey, KeptAnswer>();
      answers.forEach((key, answer) -> put(own, network, key, answer));
      requests.keep(network, own, now);
    }
    into.putAll(answers);
  }

  private static List<TenantScope> networks(Collection<RequestKey> keys) {
    return keys.stream()
        .map(RequestKey::manufacturer)
        .distinct()
        .sorted()
        .map(number -> TenantScope.ofNetwork(new ManufacturerId(number)))
        .toList();
  }

  private static <V> void put(
      Map<RequestKey, V> into, TenantScope network, RequestKey key, V value) {
    if (key.manufacturer() == network.manufacturer().value()) {
      into.put(key, value);
    }
  }

  private static KeptAnswer found(Map<RequestKey, KeptAnswer> kept, RequestKey key) {
    return Objects.requireNonNull(kept.get(key));
  }
}
