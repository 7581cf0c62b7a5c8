package org.comeasure.measurement.peer.boundary;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.comeasure.measurement.boundary.api.AimBody;
import org.comeasure.measurement.boundary.api.GradeBody;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.peer.domain.PeerFigures;
import org.comeasure.measurement.peer.domain.PeerPosition;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.shared.locale.Texts;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner's place among its peers as told to other systems. */
@Schema(name = "Peers")
@JsonbNillable
@JsonbPropertyOrder({
  "holder",
  "measure",
  "period",
  "group",
  "own",
  "answers",
  "grade",
  "target",
  "hidden",
  "availableOn",
  "changedLater",
  "roundedTo",
  "partners",
  "mean",
  "bands",
  "quarter",
  "percentile",
  "percentileBound",
  "trend"
})
public record PeersBody(
    @Schema(
            description =
                "Whose the own value is: the partner, or the branches that the caller is limited to,"
                    + " held against whole partners",
            example = "Kiel, Nordwind Kältetechnik")
        String holder,
    @Schema(example = "nps") String measure,
    @Schema(example = "2026-10") String period,
    @Schema(enumeration = {"network", "tier", "region"}) String group,
    @Schema(description = "Of the holder", nullable = true) @Nullable Double own,
    long answers,
    @Schema(
            description = "How far the own value can be trusted; null without a value",
            nullable = true)
        @Nullable GradeBody grade,
    @Schema(description = "The partner's own, of the last day; null where none is", nullable = true)
        @Nullable AimBody target,
    @Schema(
            description =
                "Whether the peers are hidden, to protect them or because they are not there yet")
        boolean hidden,
    @Schema(
            description = "The day on which the comparison will be there; null where it is",
            nullable = true)
        @Nullable LocalDate availableOn,
    @Schema(
            description =
                "Whether more than 5% of the responses behind the mean were withdrawn or corrected"
                    + " after it was frozen")
        boolean changedLater,
    @Schema(
            description = "Of which mean and bands are multiples; coarser beside a large partner",
            nullable = true)
        @Nullable Double roundedTo,
    @Schema(description = "Partners compared, this one included", nullable = true)
        @Nullable Integer partners,
    @Schema(description = "Of the group, rounded", nullable = true) @Nullable Double mean,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Band.class,
            description = "Of the sorted group, lowest first")
        List<Band> bands,
    @Schema(description = "1 to 4, 4 the highest; among 12 to 19 others", nullable = true)
        @Nullable Integer quarter,
    @Schema(description = "Among 20 others or more, in steps of 5", nullable = true)
        @Nullable Integer percentile,
    @Schema(
            enumeration = {"or-lower", "about", "or-higher"},
            nullable = true)
        @Nullable String percentileBound,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Month.class,
            description = "Twelve months, oldest first")
        List<Month> trend) {

  /** Six partners or more, neighbours in the sorted group. */
  @Schema(name = "PeerBand")
  public record Band(int partners, double mean) {}

  /** Own value and mean of the group in one month. */
  @Schema(name = "PeerMonth")
  @JsonbNillable
  public record Month(
      @Schema(example = "2026-10") String month,
      @Schema(nullable = true) @Nullable Double own,
      @Schema(description = "Of the own value", nullable = true) @Nullable GradeBody grade,
      @Schema(nullable = true) @Nullable Double mean) {}

  static PeersBody of(String holder, PeerStanding standing, Texts texts) {
    var unit = standing.cell().kind().unit();
    PeerFigures peers = standing.peers();
    var percentile = standing.position() instanceof PeerPosition.Percentile told ? told : null;
    return new PeersBody(
        holder,
        standing.cell().measure().code(),
        standing.cell().period().token(),
        standing.group().code(),
        value(standing.own(), unit),
        standing.own().n(),
        GradeBody.of(standing.graded().integrity(), texts),
        AimBody.of(standing.judgement()),
        peers == null,
        standing.awaited(),
        standing.changed(),
        peers == null ? null : unit.round(peers.step()),
        peers == null ? null : peers.members(),
        peers == null ? null : unit.round(peers.mean()),
        peers == null
            ? List.of()
            : peers.bands().stream().map(b -> new Band(b.members(), unit.round(b.mean()))).toList(),
        standing.position() instanceof PeerPosition.Quarter quarter ? quarter.number() : null,
        percentile == null ? null : percentile.value(),
        percentile == null
            ? null
            : percentile.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        standing.trend().stream()
            .map(
                m ->
                    new Month(
                        m.month().toString(),
                        value(m.own(), unit),
                        GradeBody.of(m.graded().integrity(), texts),
                        m.peers()))
            .toList());
  }

  private static @Nullable Double value(Figure figure, Unit unit) {
    return figure instanceof Figure.Shown shown ? unit.round(shown.value()) : null;
  }
}
