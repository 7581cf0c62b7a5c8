package org.comeasure.programme;

/**
 * What scale answers are counted under.
 *
 * @param number unique within the manufacturer; 1, 2 and 3 are NPS, CSAT and CES everywhere
 * @param code its stable key, unique within the manufacturer
 * @param item whether it is one of many, a battery's item or an option of a choice: it is listed
 *     with others like it and does not stand for itself
 */
public record MeasureEntry(
    int number, String code, AnswerScale scale, boolean item, Translated name) {

  /** The number under which the responses themselves are counted. */
  public static final int QUALITY = 0;

  /** The number under which they are counted by the channel they came on; no measure bears it. */
  public static final int CHANNELS = 4;

  /** The number under which they are counted by who handed them in; no measure bears it. */
  public static final int DELIVERY = 5;

  /**
   * Added to any of these numbers it is the one under which the flagged among them are counted once
   * more; beyond all numbers that measures can have.
   */
  public static final int FLAGGED = 1 << 16;

  public static final int NPS = 1;
  public static final int CSAT = 2;
  public static final int CES = 3;

  /** From here on measures are a manufacturer's own. */
  public static final int FIRST_OWN = 100;

  /** The number that a code has with every manufacturer, 0 where each gives its own. */
  public static int everywhere(String code) {
    return switch (code) {
      case "nps" -> NPS;
      case "csat" -> CSAT;
      case "ces" -> CES;
      default -> 0;
    };
  }

  /** The same with a name that says so in each of its languages. */
  public MeasureEntry reversed() {
    return new MeasureEntry(number, code, scale, item, name.marked("shared.item.reversed"));
  }

  public Formula formula() {
    return scale.formula();
  }
}
