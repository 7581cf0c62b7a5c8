package org.comeasure.collection.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.Openings;
import org.comeasure.collection.domain.FormToken;
import org.comeasure.collection.domain.OpenedForms;
import org.comeasure.collection.domain.SubmissionKey;
import org.comeasure.collection.store.OpeningStore;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;

/**
 * Counts forms begun and sent in memory and writes them every few seconds. A form counts as opened
 * at the first sign of a person: when its page tells of the first touch, or when it is sent.
 * Looking at it counts nothing, so previews, scanners, reloads and whoever asks for it again and
 * again move no rate.
 */
@ApplicationScoped
public class CountOpenings implements Openings {

  private static final Logger LOG = System.getLogger(CountOpenings.class.getName());
  private static final long EVERY_SECONDS = 5;
  private static final int AT_ONCE = 500;
  private static final Comparator<OpenedForms> KEY_ORDER =
      Comparator.<OpenedForms>comparingLong(forms -> forms.partner().value())
          .thenComparingLong(forms -> forms.link().value())
          .thenComparing(OpenedForms::day);

  @Inject RetriedTransaction transaction;
  @Inject OpeningStore store;
  @Inject ReportingZones zones;
  @Resource ManagedScheduledExecutorService schedule;

  /** Forms that have been counted as opened, by their token's key, on this node. */
  private final Cache<SubmissionKey, Boolean> begun =
      Caffeine.newBuilder()
          .maximumSize(100_000)
          .expireAfterWrite(FormToken.LIFETIME)
          .executor(Runnable::run)
          .build();

  private final Map<Key, Opened> counts = new ConcurrentHashMap<>();

  private record Key(ManufacturerId manufacturer, PartnerId partner, LinkId link, LocalDate day) {}

  void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object started) {
    schedule.scheduleWithFixedDelay(this::flush, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  /** Whether the form has been counted as opened on this node. */
  public boolean knows(SubmissionKey form) {
    return begun.getIfPresent(form) != null;
  }

  /** Somebody has begun to fill a form in; counted once. */
  public void opened(TenantScope scope, PartnerId partner, LinkId link, SubmissionKey form) {
    if (begun.asMap().putIfAbsent(form, true) == null) {
      add(key(scope, partner, link), new Opened(1, 0));
    }
  }

  /**
   * A form was stored for the first time.
   *
   * @param told whether its page was told that it counts as opened, perhaps by another node
   */
  public void completed(
      TenantScope scope, PartnerId partner, LinkId link, SubmissionKey form, boolean told) {
    boolean before = begun.asMap().putIfAbsent(form, true) != null || told;
    add(key(scope, partner, link), new Opened(before ? 0 : 1, 1));
  }

  @Override
  @Transacted
  public List<OpenedBy> of(TenantScope scope, Wanted wanted) {
    return store.sums(scope, wanted);
  }

  @Override
  @Transacted
  public List<OpenedAt> apart(TenantScope scope, Period days) {
    return store.apart(scope, days);
  }

  @Override
  @Transacted
  public List<List<OpenedAt>> apart(TenantScope scope, List<Period> stretches) {
    return store.apart(scope, stretches);
  }

  /** What could not be written is kept for the next time. */
  @PreDestroy
  void flush() {
    var taken = new TreeMap<Long, List<OpenedForms>>();
    for (var key : counts.keySet()) {
      var count = counts.remove(key);
      if (count != null) {
        taken
            .computeIfAbsent(key.manufacturer().value(), number -> new ArrayList<>())
            .add(
                new OpenedForms(
                    key.partner(), key.link(), key.day(), count.opened(), count.completed()));
      }
    }
    taken.forEach((number, forms) -> write(new ManufacturerId(number), forms));
  }

  private void write(ManufacturerId manufacturer, List<OpenedForms> forms) {
    var network = TenantScope.ofNetwork(manufacturer);
    forms.sort(KEY_ORDER);
    for (int from = 0; from < forms.size(); from += AT_ONCE) {
      var some = forms.subList(from, Math.min(forms.size(), from + AT_ONCE));
      try {
        transaction.run(
            () -> {
              store.add(network, some);
              return some;
            });
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Openings wait to be written: {0}", e.getMessage());
        some.forEach(
            one ->
                add(
                    new Key(manufacturer, one.partner(), one.link(), one.day()),
                    new Opened(one.opened(), one.completed())));
      }
    }
  }

  private Key key(TenantScope scope, PartnerId partner, LinkId link) {
    return new Key(scope.manufacturer(), partner, link, zones.today(scope));
  }

  private void add(Key key, Opened more) {
    counts.merge(
        key,
        more,
        (one, other) ->
            new Opened(one.opened() + other.opened(), one.completed() + other.completed()));
  }
}
