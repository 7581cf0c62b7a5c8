package org.comeasure.collection.domain.flag;

/**
 * How often a battery of a questionnaire version has been answered with one score throughout.
 *
 * @param answered how often its items were answered, at least as many as make a line
 * @param straight how often all of them with the same score
 */
public record Lines(long answered, long straight) {

  public static final Lines NONE = new Lines(0, 0);

  private static final int FEWEST = 100;
  private static final double RARE = 0.05;

  public Lines plus(Lines more) {
    return new Lines(answered + more.answered, straight + more.straight);
  }

  /** Whether few people answer it like that; known once {@value #FEWEST} have answered it. */
  boolean rare() {
    return answered >= FEWEST && straight <= RARE * answered;
  }
}
