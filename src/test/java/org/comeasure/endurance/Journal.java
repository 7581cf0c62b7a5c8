package org.comeasure.endurance;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What clients were told, by the words that each response carries. */
final class Journal {

  private static final Set<String> FAULTS = Set.of("500", "503 without Retry-After");
  private static final int FAULTS_TOLD = 5;
  private static final int BODY_TOLD = 600;

  private final long begin = System.nanoTime();
  private final Collection<String> blows = new CopyOnWriteArrayList<>();
  private final Collection<String> faults = new CopyOnWriteArrayList<>();
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

  /**
   * An answer.
   *
   * @return whether it is one that no client may ever get
   */
  boolean answered(HttpResponse<String> answer) {
    boolean later = answer.headers().firstValue("retry-after").isPresent();
    int status = answer.statusCode();
    var kind = status == 503 && !later ? "503 without Retry-After" : String.valueOf(status);
    answered(kind);
    return FAULTS.contains(kind);
  }

  /** What befalls the site from now on. */
  void struck(String blow) {
    blows.add(moment() + " " + blow);
  }

  /** Keeps the first of them, with what explains them. */
  void fault(String node, HttpResponse<String> answer, List<String> log) {
    if (faults.size() < FAULTS_TOLD) {
      faults.add(
          "%s %s %s at the %s node: %d %s%n%s%n  its log:%n    %s"
              .formatted(
                  moment(),
                  answer.request().method(),
                  answer.uri(),
                  node,
                  answer.statusCode(),
                  answer.headers().map(),
                  answer.body().substring(0, Math.min(BODY_TOLD, answer.body().length())),
                  String.join("%n    ".formatted(), log)));
    }
  }

  private String moment() {
    return "second " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) + ":";
  }

  /** How many clients got an answer that none may get. */
  int faults() {
    return FAULTS.stream().mapToInt(this::answers).sum();
  }

  /** Those, and what had befallen the site. */
  String story() {
    return faults.isEmpty()
        ? ""
        : "%n%s%n%s".formatted(String.join(", ", blows), String.join("%n".formatted(), faults));
  }

  Set<String> words() {
    return acknowledged;
  }

  int requests() {
    return requests.get();
  }

  private int answers(String what) {
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
                .collect(Collectors.joining(", "))
        + story();
  }
}
