package org.comeasure.measurement.target.boundary.page;

import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * What was just done to a target or a benchmark. It is said by id: an address that somebody made up
 * cannot put words on the page.
 */
record DoneNotice(ManageTargets targets, ManageBenchmarks benchmarks, TargetLines lines) {

  @Nullable String of(TenantScope scope, ListQuery query) {
    for (var done : new String[] {"set", "ended"}) {
      var target =
          query.values().done(done, TargetId::parse).flatMap(id -> targets.ifAny(scope, id));
      if (target.isPresent()) {
        var line = lines.line(target.get(), null);
        return lines.texts().get("target." + done, line.measure(), line.value(), line.place());
      }
      var benchmark =
          query
              .values()
              .done("benchmark-" + done, BenchmarkId::parse)
              .flatMap(id -> benchmarks.ifAny(scope, id));
      if (benchmark.isPresent()) {
        var line = lines.line(benchmark.get(), null);
        var source = line.source().name();
        return lines.texts().get("target.benchmark." + done, line.measure(), line.value(), source);
      }
    }
    return null;
  }
}
