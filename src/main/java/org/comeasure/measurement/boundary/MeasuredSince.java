package org.comeasure.measurement.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/**
 * Tells since when partners are measured. Responses that are dated back can only begin that
 * earlier, so who was measured before all that a page compares still is, and the database is not
 * asked again: it would look at the first days of hundreds of partners for every page. Anything
 * else serves for a moment.
 */
@ApplicationScoped
public class MeasuredSince {

  private static final int MOST = 50_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration MOMENT = Duration.ofSeconds(3);

  @Inject TallyStore tallies;

  LongSupplier nanos = System::nanoTime;

  private final Cache<Key, Known> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(LONGEST)
          .executor(Runnable::run)
          .build();

  private record Key(ManufacturerId manufacturer, PartnerId partner) {}

  private record Known(LocalDate day, long nanos) {

    boolean serves(LocalDate first, long now) {
      return !day.isAfter(first) || now - nanos < MOMENT.toNanos();
    }
  }

  /**
   * Nothing of those without responses.
   *
   * @param partners of the scope
   * @param window what is compared; a day before all of it is not always the first one
   */
  Map<PartnerId, LocalDate> of(TenantScope scope, Set<PartnerId> partners, Window window) {
    var first = Collections.min(window.periods().stream().map(Period::from).toList());
    var since = new HashMap<PartnerId, LocalDate>();
    long now = nanos.getAsLong();
    for (var partner : partners) {
      var one = known.getIfPresent(new Key(scope.manufacturer(), partner));
      if (one != null && one.serves(first, now)) {
        since.put(partner, one.day());
      }
    }
    var rest = new HashSet<>(partners);
    rest.removeAll(since.keySet());
    tallies
        .measuredSince(scope, rest)
        .forEach(
            (partner, day) -> {
              known.put(new Key(scope.manufacturer(), partner), new Known(day, now));
              since.put(partner, day);
            });
    return since;
  }
}
