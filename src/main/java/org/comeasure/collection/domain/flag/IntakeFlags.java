package org.comeasure.collection.domain.flag;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.Submission;

/** The flags that a submission earns by itself, without a look at others. */
public final class IntakeFlags {

  private IntakeFlags() {}

  /**
   * @param pace of the version that was answered
   * @param history of its batteries, by their key
   * @param now when it came
   */
  public static Set<Flag> of(
      Submission submission, Pace pace, Function<String, Lines> history, Instant now) {
    var flags = EnumSet.noneOf(Flag.class);
    boolean hurried = pace.tooFast(submission.secondsTaken());
    if (hurried) {
      flags.add(Flag.SPEEDER);
    }
    if (StraightLining.in(submission.questionnaire(), submission.answers(), hurried, history)) {
      flags.add(Flag.STRAIGHT_LINING);
    }
    flags.addAll(PartnerDelivery.flags(submission.origin(), submission.answeredAt(), now));
    return flags;
  }
}
