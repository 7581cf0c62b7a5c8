package org.comeasure.measurement.integrity.domain;

import java.util.List;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;

/**
 * Grades how far a number can be trusted.
 *
 * <p><b>Definition:</b> seven aspects take 0 to 3 points each, see below. Up to 2 points in all are
 * an A, up to 4 a B, up to 6 a C, more a D. An aspect of three points allows a C at best, however
 * good the others; where more than half of the responses are flagged it is a D. A number that may
 * not be shown has no grade.
 *
 * <table>
 * <caption>Points</caption>
 * <tr><th>aspect</th><th>0</th><th>1</th><th>2</th><th>3</th></tr>
 * <tr><td>answers</td><td>100 or more</td><td>30-99</td><td>10-29</td><td>below 10</td></tr>
 * <tr><td>half the 95% interval, of the measure's range</td><td>up to 5%</td><td>up to 7.5%</td>
 *     <td>up to 12.5%</td><td>more</td></tr>
 * <tr><td>response rate</td><td></td><td>none can be told</td>
 *     <td>and of the forms opened fewer than half were sent</td><td>fewer than a quarter</td></tr>
 * <tr><td>forms opened a day</td><td>about as many as before, or not known</td><td></td><td></td>
 *     <td>far fewer, see {@link Asking}</td></tr>
 * <tr><td>flagged responses</td><td>up to 5%</td><td>up to 10%</td><td>up to 20%</td><td>more</td>
 *     </tr>
 * <tr><td>channels</td><td>several</td><td>one has 90% or more, or the partner's own program handed
 *     in more than 5%</td><td>kiosks and programs have more than half, or the partner's own program
 *     more than 10%</td><td>the partner's own program more than 20%</td></tr>
 * <tr><td>scale questions left out</td><td>up to 10%</td><td>up to 20%</td><td>up to 40%</td>
 *     <td>more</td></tr>
 * </table>
 *
 * <p>Open links and codes have no denominator, so no response rate can be told and the interval,
 * which takes the answers for a random sample, is indicative: one point always. Half the interval
 * of 5% of the range is 10 points of NPS, 5 percentage points of a share and 0.2 of a mean on five
 * points. At a kiosk staff stand by and the same hand can answer twice; what a program hands in was
 * collected out of sight of our checks, and what the program of the very partner hands in that the
 * answers are about might as well be made up: it weighs as much as flagged answers do, whatever
 * channel it claims. Where the channels are not known they take nothing. Rows of tables and months
 * of a trend are graded by the same rule from what is counted of them alone.
 *
 * <p><b>Errors:</b> none; what is not known is told as such.
 *
 * <p><b>Example:</b> NPS 41 from 561 answers, 34 to 47: margin 6.5 of 200, 3.3%, no point; no
 * response rate, 1; 45 of 561 flagged, 8.0%, 1; links 70% and codes 30%, none; 4% left out, none: 2
 * points, A. The same with 20 answers, -9 to 63, 2 flagged, 10.0%: 2 + 3 + 1 + 1 = 7 points, D.
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
 * @param completion smallest shares of opened forms that were sent
 * @param oneChannel share from which one channel stands alone
 */
public record GradePolicy(
    Steps answers,
    Steps margin,
    Steps flagged,
    Steps byPartner,
    Steps leftOut,
    Steps completion,
    double oneChannel) {

  /** Points of a single aspect at most; they allow a C at best. */
  public static final int SEVERE = 3;

  public static final GradePolicy DEFAULT =
      new GradePolicy(
          new Steps(100, 30, 10),
          new Steps(0.05, 0.075, 0.125),
          new Steps(0.05, 0.10, 0.20),
          new Steps(0.05, 0.10, 0.20),
          new Steps(0.10, 0.20, 0.40),
          new Steps(1, 0.5, 0.25),
          0.9);

  private static final int MOST_FOR_A = 2;
  private static final int MOST_FOR_B = 4;
  private static final int MOST_FOR_C = 6;
  private static final double MOST = 0.5;

  /** Empty for a number that may not be shown. */
  public Optional<Integrity> grade(Evidence evidence) {
    return evidence.figure() instanceof Figure.Shown shown
        ? Optional.of(grade(shown, evidence))
        : Optional.empty();
  }

  private Integrity grade(Figure.Shown shown, Evidence evidence) {
    var quality = evidence.quality();
    var reasons =
        List.of(
            new Reason(Aspect.ANSWERS, answers.below(shown.n())),
            new Reason(Aspect.PRECISION, margin.above(Evidence.margin(evidence.kind(), shown))),
            new Reason(Aspect.RESPONSE_RATE, responseRate(evidence)),
            new Reason(Aspect.OPENINGS, evidence.farFewerOpenings() ? SEVERE : 0),
            new Reason(Aspect.FLAGGED, flagged.above(quality.flaggedShare())),
            new Reason(Aspect.CHANNELS, channels(evidence.channels())),
            new Reason(Aspect.MISSING, leftOut.above(quality.leftOutShare())));
    var letter = quality.flaggedShare() > MOST ? Grade.D : letter(reasons);
    return new Integrity(letter, reasons, evidence);
  }

  private static Grade letter(List<Reason> reasons) {
    int points = reasons.stream().mapToInt(Reason::points).sum();
    boolean severe = reasons.stream().anyMatch(reason -> reason.points() == SEVERE);
    if (points > MOST_FOR_C) {
      return Grade.D;
    }
    if (severe || points > MOST_FOR_B) {
      return Grade.C;
    }
    return points > MOST_FOR_A ? Grade.B : Grade.A;
  }

  private int responseRate(Evidence evidence) {
    boolean tells = evidence.completion().tells(evidence.quality().responses());
    return tells ? Math.max(1, completion.below(evidence.completion().share())) : 1;
  }

  private int channels(Channels channels) {
    int alone = channels.known() && channels.largest() >= oneChannel ? 1 : 0;
    int unseen = channels.outOfSight() > MOST ? 2 : alone;
    return Math.max(unseen, byPartner.above(channels.byPartnerShare()));
  }
}
