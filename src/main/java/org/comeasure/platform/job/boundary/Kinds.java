package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobKind;
import org.jspecify.annotations.Nullable;

/** The kinds of work that this node knows, by their names. */
@ApplicationScoped
public class Kinds {

  @Inject @Any Instance<JobKind> beans;

  private volatile @Nullable Map<String, JobKind> byName;

  Map<String, JobKind> all() {
    var known = byName;
    if (known == null) {
      known = beans.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, kind -> kind));
      byName = known;
    }
    return known;
  }

  Optional<JobKind> of(String name) {
    return Optional.ofNullable(all().get(name));
  }

  int mostWaiting(String name) {
    return of(name).map(JobKind::mostWaiting).orElse(JobKind.MOST_WAITING);
  }

  /** With what its kind says of it. */
  Job told(Job job) {
    return of(job.kind()).map(kind -> job.withAskers(kind.askers())).orElse(job);
  }
}
