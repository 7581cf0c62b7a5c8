package org.comeasure.measurement.integrity.boundary;

import java.util.List;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;

/**
 * A grade beside a number, with its reasons.
 *
 * @param letter A to D
 * @param word what it means, beside the letter
 * @param summary in a sentence
 */
public record GradeView(String letter, String word, Tone tone, String summary, List<Line> reasons) {

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
  public record Line(String aspect, String finding, String points, Tone tone) {}

  /** A grade without its reasons, where there are many. */
  public record Letter(String letter, String word, Tone tone) {}

  public static Letter letter(Integrity integrity, Texts texts) {
    return new Letter(integrity.grade().name(), word(integrity, texts), tone(integrity));
  }

  public static GradeView of(Integrity integrity, Texts texts) {
    var grade = integrity.grade();
    var words = new Reasons(integrity.evidence(), texts);
    return new GradeView(
        grade.name(),
        word(integrity, texts),
        tone(integrity),
        texts.get("integrity.grade.summary." + grade.code()),
        integrity.reasons().stream().map(words::line).toList());
  }

  private static String word(Integrity integrity, Texts texts) {
    return texts.get("integrity.grade.word." + integrity.grade().code());
  }

  private static Tone tone(Integrity integrity) {
    return switch (integrity.grade()) {
      case A, B -> Tone.GOOD;
      case C -> Tone.WATCH;
      case D -> Tone.BAD;
    };
  }
}
