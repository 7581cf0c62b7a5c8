package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/** Ends only together with another job of its kind, so that one at a time would never end. */
@ApplicationScoped
public class PatientKind implements JobKind {

  static final String NAME = "platform.patient";

  private final CyclicBarrier together = new CyclicBarrier(2);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Role> askers() {
    return Set.of(Role.PARTNER_VIEWER);
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    try {
      together.await(20, TimeUnit.SECONDS);
      return "{\"met\":true}";
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
