package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comeasure.collection.LatestComment;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param score 0 to 10, null where it was not asked
 * @param facts where and when
 * @param language of the words, for whoever reads them aloud
 * @param href leads to the whole response
 */
public record Comment(
    @Nullable Integer score,
    Tone tone,
    List<String> facts,
    String language,
    String text,
    String href) {

  private static final int LOWEST_PROMOTER = 9;
  private static final int LOWEST_PASSIVE = 7;

  static Comment of(LatestComment latest, Address response, String ago, Texts texts) {
    var facts = new ArrayList<String>();
    facts.add(latest.touchpoint().in(texts.locale()));
    latest.branch().ifPresent(facts::add);
    facts.add(ago);
    return new Comment(
        latest.nps(),
        tone(latest.nps()),
        facts,
        latest.language(),
        latest.comment(),
        response.href());
  }

  public int scoreShown() {
    return Objects.requireNonNull(score);
  }

  private static Tone tone(@Nullable Integer score) {
    if (score == null) {
      return Tone.QUIET;
    }
    if (score >= LOWEST_PROMOTER) {
      return Tone.GOOD;
    }
    return score >= LOWEST_PASSIVE ? Tone.WATCH : Tone.BAD;
  }
}
