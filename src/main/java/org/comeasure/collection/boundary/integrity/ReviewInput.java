package org.comeasure.collection.boundary.integrity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.collection.domain.flag.Review;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to decide: about one flag of a response, or about all open ones of a kind, a
 * partner and a day.
 */
record ReviewInput(Map<String, String> fields) {

  /**
   * @param response null for a group
   * @param group null for one response
   */
  record Checked(
      @Nullable Decision decision,
      @Nullable Flag flag,
      @Nullable ResponseId response,
      @Nullable FlagGroup group,
      String note,
      List<FieldError> errors) {}

  /**
   * @throws ProblemException not found, for what is no identifier at all
   */
  Checked check(Texts texts) {
    var errors = new ArrayList<FieldError>();
    var decision = read("decision", Decision::of, errors, texts);
    var flag = read("flag", Flag::of, errors, texts);
    var note = given("note");
    if (note.length() > Review.LONGEST_NOTE) {
      errors.add(
          new FieldError("note", texts.get("integrity.error.note-long", Review.LONGEST_NOTE)));
    } else if (decision == Decision.DISMISSED && note.isEmpty()) {
      errors.add(new FieldError("note", texts.get("integrity.error.note")));
    }
    if (!given("response").isEmpty()) {
      var response = ResponseId.parse(given("response")).orElseThrow(ProblemException::notFound);
      return new Checked(decision, flag, response, null, note, errors);
    }
    var day = read("day", ReviewInput::day, errors, texts);
    var partner = PartnerId.parse(given("partner")).orElseThrow(ProblemException::notFound);
    var group = flag == null || day == null ? null : new FlagGroup(flag, partner, day, 0);
    return new Checked(decision, flag, null, group, note, errors);
  }

  private <T> @Nullable T read(
      String name, Function<String, Optional<T>> parse, List<FieldError> errors, Texts texts) {
    var read = parse.apply(given(name));
    if (read.isEmpty()) {
      errors.add(new FieldError(name, texts.get("integrity.error." + name)));
    }
    return read.orElse(null);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> !day.isBefore(Period.EARLIEST) && day.isBefore(Period.LATEST));
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private String given(String name) {
    return fields.getOrDefault(name, "").strip();
  }
}
