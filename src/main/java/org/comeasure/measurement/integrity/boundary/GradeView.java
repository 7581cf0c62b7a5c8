package org.comeasure.measurement.integrity.boundary;

import java.util.List;
import org.comeasure.measurement.integrity.domain.Grade;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.shared.locale.Texts;

/**
 * A grade beside a number, with its reasons.
 *
 * @param letter A to D
 * @param word what it means
 * @param cautious whether one must be careful; beside the number the word stands only then
 * @param summary in a sentence
 */
public record GradeView(
    String letter, String word, boolean cautious, String summary, List<Line> reasons) {

  public GradeView {
    reasons = List.copyOf(reasons);
  }

  /**
   * One reason.
   *
   * @param aspect what was looked at
   * @param finding what was found, in a sentence
   * @param points what it takes from the grade, in words
   */
  public record Line(String aspect, String finding, String points) {}

  /** A grade without its reasons, where there are many. */
  public record Letter(String letter, String word, boolean cautious) {}

  public static Letter letter(Integrity integrity, Texts texts) {
    return new Letter(integrity.grade().name(), word(integrity, texts), cautious(integrity));
  }

  public static GradeView of(Integrity integrity, Texts texts) {
    var grade = integrity.grade();
    var words = new Reasons(integrity.evidence(), texts);
    return new GradeView(
        grade.name(),
        word(integrity, texts),
        cautious(integrity),
        texts.get("integrity.grade.summary." + grade.code()),
        integrity.reasons().stream().map(words::line).toList());
  }

  private static String word(Integrity integrity, Texts texts) {
    return texts.get("integrity.grade.word." + integrity.grade().code());
  }

  // Colours are for results: the quality of a number is none.
  private static boolean cautious(Integrity integrity) {
    return integrity.grade().compareTo(Grade.C) >= 0;
  }
}
