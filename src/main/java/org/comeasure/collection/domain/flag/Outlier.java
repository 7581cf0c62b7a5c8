package org.comeasure.collection.domain.flag;

/**
 * Whether what a partner's own program hands in is far from what others say of the same.
 *
 * <p><b>Definition:</b> every answer to the likelihood to recommend is +1 (9 or 10), 0 (7 or 8) or
 * -1 (0 to 6); the means of two groups of answers to one questionnaire version are compared by z =
 * (m1-m2) / sqrt(S^2 (1/n1+1/n2)), S^2 being the N-1 variance of both together. Far is |z| above
 * {@value #Z}, which chance leaves in fewer than one of 100,000 looks, and a difference of at least
 * {@value #DIFFERENCE} (30 points of NPS) from the partner's other answers or, where these are
 * fewer than {@value #FEWEST_OTHERS}, of {@value #DIFFERENCE_FROM_NETWORK} from the network's:
 * partners differ among each other. Where there is nothing to compare with, {@value #FEWEST_ALONE}
 * or more with a mean of at least {@value #TOO_GOOD} are far from what customers say anywhere.
 * <b>Range:</b> -1 to 1.
 *
 * <p><b>Minimum:</b> {@value #FEWEST} handed in and {@value #FEWEST_OTHERS} others, of {@value
 * #REACH_DAYS} days. Both directions count: random clicking is as far from customers as praise.
 *
 * <p><b>Example:</b> 110 promoters handed in, 60 promoters, 15 passives and 25 detractors by forms:
 * means 1 and .35, S^2 .454, z 6.98: far. 40 promoters, 8 passives and 4 detractors are not: .69, z
 * 2.51.
 *
 * <p><b>Source:</b> the N-1 chi-squared test of two shares, carried over to means; the limits are
 * ours.
 */
public record Outlier(Group handedIn, Group others, boolean ofSamePartner) {

  public static final int FEWEST = 20;
  public static final int FEWEST_OTHERS = 30;
  public static final int REACH_DAYS = 30;

  private static final int FEWEST_ALONE = 50;
  private static final double TOO_GOOD = 0.9;
  private static final double Z = 4.5;
  private static final double DIFFERENCE = 0.3;
  private static final double DIFFERENCE_FROM_NETWORK = 0.4;

  /** Answers by what they came to. */
  public record Group(long promoters, long passives, long detractors) {

    public static final Group NONE = new Group(0, 0, 0);

    public long n() {
      return promoters + passives + detractors;
    }

    double mean() {
      return (double) (promoters - detractors) / n();
    }
  }

  public boolean far() {
    if (others.n() < FEWEST_OTHERS) {
      return handedIn.n() >= FEWEST_ALONE && handedIn.mean() >= TOO_GOOD;
    }
    if (handedIn.n() < FEWEST) {
      return false;
    }
    double apart = handedIn.mean() - others.mean();
    double least = ofSamePartner ? DIFFERENCE : DIFFERENCE_FROM_NETWORK;
    double error = Math.sqrt(variance() * (1.0 / handedIn.n() + 1.0 / others.n()));
    return Math.abs(apart) >= least && Math.abs(apart) > Z * error;
  }

  private double variance() {
    long n = handedIn.n() + others.n();
    long plus = handedIn.promoters() + others.promoters();
    long minus = handedIn.detractors() + others.detractors();
    double mean = (double) (plus - minus) / n;
    return (plus + minus - n * mean * mean) / (n - 1);
  }
}
