package org.comeasure.measurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.junit.jupiter.api.Test;

class MeasuredSinceTest {

  private static final PartnerId LONG_AGO = new PartnerId(1);
  private static final PartnerId LATELY = new PartnerId(2);
  private static final PartnerId NEVER = new PartnerId(3);
  private static final TenantScope NETWORK = TenantScope.ofNetwork(new ManufacturerId(9));
  private static final Window OCTOBER = window("2026-10");
  private static final long MOMENT = 3_000_000_000L;

  private final Map<PartnerId, LocalDate> stored =
      new HashMap<>(Map.of(LONG_AGO, day("2024-01-01"), LATELY, day("2026-09-10")));

  private final List<Set<PartnerId>> asked = new ArrayList<>();
  private final MeasuredSince since = new MeasuredSince();
  private long nanos;

  MeasuredSinceTest() {
    since.nanos = () -> nanos;
    since.tallies =
        new TallyStore() {
          @Override
          public Map<PartnerId, LocalDate> measuredSince(TenantScope scope, Set<PartnerId> some) {
            if (!some.isEmpty()) {
              asked.add(some);
            }
            var found = new HashMap<>(stored);
            found.keySet().retainAll(some);
            return found;
          }
        };
  }

  @Test
  void whoWasMeasuredBeforeAllThatIsComparedIsAskedForOnce() {
    var all = Set.of(LONG_AGO, LATELY, NEVER);

    assertThat(since.of(NETWORK, all, OCTOBER)).isEqualTo(stored);
    stored.put(LATELY, day("2026-05-01"));
    nanos += MOMENT;
    assertThat(since.of(NETWORK, all, OCTOBER)).isEqualTo(stored);

    assertThat(asked).containsExactly(all, Set.of(LATELY, NEVER));
  }

  @Test
  void whateverWasFoundServesForAMoment() {
    since.of(NETWORK, Set.of(LATELY), OCTOBER);
    nanos += MOMENT - 1;
    since.of(NETWORK, Set.of(LATELY), OCTOBER);

    assertThat(asked).hasSize(1);
  }

  @Test
  void anEarlierComparisonAsksAgain() {
    since.of(NETWORK, Set.of(LONG_AGO), OCTOBER);
    nanos += MOMENT;
    since.of(NETWORK, Set.of(LONG_AGO), window("2026"));
    since.of(NETWORK, Set.of(LONG_AGO), window("2024"));

    assertThat(asked).hasSize(2);
  }

  @Test
  void nothingServesAnotherNetwork() {
    since.of(NETWORK, Set.of(LONG_AGO), OCTOBER);
    since.of(TenantScope.ofNetwork(new ManufacturerId(8)), Set.of(LONG_AGO), OCTOBER);

    assertThat(asked).hasSize(2);
  }

  private static Window window(String period) {
    return Window.of(Period.parse(period), day("2026-11-29"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
