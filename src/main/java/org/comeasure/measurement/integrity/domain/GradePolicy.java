package org.comeasure.measurement.integrity.domain;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;

/**
 * Grades how far a number can be trusted.
 *
 * <p><b>Definition:</b> seven aspects take 0 to 3 points each, see below. Up to 1 point in all is
 * an A, up to 3 a B, up to 5 a C, more a D. An aspect of three points allows a C at best, however
 * good the others; where more than half of the answers are flagged it is a D. A number that may not
 * be shown has no grade.
 *
 * <table>
 * <caption>Points</caption>
 * <tr><th>aspect</th><th>0</th><th>1</th><th>2</th><th>3</th></tr>
 * <tr><td>answers</td><td>100 or more</td><td>30-99</td><td>10-29</td><td>below 10</td></tr>
 * <tr><td>half the 95% interval, of the measure's range; what the number of answers has taken is
 *     not taken again</td><td>up to 5%</td><td>up to 7.5%</td><td>up to 12.5%</td><td>more</td></tr>
 * <tr><td>response rate</td><td>always, until it can be told</td><td></td><td></td><td></td></tr>
 * <tr><td>forms opened a day</td><td>about as many as before, or not known</td><td></td><td></td>
 *     <td>far fewer, see {@link Asking}</td></tr>
 * <tr><td>flagged answers</td><td>up to 5%</td><td>up to 10%</td><td>up to 20%</td><td>more</td>
 *     </tr>
 * <tr><td>channels</td><td>links and codes</td><td>the partner's own program handed in more than
 *     5%</td><td>kiosks and programs have more than half, or the partner's own program more than
 *     10%</td><td>the partner's own program more than 20%</td></tr>
 * <tr><td>scale questions left out</td><td>up to 10%</td><td>up to 20%</td><td>up to 40%</td>
 *     <td>more</td></tr>
 * </table>
 *
 * <p>Nothing is taken for what nobody can do anything about: open links and codes have no
 * denominator, so no response rate can be told and the interval, which takes the answers for a
 * random sample, is indicative; the grade says so and takes nothing. Nor does the share of opened
 * forms that were sent, which strangers can move, or that all answers came by one channel, as those
 * of each row of a table by channel do. Answers and interval tell of one thing, the size of the
 * sample, so the heavier of the two counts. Half the interval of 5% of the range is 10 points of
 * NPS, 5 percentage points of a share and 0.2 of a mean on five points. Flagged are those of the
 * very answers that the number is made from. At a kiosk staff stand by and the same hand can answer
 * twice; what a program hands in was collected out of sight of our checks, and what the program of
 * the very partner hands in that the answers are about might as well be made up: it weighs as much
 * as flagged answers do, whatever channel it claims. Where the channels are not known they take
 * nothing. Rows of tables and months of a trend are graded by the same rule from what is counted of
 * them alone.
 *
 * <p><b>Errors:</b> none; what is not known is told as such.
 *
 * <p><b>Example:</b> NPS 41 from 561 answers, 34 to 47: margin 6.5 of 200, 3.3%, no point; 45 of
 * 561 flagged, 8.0%, 1; 4% left out, none: 1 point, A. The same with 20 answers, -9 to 63: 2 for
 * the answers, 1 more for the interval, 2 flagged, 10.0%, 1: 4 points, C.
 *
 * <p><b>Sources:</b> taking levels off for each limitation: Guyatt et al., "GRADE: an emerging
 * consensus on rating quality of evidence", BMJ 336 (2008). No margin of error without a
 * probability sample: AAPOR, "Report of the task force on non-probability sampling" (2013).
 * Careless answers of 10 to 12% in a survey without control: Meade and Craig, "Identifying careless
 * responses in survey data", Psychological Methods 17 (2012). More than 10% missing is likely to
 * bias: Bennett, "How can I deal with missing data in my study?", ANZJPH 25 (2001); more than 40%
 * supports no conclusion: Jakobsen et al., BMC Medical Research Methodology 17 (2017). Answers from
 * 10, 30 and 100 are the low base, the rank and the drivers of this portal. How many points make a
 * letter is a decision of ours.
 *
 * @param answers fewest answers for 0, 1 and 2 points
 * @param margin largest half interval for 0, 1 and 2 points, as a share of the range
 * @param flagged largest shares of flagged responses
 * @param byPartner largest shares of what the partner's own program handed in
 * @param leftOut largest shares of scale questions left out
 */
public record GradePolicy(
    Steps answers, Steps margin, Steps flagged, Steps byPartner, Steps leftOut) {

  /** Three limits; each that a value lies beyond is a point. A value on a limit is within it. */
  public record Steps(double first, double second, double third) {

    /** Points of what should be large: one for each limit that it falls short of. */
    int below(double value) {
      return count(value < first) + count(value < second) + count(value < third);
    }

    /** Points of what should be small: one for each limit that it exceeds. */
    int above(double value) {
      return count(value > first) + count(value > second) + count(value > third);
    }

    private static int count(boolean beyond) {
      return beyond ? 1 : 0;
    }
  }

  /** Points of a single aspect at most; they allow a C at best. */
  public static final int SEVERE = 3;

  public static final GradePolicy DEFAULT =
      new GradePolicy(
          new Steps(100, 30, 10),
          new Steps(0.05, 0.075, 0.125),
          new Steps(0.05, 0.10, 0.20),
          new Steps(0.05, 0.10, 0.20),
          new Steps(0.10, 0.20, 0.40));

  private static final int MOST_FOR_A = 1;
  private static final int MOST_FOR_B = 3;
  private static final int MOST_FOR_C = 5;
  private static final double MOST = 0.5;

  /** Empty for a number that may not be shown. */
  public Optional<Integrity> grade(Evidence evidence) {
    return evidence.figure() instanceof Figure.Shown shown
        ? Optional.of(grade(shown, evidence))
        : Optional.empty();
  }

  private Integrity grade(Figure.Shown shown, Evidence evidence) {
    var quality = evidence.quality();
    int few = answers.below(shown.n());
    int wide = margin.above(Evidence.margin(evidence.kind(), shown));
    var reasons =
        List.of(
            new Reason(Aspect.ANSWERS, few),
            new Reason(Aspect.PRECISION, Math.max(0, wide - few)),
            new Reason(Aspect.RESPONSE_RATE, 0),
            new Reason(Aspect.OPENINGS, evidence.farFewerOpenings() ? SEVERE : 0),
            new Reason(Aspect.FLAGGED, flagged.above(evidence.flaggedShare())),
            new Reason(Aspect.CHANNELS, channels(evidence.channels())),
            new Reason(Aspect.MISSING, leftOut.above(quality.leftOutShare())));
    var letter = evidence.flaggedShare() > MOST ? Grade.D : letter(reasons);
    return new Integrity(letter, reasons, evidence);
  }

  private static Grade letter(List<Reason> reasons) {
    int points = reasons.stream().mapToInt(Reason::points).sum();
    boolean severe =
        reasons.stream().anyMatch(reason -> reason.points() == SEVERE)
            || sampleSize(reasons) == SEVERE;
    if (points > MOST_FOR_C) {
      return Grade.D;
    }
    if (severe || points > MOST_FOR_B) {
      return Grade.C;
    }
    return points > MOST_FOR_A ? Grade.B : Grade.A;
  }

  private static int sampleSize(List<Reason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.aspect() == Aspect.ANSWERS || reason.aspect() == Aspect.PRECISION)
        .mapToInt(Reason::points)
        .sum();
  }

  private int channels(Channels channels) {
    int unseen = channels.outOfSight() > MOST ? 2 : 0;
    return Math.max(unseen, byPartner.above(channels.byPartnerShare()));
  }
}
