package org.comeasure.collection.boundary.integrity;

import java.util.Optional;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.collection.domain.flag.Review;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to decide: about one flag of a response, or about all open ones of a kind, a
 * partner and a day.
 *
 * @param response null for a group
 * @param group null for one response
 */
record ReviewInput(
    Decision decision,
    Flag flag,
    @Nullable ResponseId response,
    @Nullable FlagGroup group,
    String note) {

  /** What the keys of its texts begin with. */
  static final String KEY = "integrity";

  /**
   * Empty where something is to be mended.
   *
   * @throws ProblemException not found, for what is no identifier at all
   */
  static Optional<ReviewInput> read(Input input) {
    var decision = input.field("decision").required().as(Decision::of);
    var flag = input.field("flag").required().as(Flag::of);
    var note =
        input
            .field("note")
            .required(decision == Decision.DISMISSED)
            .maxLines(Review.LONGEST_NOTE)
            .text();
    if (!input.field("response").text().isEmpty()) {
      input.ignore("partner", "day");
      var response = id(ResponseId.parse(input.given("response")));
      return !input.clean() || decision == null || flag == null
          ? Optional.empty()
          : Optional.of(new ReviewInput(decision, flag, response, null, note));
    }
    var day = input.field("day").required().day();
    var partner = id(PartnerId.parse(input.field("partner").text()));
    return !input.clean() || decision == null || flag == null || day == null
        ? Optional.empty()
        : Optional.of(
            new ReviewInput(decision, flag, null, new FlagGroup(flag, partner, day, 0), note));
  }

  private static <T> T id(Optional<T> id) {
    return id.orElseThrow(ProblemException::notFound);
  }
}
