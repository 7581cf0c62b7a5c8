package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.measurement.driver.domain.Freshness;
import org.comeasure.measurement.driver.domain.KeyDrivers.Outcome;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.platform.job.Jobs;
import org.comeasure.platform.job.NewJob;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * The last findings of a question. A question that nobody has asked before is put to work, and so
 * is one of whose answers the last findings know too little.
 */
@ApplicationScoped
@Transacted
public class FindDrivers {

  /**
   * Where a question stands.
   *
   * @param answered the job of the last findings
   * @param latest the newest job, when it waits, runs or has failed
   */
  record State(@Nullable DriverFindings findings, @Nullable Job answered, @Nullable Job latest) {}

  private static final int REMEMBERED = 10;

  @Inject Jobs jobs;
  @Inject CountAnswers count;
  @Inject ReportingZones zones;
  @Inject Clock clock;

  public State find(TenantScope scope, DriverQuestion question, String who) {
    var parameters = QuestionDocument.write(question);
    var same = jobs.same(scope, WeighDrivers.NAME, parameters, REMEMBERED);
    for (var job : same) {
      if (job.status() == JobStatus.DONE && job.result() != null) {
        var findings = FindingsDocument.read(job.result());
        if (findings.isPresent()) {
          var newest = same.get(0);
          return new State(
              findings.get(),
              job,
              newest.status() == JobStatus.DONE
                  ? again(scope, question, who, job, findings.get())
                  : newest);
        }
      }
    }
    boolean begun = !same.isEmpty() && same.get(0).status() != JobStatus.DONE;
    return new State(null, null, begun ? same.get(0) : ask(scope, question, who));
  }

  /** The job that brings new findings, where the known ones no longer hold. */
  private @Nullable Job again(
      TenantScope scope, DriverQuestion question, String who, Job last, DriverFindings findings) {
    var finished = last.finishedAt();
    boolean told = findings.drivers().outcome() == Outcome.TOLD;
    boolean running = question.period().contains(zones.today(scope));
    var age = Duration.between(finished == null ? last.createdAt() : finished, clock.instant());
    if (!new Freshness(told, running).over(age, findings.answers(), count.of(scope, question))) {
      return null;
    }
    try {
      return ask(scope, question, who);
    } catch (ProblemException full) {
      return null; // too much waits already: the known findings are shown, and asked again later
    }
  }

  /** Works it out once more. */
  public Job ask(TenantScope scope, DriverQuestion question, String who) {
    return jobs.request(
        scope, new NewJob(WeighDrivers.NAME, QuestionDocument.write(question), who));
  }
}
