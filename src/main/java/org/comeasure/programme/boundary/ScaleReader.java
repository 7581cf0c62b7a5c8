package org.comeasure.programme.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.Translated;
import org.comeasure.shared.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** Reads how a question is answered: its points, what they are counted by and their labels. */
record ScaleReader(QuestionnaireTexts texts) {

  static @Nullable AnswerScale scale(JsonFields fields, Formula formula, boolean ofBattery) {
    var given = fields.object("scale");
    if (given == null) {
      if (formula == Formula.RATING && fields.value("scale") == null) {
        fields.error("scale", "Give the lowest and the highest value.");
      }
      return formula == Formula.RATING ? null : formula.usual();
    }
    given.refuseOthersThan(
        ofBattery ? Set.of("lowest", "highest", "formula") : Set.of("lowest", "highest"));
    int before = given.errors().size();
    var named = ofBattery ? given.text("formula") : null;
    var how = named == null ? Optional.of(formula) : Formula.parse(named);
    if (how.isEmpty()) {
      given.error("formula", "Give rating, top-3-box or csat.");
    }
    var lowest = given.whole("lowest", AnswerScale.LEAST, AnswerScale.GREATEST - 1);
    var highest = given.whole("highest", AnswerScale.LEAST + 1, AnswerScale.GREATEST);
    if (given.errors().size() > before) {
      return null;
    }
    if (lowest == null || highest == null) {
      given.error(lowest == null ? "lowest" : "highest", "Give a whole number.");
      return null;
    }
    return scale(given, how.orElseThrow(), lowest, highest);
  }

  private static @Nullable AnswerScale scale(
      JsonFields given, Formula formula, int lowest, int highest) {
    if (!AnswerScale.isPossible(lowest, highest)) {
      given.error("highest", "It must be above the lowest.");
      return null;
    }
    if (!formula.allows(lowest, highest)) {
      given.error("highest", misfit(formula));
      return null;
    }
    return new AnswerScale(formula, lowest, highest);
  }

  private static String misfit(Formula formula) {
    return switch (formula) {
      case NPS -> "The likelihood to recommend is asked from 0 to 10.";
      case CES -> "Effort is asked from 1 to 7.";
      case CSAT -> "Satisfaction takes four points or more.";
      case TOP_3_BOX -> "The share of 8 to 10 is asked from 0 or 1 to 10.";
      case YES_NO -> "No is 0 and yes is 1.";
      case RATING -> "There is no such scale.";
    };
  }

  /** One for each end or one for each point; empty where that is wrong. */
  List<Translated> labels(JsonFields fields, @Nullable AnswerScale scale) {
    int points = scale == null ? AnswerScale.GREATEST + 1 : scale.points();
    int before = fields.errors().size();
    var given = fields.objects("labels", 2, points);
    if (scale != null && fields.errors().size() == before) {
      if (given.size() != 2 && given.size() != points) {
        fields.error(
            "labels", "Give 2 labels, for both ends, or %d, for every point.".formatted(points));
        return List.of();
      }
    }
    var labels = new ArrayList<Translated>();
    given.forEach(label -> Optional.ofNullable(texts.translated(label)).ifPresent(labels::add));
    return labels.size() == given.size() ? labels : List.of();
  }
}
