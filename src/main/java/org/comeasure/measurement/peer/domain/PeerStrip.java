package org.comeasure.measurement.peer.domain;

import java.util.List;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.chart.Axis;
import org.comeasure.measurement.domain.chart.CommonScale;
import org.comeasure.measurement.domain.chart.IntervalBar;
import org.jspecify.annotations.Nullable;

/**
 * The own value on the whole range of the measure, with the peers as a band behind it.
 *
 * @param ticks values and where they stand
 * @param own null where too few have answered
 * @param band from the lowest to the highest band's mean; null where there is one band alone
 */
public record PeerStrip(
    double width, List<Tick> ticks, @Nullable IntervalBar own, double mean, @Nullable Band band) {

  private static final int STEPS = 4;

  /** A round value. */
  public record Tick(double value, double x) {}

  /** Where the peers are. */
  public record Band(double from, double width) {}

  public static PeerStrip of(MeasureKind kind, Figure own, PeerFigures peers, double width) {
    var range = kind.range();
    var axis = new Axis(range.low(), range.width() / STEPS, STEPS);
    var scale = new CommonScale(axis, width);
    double from = scale.x(peers.low());
    return new PeerStrip(
        width,
        axis.ticks().stream().map(value -> new Tick(value, scale.x(value))).toList(),
        scale.bar(own).orElse(null),
        scale.x(peers.mean()),
        peers.hasBands() ? new Band(from, scale.x(peers.high()) - from) : null);
  }
}
