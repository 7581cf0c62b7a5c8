package org.comeasure.measurement.boundary.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.integrity.domain.Integrity;
import org.comeasure.measurement.integrity.domain.Reason;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a value can be trusted, and why. */
@Schema(name = "Grade")
public record GradeBody(
    @Schema(
            description = "A far, D hardly",
            enumeration = {"A", "B", "C", "D"},
            example = "B")
        String letter,
    @Schema(description = "Taken off by all reasons together", example = "3") int points,
    @Schema(
            description = "Percent of the opened forms that were sent; left out where not known",
            nullable = true,
            example = "63.2")
        @Nullable Double completed,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = ReasonBody.class,
            description = "One for each aspect, those without an objection too")
        List<ReasonBody> reasons) {

  public GradeBody {
    reasons = List.copyOf(reasons);
  }

  private static final double TENTHS = 10;

  /** What one aspect takes off. */
  @Schema(name = "GradeReason")
  public record ReasonBody(
      @Schema(
              enumeration = {
                "answers",
                "precision",
                "response-rate",
                "openings",
                "flagged",
                "channels",
                "missing"
              },
              example = "flagged")
          String aspect,
      @Schema(description = "0 to 3", example = "1") int points,
      @Schema(description = "In the language asked for", example = "45 of 561, 8%: 45 very fast.")
          String finding) {}

  /** Null for a value that is not told. */
  public static @Nullable GradeBody of(Optional<Integrity> integrity, Texts texts) {
    return integrity.map(found -> of(found, texts)).orElse(null);
  }

  private static GradeBody of(Integrity integrity, Texts texts) {
    var lines = GradeView.of(integrity, texts).reasons().iterator();
    var reasons =
        integrity.reasons().stream().map(reason -> body(reason, lines.next().finding())).toList();
    return new GradeBody(
        integrity.grade().name(), integrity.points(), completed(integrity), reasons);
  }

  private static @Nullable Double completed(Integrity integrity) {
    var share = integrity.completed();
    return share.isPresent() ? Math.round(share.getAsDouble() * TENTHS) / TENTHS : null;
  }

  private static ReasonBody body(Reason reason, String finding) {
    return new ReasonBody(
        reason.aspect().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        reason.points(),
        finding);
  }
}
