package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comeasure.collection.AnswerVectors;
import org.comeasure.collection.VectorQuery;
import org.comeasure.measurement.driver.domain.Answers;
import org.comeasure.measurement.driver.domain.DriverFindings;
import org.comeasure.measurement.driver.domain.DriverQuestion;
import org.comeasure.measurement.driver.domain.KeyDrivers;
import org.comeasure.measurement.driver.domain.Reliability;
import org.comeasure.platform.job.JobKind;
import org.comeasure.platform.job.JobProgress;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/** The job: reads the answers of the window and weighs what goes with the outcome. */
@ApplicationScoped
public class WeighDrivers implements JobKind {

  static final String NAME = "driver.weights";

  /** Beyond it intervals get no narrower that anybody would see, and the reading takes longer. */
  static final int MOST = 200_000;

  private static final int STEPS = 100;
  private static final int READ = 60;

  @Inject AnswerVectors vectors;
  @Inject CountAnswers count;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Role> askers() {
    return EnumSet.range(Role.MANUFACTURER_ADMIN, Role.PARTNER_VIEWER);
  }

  @Override
  public String run(TenantScope scope, String parameters, JobProgress progress) {
    var question = QuestionDocument.read(parameters);
    // Counted first: what comes while the answers are read may or may not be among them.
    long known = count.of(scope, question);
    var answers = new Answers(1 + question.items().size());
    boolean capped = read(scope, question, answers, progress);
    var drivers =
        question.hasOutcome()
            ? KeyDrivers.of(
                answers,
                drawn -> progress.at(READ + (STEPS - READ) * drawn / KeyDrivers.DRAWS, STEPS))
            : KeyDrivers.withoutOutcome(answers);
    progress.at(STEPS, STEPS);
    return FindingsDocument.write(
        new DriverFindings(drivers, scales(question, answers), answers.size(), capped, known));
  }

  private static List<Reliability> scales(DriverQuestion question, Answers answers) {
    return question.scales().stream()
        .map(
            scale ->
                Reliability.of(
                    scale.key(),
                    answers,
                    scale.items().stream()
                        .mapToInt(item -> 1 + question.items().indexOf(item))
                        .toArray()))
        .toList();
  }

  /** Whether there were more than are read. One more is asked for to know that. */
  private boolean read(
      TenantScope scope, DriverQuestion question, Answers answers, JobProgress progress) {
    var measures = new ArrayList<Integer>();
    measures.add(question.outcome());
    measures.addAll(question.items());
    var query =
        new VectorQuery(
            question.period(), question.audience(), question.touchpoints(), measures, MOST + 1);
    var more = new AtomicBoolean();
    vectors.read(
        scope,
        query,
        (scores, passed) -> {
          if (answers.size() == MOST) {
            more.set(true);
            return;
          }
          progress.at(Math.round(READ * Math.min(1, Math.max(0, passed))), STEPS);
          answers.add(scores);
        });
    return more.get();
  }
}
