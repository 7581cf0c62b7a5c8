package org.comeasure.collection.boundary.feedback;

import java.util.List;
import java.util.Optional;
import org.comeasure.collection.domain.ScoreGroup;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The score that stands for a response.
 *
 * @param score likelihood to recommend, null where it was not answered
 * @param other the first of the other answers on a scale, with its scale, where there is none
 */
public record Badge(@Nullable Integer score, Tone tone, @Nullable String other) {

  static Badge of(StoredResponse response, Optional<Questionnaire> asked, Texts texts) {
    var score = response.nps();
    if (score != null) {
      return new Badge(score, tone(score), null);
    }
    var scores = response.answers().scores();
    for (var one : asked.map(Questionnaire::scaled).orElse(List.of())) {
      var given = scores.get(one.key());
      if (given != null) {
        var other = texts.get("collection.response.score", given, one.scale().highest());
        return new Badge(null, Tone.QUIET, other);
      }
    }
    return new Badge(null, Tone.QUIET, null);
  }

  private static Tone tone(int nps) {
    return switch (ScoreGroup.of(nps)) {
      case PROMOTER -> Tone.GOOD;
      case PASSIVE -> Tone.WATCH;
      case DETRACTOR -> Tone.BAD;
    };
  }
}
