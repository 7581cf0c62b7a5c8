package org.comeasure.measurement.reconcile.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.collection.Recount;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.platform.job.Lane;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/**
 * Goes through all partners and months of a network, the months outermost, so that what one partner
 * reads serves the next.
 */
@ApplicationScoped
public class ReconcileJob implements JobKind {

  public static final String NAME = "measurement.reconcile";
  static final String CHECK = "{\"repair\":false}";
  static final String REPAIR = "{\"repair\":true}";

  @Inject ReconcileTallies reconcile;
  @Inject Recount responses;
  @Inject Directory directory;

  @Override
  public String name() {
    return NAME;
  }

  /** It takes minutes, and so do not the others that somebody waits for. */
  @Override
  public Lane lane() {
    return Lane.UPKEEP;
  }

  @Override
  public Set<Role> askers() {
    return Set.of(Role.MANUFACTURER_ADMIN);
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    boolean repair = parameters.equals(REPAIR);
    var partners = directory.partners(scope).stream().map(PartnerEntry::id).toList();
    var months = months(responses.span(scope));
    var report = Report.none(repair);
    long total = (long) months.size() * partners.size();
    long done = 0;
    for (var month : months) {
      for (var partner : partners) {
        progress.at(done++, total);
        var own = TenantScope.ofPartner(scope.manufacturer(), partner);
        var outcome = reconcile.reconcile(own, month, repair, progress);
        report =
            outcome.expired()
                ? report.plusExpired()
                : report.plus(outcome.responses(), outcome.differences());
      }
    }
    return report.json();
  }

  private static List<YearMonth> months(Optional<Recount.Span> span) {
    return span.stream()
        .flatMap(
            found -> {
              var last = YearMonth.from(found.last());
              return Stream.iterate(
                  YearMonth.from(found.first()),
                  month -> !month.isAfter(last),
                  m -> m.plusMonths(1));
            })
        .toList();
  }
}
