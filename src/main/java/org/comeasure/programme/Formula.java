package org.comeasure.programme;

import java.util.Arrays;
import java.util.Optional;

/** By what the answers on a scale become a number, with the scales that it is defined for. */
public enum Formula {
  /** Likelihood to recommend, 0 to 10. */
  NPS("nps", new AnswerScale.Points(0, 10)),
  /** Satisfaction: the share of the best two points, five unless another scale is asked. */
  CSAT("csat", new AnswerScale.Points(1, 5)),
  /** Agreement that it was made easy, 1 to 7. */
  CES("ces", new AnswerScale.Points(1, 7)),
  /** The share of 8 to 10, on 0 to 10 or 1 to 10. */
  TOP_3_BOX("top-3-box", new AnswerScale.Points(1, 10)),
  /** The mean, on any scale; five points unless another is asked. */
  RATING("rating", new AnswerScale.Points(1, 5)),
  /** The share of yes (1) among yes and no (0). */
  YES_NO("yes-no", new AnswerScale.Points(0, 1));

  private static final int FEWEST_FOR_TOP_TWO = 4;

  private final String code;
  private final AnswerScale.Points usual;

  Formula(String code, AnswerScale.Points usual) {
    this.code = code;
    this.usual = usual;
  }

  /** As stored, in documents and in addresses. */
  public String code() {
    return code;
  }

  public static Optional<Formula> parse(String code) {
    return Arrays.stream(values()).filter(formula -> formula.code.equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException for an unknown one
   */
  public static Formula of(String code) {
    return parse(code).orElseThrow(() -> new IllegalArgumentException("no formula: " + code));
  }

  /** The scale that is meant where none is named. */
  public AnswerScale usual() {
    return new AnswerScale(this, usual.lowest(), usual.highest());
  }

  /** Whether it is defined for answers from the lowest to the highest. */
  public boolean allows(int lowest, int highest) {
    return switch (this) {
      case NPS, CES, YES_NO -> usual.equals(new AnswerScale.Points(lowest, highest));
      case CSAT -> highest - lowest + 1 >= FEWEST_FOR_TOP_TWO;
      case TOP_3_BOX -> highest == usual.highest() && lowest <= usual.lowest();
      case RATING -> true;
    };
  }
}
