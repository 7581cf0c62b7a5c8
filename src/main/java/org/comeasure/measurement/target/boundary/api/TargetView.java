package org.comeasure.measurement.target.boundary.api;

import java.math.BigDecimal;
import java.util.Locale;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.domain.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target as programs see it. */
@Schema(name = "Target")
public record TargetView(
    String id,
    @Schema(description = "Code of the measure, such as nps or ces-mean") String measure,
    @Schema(description = "For whom it is set") AppliesTo appliesTo,
    @Schema(description = "Absent when it is for all touchpoints") @Nullable Named touchpoint,
    @Schema(
            enumeration = {"month", "quarter", "year", "three-months"},
            description =
                "The days over which it is judged: the calendar month, quarter or year, or a month"
                    + " with the two before it. Figures of other days have no verdict")
        String period,
    BigDecimal value,
    @Schema(description = "First day", example = "2026-01-01") String from,
    @Schema(description = "Last day, absent while it is open") @Nullable String to,
    @Schema(enumeration = {"current", "coming", "past"}) String phase,
    @Nullable SignatureBody set,
    @Schema(description = "Absent until somebody ends it") @Nullable SignatureBody ended) {

  /** An id and the name behind it. */
  @Schema(name = "NamedPlace")
  public record Named(String id, String name) {}

  /** A level of the network and which of its kind. */
  @Schema(name = "TargetLevel")
  public record AppliesTo(
      @Schema(enumeration = {"network", "tier", "region", "partner"}) String level,
      @Schema(description = "Of a tier its code") @Nullable String id,
      @Nullable String name) {}

  static TargetView of(TargetRow row) {
    var target = row.target();
    var touchpoint = target.place().touchpoint();
    var last = target.lastDay();
    var name = row.touchpoint();
    return new TargetView(
        target.id().toString(),
        row.measure().code(),
        new AppliesTo(target.place().level().code(), which(target.place()), row.name()),
        touchpoint == null || name == null
            ? null
            : new Named(touchpoint.toString(), name.in(Locale.ENGLISH)),
        target.period().code(),
        target.value(),
        target.firstDay().toString(),
        last == null ? null : last.toString(),
        row.phase().code(),
        row.signed() ? SignatureBody.of(target.set()) : null,
        row.signed() ? target.ended().map(SignatureBody::of).orElse(null) : null);
  }

  private static @Nullable String which(Place place) {
    if (place.partner() != null) {
      return place.partner().toString();
    }
    return place.region() != null ? place.region().toString() : place.tier();
  }
}
