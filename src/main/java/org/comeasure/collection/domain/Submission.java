package org.comeasure.collection.domain;

import java.time.Instant;
import java.util.Set;
import org.comeasure.collection.CountedResponse;
import org.comeasure.collection.Flag;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.Questionnaire;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Checked answers on their way to be stored.
 *
 * @param questionnaire the version by which the answers were checked
 * @param secondsTaken from seeing the form to sending it, where known
 * @param flags those that it earns by itself
 * @param sender which of today's senders, where one can tell; says nothing about who it is
 */
public record Submission(
    Origin origin,
    Questionnaire questionnaire,
    SubmissionKey key,
    Instant answeredAt,
    @Nullable Integer secondsTaken,
    Answers answers,
    Set<Flag> flags,
    @Nullable Long sender) {

  public static final int LONGEST_SECONDS = 65_535;

  public Submission {
    if (secondsTaken != null && (secondsTaken < 0 || secondsTaken > LONGEST_SECONDS)) {
      throw new IllegalArgumentException("seconds taken: 0 to " + LONGEST_SECONDS);
    }
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("a submission has answers");
    }
    flags = Set.copyOf(flags);
  }

  public Submission(
      Origin origin,
      Questionnaire questionnaire,
      SubmissionKey key,
      Instant answeredAt,
      @Nullable Integer secondsTaken,
      Answers answers) {
    this(origin, questionnaire, key, answeredAt, secondsTaken, answers, Set.of(), null);
  }

  public Submission flagged(Set<Flag> others) {
    return new Submission(
        origin, questionnaire, key, answeredAt, secondsTaken, answers, others, sender);
  }

  public Submission sentBy(long who) {
    return new Submission(
        origin, questionnaire, key, answeredAt, secondsTaken, answers, flags, who);
  }

  /**
   * @throws IllegalArgumentException when the scope does not cover it
   */
  public void requireWithin(TenantScope scope) {
    // A response without a branch is the whole partner's, so not for somebody limited to branches.
    boolean branchCovered =
        origin.branch() == null ? scope.allBranches() : scope.covers(origin.branch());
    if (!scope.covers(origin.partner()) || !branchCovered) {
      throw new IllegalArgumentException("a submission outside of its scope");
    }
  }

  /** The likelihood to recommend, where it was asked and answered. */
  public @Nullable Integer nps() {
    return counting().score(MeasureEntry.NPS);
  }

  public CountedResponse counted(ReportingZone zone) {
    return counting().of(origin, zone.dayOf(answeredAt), flags);
  }

  private Counting counting() {
    return new Counting(questionnaire, answers);
  }
}
