package org.comeasure.collection.domain.flag;

import java.util.EnumSet;
import java.util.Set;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.Submission;

/** The flags that a submission earns by itself, without a look at others. */
public final class IntakeFlags {

  private IntakeFlags() {}

  /**
   * @param pace of the version that was answered
   */
  public static Set<Flag> of(Submission submission, Pace pace) {
    var flags = EnumSet.noneOf(Flag.class);
    if (pace.tooFast(submission.secondsTaken())) {
      flags.add(Flag.SPEEDER);
    }
    if (StraightLining.in(submission.questionnaire(), submission.answers())) {
      flags.add(Flag.STRAIGHT_LINING);
    }
    return flags;
  }
}
