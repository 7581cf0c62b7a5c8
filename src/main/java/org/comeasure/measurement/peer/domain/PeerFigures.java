package org.comeasure.measurement.peer.domain;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.measurement.domain.MeasureKind;

/**
 * What is told of a group, to everybody alike.
 *
 * <p><b>Definition:</b> the mean of its partners' values, each partner counting once, whatever its
 * number of answers (weighted by answers, three large partners could work out the fourth); and the
 * means of its bands: the partners sorted by value and cut into two, three or four bands of at
 * least {@link PeerPolicy#bandSize()}, as equal in size as can be. Values near an end of the range
 * count as somewhat further from it, see {@link PeerPolicy#counted}.
 *
 * <p><b>Unit and range:</b> the measure's, without both ends. <b>Rounding:</b> to multiples of
 * {@link PeerPolicy#step(MeasureKind, List)}, half up; with several bands the mean is made from
 * their rounded means, so that it says nothing new. <b>Minimum sample:</b> {@link
 * PeerPolicy#minimum()} partners of {@link PeerPolicy#enough()} answers each; one band below twice
 * the band size, four from four times.
 *
 * <p><b>Example:</b> NPS of 12 partners 5, 8, 12, 20, 22, 29 and 31, 36, 40, 44, 51, 62: bands of
 * six with the means 16 and 44, mean 30.
 *
 * <p><b>Source:</b> micro-aggregation: J. Domingo-Ferrer, J. M. Mateo-Sanz, "Practical
 * data-oriented microaggregation for statistical disclosure control", IEEE TKDE 14 (2002).
 *
 * @param members how many partners
 * @param step of which the numbers are multiples
 * @param bands lowest first; a single one is the whole group
 */
public record PeerFigures(int members, double mean, double step, List<Band> bands) {

  /**
   * Some neighbours in the sorted group.
   *
   * @param members how many
   */
  public record Band(int members, double mean) {}

  public PeerFigures {
    bands = List.copyOf(bands);
  }

  static PeerFigures of(MeasureKind kind, List<PeerMember> members, PeerPolicy policy) {
    var counted = policy.counted(kind);
    double step = policy.step(kind, members);
    var sorted = members.stream().map(PeerMember::value).map(counted::clamp).sorted().toList();
    int size = sorted.size();
    int count = policy.bands(size);
    var bands = new ArrayList<Band>();
    for (int band = 0; band < count; band++) {
      var own = sorted.subList(band * size / count, (band + 1) * size / count);
      double mean = own.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      bands.add(new Band(own.size(), rounded(mean, step)));
    }
    double sum = bands.stream().mapToDouble(band -> band.members() * band.mean()).sum();
    return new PeerFigures(size, rounded(sum / size, step), step, bands);
  }

  /** The mean of the lowest band and that of the highest: where most peers are between. */
  public double low() {
    return bands.get(0).mean();
  }

  public double high() {
    return bands.get(bands.size() - 1).mean();
  }

  /** Whether there is more to tell than the mean. */
  public boolean hasBands() {
    return bands.size() > 1;
  }

  private static double rounded(double value, double step) {
    // the addition of a hair keeps sums that are whole but for floating point from falling short
    return Math.floor(value / step + 0.5 + 1e-9) * step;
  }
}
