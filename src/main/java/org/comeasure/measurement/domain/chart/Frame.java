package org.comeasure.measurement.domain.chart;

/**
 * The paper of a trend and the part of it where marks stand.
 *
 * @param left where the value labels end
 * @param right where the names of the lines begin
 */
public record Frame(double width, double height, double left, double right) {
  /** A generous width for a letter of 12 units, since no one here knows the reader's font. */
  static final double CHARACTER = 7.6;

  private static final double VALUE_LABELS = 40;
  private static final double ABOVE = 12;
  private static final double BELOW = 28;
  private static final double LABEL_GAP = 10;

  public Frame {
    if (!(0 <= left && left < right && right <= width && height > ABOVE + BELOW)) {
      throw new IllegalArgumentException("No room for a chart: " + width + " by " + height);
    }
  }

  /**
   * Keeps a margin at the right for labels of so many characters, yet at least half of the width
   * for the marks.
   */
  static Frame of(Size size, int labelCharacters) {
    double labels = labelCharacters == 0 ? LABEL_GAP : LABEL_GAP + labelCharacters * CHARACTER;
    double right = Math.max(size.width() - labels, VALUE_LABELS + size.width() / 2);
    return new Frame(size.width(), size.height(), VALUE_LABELS, Point.tenth(right));
  }

  public double top() {
    return ABOVE;
  }

  public double bottom() {
    return height - BELOW;
  }

  /** Base line of the names below. */
  public double nameLine() {
    return height - BELOW / 3;
  }

  /** Where labels at the right begin, clear of any mark on the edge. */
  double labelStart() {
    return right + LABEL_GAP;
  }

  /** How much of the width one of so many places has. */
  double slot(int places) {
    return (right - left) / places;
  }

  double centre(int place, int places) {
    return left + (place + 0.5) * slot(places);
  }

  /** Size of a chart in view box units, which are pixels where the page has room for it. */
  public record Size(double width, double height) {
    public static final Size WIDE = new Size(720, 240);
    public static final Size ACROSS = new Size(1152, 260);
    public static final Size NARROW = new Size(328, 220);
  }
}
