package org.comeasure.measurement.integrity.domain;

/**
 * What one aspect takes from a grade.
 *
 * @param points 0 for nothing to object to, up to {@value GradePolicy#SEVERE}
 */
public record Reason(Aspect aspect, int points) {

  public Reason {
    if (points < 0 || points > GradePolicy.SEVERE) {
      throw new IllegalArgumentException("points: 0 to " + GradePolicy.SEVERE);
    }
  }
}
