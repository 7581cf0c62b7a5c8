package org.comeasure.measurement.domain.formula;

/**
 * What became of invitations.
 *
 * <p><b>Response rate:</b> AAPOR's RR1, complete / (complete + partial + refused + nonContact +
 * other + unknown): everybody counts who was asked, reached or not. <b>Unit and range:</b> percent,
 * 0 to 100, with Wilson's interval, see {@link Proportion}. <b>Rounding:</b> none here; shown with
 * one decimal at most. <b>Minimum sample:</b> one invitation. <b>Errors:</b> no invitation, and
 * negative counts, are refused. Open links and codes on paper have no such rate: nobody knows how
 * many have seen them.
 *
 * <p><b>Example:</b> 120 complete, 10 partial, 20 refused, 130 not reached, 5 other, 15 unknown:
 * 120 of 300 is 40.0%.
 *
 * <p><b>Source:</b> American Association for Public Opinion Research, "Standard Definitions".
 */
public record Invited(
    long complete, long partial, long refused, long nonContact, long other, long unknown) {

  public Invited {
    if (Math.min(Math.min(complete, partial), Math.min(refused, nonContact)) < 0
        || Math.min(other, unknown) < 0) {
      throw new IllegalArgumentException("Counts are never negative");
    }
    if (complete + partial + refused + nonContact + other + unknown < 1) {
      throw new IllegalArgumentException("Nobody was invited");
    }
  }

  public Proportion responseRate() {
    return new Proportion(complete, complete + partial + refused + nonContact + other + unknown);
  }
}
