package org.comeasure.collection.boundary.feedback;

import java.util.List;
import java.util.Map;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One response as its template shows it.
 *
 * @param over whom it is about
 * @param back the list that one came from
 * @param withheld why comments are left out, null where none is
 * @param language that was answered in
 */
public record ResponsePage(
    String title,
    String over,
    String back,
    Badge badge,
    @Nullable String withheld,
    String language,
    List<Block> blocks,
    Map<String, String> facts,
    List<FlagLine> flags,
    List<Correction> corrections) {

  /**
   * Why it may be worth less than others.
   *
   * @param review who decided what about it
   */
  public record FlagLine(String kind, String why, String review, Tone tone) {}

  /**
   * A change that the manufacturer made to the answers.
   *
   * @param what it was, and when
   * @param changes the answers that are others since then
   */
  public record Correction(String what, String reason, List<String> changes) {}

  /**
   * Questions that belong together.
   *
   * @param heading of a battery, null for a question that stands alone
   */
  public record Block(@Nullable String heading, List<AnsweredQuestion> questions) {}
}
