package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.Optional;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.shared.schedule.Schedule;
import org.comeasure.tenancy.TenantScope;

/** At three in the morning of each network. */
@ApplicationScoped
public class CountedKind implements JobKind {

  static final String NAME = "platform.counted";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Schedule> schedule() {
    return Optional.of(Schedule.daily(LocalTime.of(3, 0)));
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    return "{}";
  }
}
