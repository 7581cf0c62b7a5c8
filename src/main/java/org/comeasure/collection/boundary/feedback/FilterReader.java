package org.comeasure.collection.boundary.feedback;

import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.Cursor;
import org.comeasure.collection.domain.ResponseFilter;
import org.comeasure.collection.domain.ScoreGroup;
import org.comeasure.collection.domain.ScoreRange;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Audience;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter from the parameters of an address; an empty one is an absent one. Partners and
 * branches are looked up among those of the scope, so that foreign and unknown are one answer.
 */
final class FilterReader {

  static final int MOST = 200;
  static final int USUAL = 50;

  private static final int MONTHS = 13;
  private static final int LONGEST_WORDS = 100;
  private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");

  private final MultivaluedMap<String, String> parameters;
  private final Names names;
  private final ReportingZone zone;
  private final Texts texts;
  private final List<FieldError> errors = new ArrayList<>();

  FilterReader(
      MultivaluedMap<String, String> parameters, Names names, ReportingZone zone, Texts texts) {
    this.parameters = parameters;
    this.names = names;
    this.zone = zone;
    this.texts = texts;
  }

  List<FieldError> errors() {
    return errors;
  }

  /** What was asked for, as far as it could be read. */
  ResponseFilter filter(Instant now) {
    var to = time("to", 1);
    var from = time("from", 0);
    if (from != null && to != null && !from.isBefore(to)) {
      error("from", "reversed");
    }
    var end = to == null ? null : storable(to);
    return new ResponseFilter(
        from == null ? usualFrom(end == null ? now : end) : storable(from),
        end,
        read("audience", text -> Audience.of(text).map(Audience::code), "audience"),
        read("partner", this::partner, "partner"),
        read("branch", this::branch, "branch"),
        read("touchpoint", this::touchpoint, "touchpoint"),
        read("channel", Channel::of, "channel"),
        score(),
        read("q", FilterReader::words, "words"),
        read("hasComment", FilterReader::truth, "truth"),
        read("flagged", FilterReader::truth, "truth"));
  }

  /** A group of the recommendation, or a range of any measure's answers. */
  private @Nullable ScoreRange score() {
    var group = read("group", ScoreGroup::of, "group");
    if (group != null) {
      return ScoreRange.ofNps(group.lowest(), group.highest());
    }
    var asked = read("measure", this::measure, "measure");
    var scale = asked == null ? AnswerScale.NPS : asked.scale();
    var least = number("min", scale.lowest(), scale.highest());
    var greatest = number("max", scale.lowest(), scale.highest());
    if (least != null && greatest != null && least > greatest) {
      error("min", "reversed-scores");
    }
    if (asked == null && least == null && greatest == null) {
      return null;
    }
    int from = least == null ? scale.lowest() : least;
    int to = greatest == null ? scale.highest() : greatest;
    return asked == null || asked.number() == MeasureEntry.NPS
        ? ScoreRange.ofNps(from, to)
        : new ScoreRange(asked.number(), from, to, names.keys(asked.number()));
  }

  private Optional<MeasureEntry> measure(String code) {
    return names.measures().stream()
        .filter(measure -> measure.code().equals(code))
        .filter(measure -> !names.keys(measure.number()).isEmpty())
        .findFirst();
  }

  @Nullable Cursor cursor() {
    return read("cursor", Cursor::parse, "cursor");
  }

  int limit() {
    var given = number("limit", 1, MOST);
    return given == null ? USUAL : given;
  }

  // The database compares a year of five digits in its own way, and finds nothing before it.
  private Instant storable(Instant time) {
    var earliest = zone.startOf(Period.EARLIEST);
    var latest = zone.startOf(Period.LATEST);
    return time.isBefore(earliest) ? earliest : time.isAfter(latest) ? latest : time;
  }

  private Instant usualFrom(Instant to) {
    return zone.startOf(zone.dayOf(to).minusMonths(MONTHS));
  }

  /** A moment, or the beginning of a day; the last day of a range is meant to belong to it. */
  private @Nullable Instant time(String name, int daysLater) {
    return read(
        name,
        text -> {
          try {
            return Optional.of(
                text.length() > 10
                    ? OffsetDateTime.parse(text).toInstant()
                    : zone.startOf(LocalDate.parse(text).plusDays(daysLater)));
          } catch (DateTimeParseException notATime) {
            return Optional.empty();
          }
        },
        "time");
  }

  private Optional<PartnerId> partner(String text) {
    return names.partners().stream()
        .map(PartnerEntry::id)
        .filter(id -> id.toString().equals(text))
        .findFirst();
  }

  private Optional<BranchId> branch(String text) {
    return names.branches().stream()
        .map(BranchEntry::id)
        .filter(id -> id.toString().equals(text))
        .findFirst();
  }

  private Optional<TouchpointId> touchpoint(String text) {
    return names.touchpoints().stream()
        .filter(found -> found.code().equals(text) || found.id().toString().equals(text))
        .map(TouchpointEntry::id)
        .findFirst();
  }

  private static Optional<String> words(String text) {
    // Comments are kept composed, and some keyboards and copies hand over letters and accents
    // apart.
    var words = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return Optional.of(words).filter(w -> w.codePointCount(0, w.length()) <= LONGEST_WORDS);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private @Nullable Integer number(String name, int lowest, int highest) {
    return read(
        name,
        text ->
            Optional.of(text)
                .filter(t -> SMALL_NUMBER.matcher(t).matches())
                .map(Integer::valueOf)
                .filter(number -> lowest <= number && number <= highest),
        "number",
        lowest,
        highest);
  }

  private <T> @Nullable T read(
      String name, Function<String, Optional<T>> parse, String kind, Object... bounds) {
    var text = parameters.getFirst(name);
    if (text == null || text.isBlank()) {
      return null;
    }
    var found = parse.apply(text);
    if (found.isEmpty()) {
      error(name, kind, bounds);
    }
    return found.orElse(null);
  }

  private void error(String name, String kind, Object... bounds) {
    errors.add(new FieldError(name, texts.get("collection.filter." + kind, bounds)));
  }
}
