package org.comeasure.collection.boundary.integrity;

import org.comeasure.collection.domain.flag.FlagEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A flag as programs see it. */
@Schema(name = "Flag")
public record FlagView(
    @Schema(example = "0Q7MZ3V8K2T4A") String response,
    @Schema(description = "The partner's id") String partner,
    @Schema(description = "The kind, as in the filter of the list") String flag,
    @Schema(description = "Whether it counts: it does until it is dismissed") boolean counts,
    @Schema(example = "2026-11-22T09:30:00Z") String answeredAt,
    @Schema(example = "2026-11-22T09:35:00Z") String raisedAt,
    @Schema(description = "open, confirmed or dismissed") String review,
    @Schema(description = "Who decided") @Nullable String reviewer,
    @Schema(description = "When that was") @Nullable String reviewedAt,
    @Nullable String note) {

  static FlagView of(FlagEntry entry) {
    var review = entry.review();
    return new FlagView(
        entry.response().toString(),
        entry.partner().toString(),
        entry.flag().code(),
        entry.counts(),
        entry.answeredAt().toString(),
        entry.raisedAt().toString(),
        review == null ? "open" : review.decision().code(),
        review == null ? null : review.name(),
        review == null ? null : review.at().toString(),
        review == null ? null : review.note());
  }
}
