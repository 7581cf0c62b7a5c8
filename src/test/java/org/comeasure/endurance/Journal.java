package org.comeasure.endurance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What clients were told, by the words that each response carries. */
final class Journal {

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();

  void acknowledged(String node, Iterable<String> words) {
    words.forEach(acknowledged::add);
    requests.incrementAndGet();
    lastSuccess.computeIfAbsent(node, name -> new AtomicLong()).set(System.nanoTime());
  }

  /** Any answer, or why there was none. */
  void answered(String what) {
    answers.computeIfAbsent(what, name -> new AtomicInteger()).incrementAndGet();
  }

  Set<String> words() {
    return acknowledged;
  }

  int requests() {
    return requests.get();
  }

  int answers(String what) {
    var count = answers.get(what);
    return count == null ? 0 : count.get();
  }

  boolean succeededSince(String node, long moment) {
    var last = lastSuccess.get(node);
    return last != null && last.get() - moment > 0;
  }

  @Override
  public String toString() {
    return new TreeMap<>(answers)
        .entrySet().stream()
            .map(entry -> entry.getValue() + " x " + entry.getKey())
            .collect(Collectors.joining(", "));
  }
}
