package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.tenancy.TenantScope;

/** The last findings of a question; a question that nobody has asked before is put to work. */
@ApplicationScoped
@Transactional
public class FindDrivers {

  private static final int REMEMBERED = 10;

  @Inject Jobs jobs;

  public DriverState find(TenantScope scope, DriverQuestion question, String who) {
    var parameters = QuestionDocument.write(question);
    var same = jobs.same(scope, WeighDrivers.NAME, parameters, REMEMBERED);
    for (var job : same) {
      if (job.status() == JobStatus.DONE && job.result() != null) {
        var findings = FindingsDocument.read(job.result());
        if (findings.isPresent()) {
          var newest = same.get(0);
          return new DriverState(
              findings.get(), job, newest.status() == JobStatus.DONE ? null : newest);
        }
      }
    }
    boolean begun = !same.isEmpty() && same.get(0).status() != JobStatus.DONE;
    return new DriverState(null, null, begun ? same.get(0) : ask(scope, question, who));
  }

  /** Works it out once more. */
  public Job ask(TenantScope scope, DriverQuestion question, String who) {
    return jobs.request(
        scope, new NewJob(WeighDrivers.NAME, QuestionDocument.write(question), who));
  }
}
