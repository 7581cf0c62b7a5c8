package org.comeasure.measurement.peer.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * The frozen months of a network, of one measure and touchpoint. Quarters and years are made of the
 * months as these were frozen, so that the same answers never tell two numbers.
 *
 * <p><b>Rule:</b> a period takes everybody with enough answers in it, unless this has a few
 * partners more or less than a month or quarter within it that is told; then it takes only those
 * with enough answers in each of its months; and if that has a few less, it is hidden. Otherwise
 * seven partners' quarter less six partners' month would be about the seventh's value.
 *
 * <p><b>Example:</b> seven partners in October and November, six in December: the quarter is
 * hidden, for with seven it would tell the seventh beside December, with six beside October. Had
 * the seventh been in none of the months, with ten answers in each, the quarter would be told of
 * the six.
 *
 * @param months without those in which nobody had answers
 */
public record PeerHistory(
    MeasureKind kind, SortedMap<YearMonth, List<Frozen>> months, PeerPolicy policy) {

  /**
   * One partner's answers of one or more months as they were frozen, and where it stood in the
   * network at the end of the last of them. Never leaves the server.
   */
  public record Frozen(
      PartnerId partner, String tier, @Nullable RegionId region, Histogram answers) {

    /** With those of a later month. */
    Frozen plus(Frozen later) {
      return new Frozen(partner, later.tier(), later.region(), answers.plus(later.answers()));
    }
  }

  /**
   * @param period months all of which were frozen
   */
  public PeerPanel panel(Period period) {
    var all = new PeerPanel(kind, members(period), within(period));
    if (period.grain() == Grain.MONTH || all.tells(PeerGroup.NETWORK, policy)) {
      return all;
    }
    var steady = all.of(inEveryMonth(period));
    return steady.tells(PeerGroup.NETWORK, policy) ? steady : all;
  }

  /** The groups told of months, and of a year's quarters too. */
  private List<Set<PartnerId>> within(Period period) {
    var told = new ArrayList<Set<PartnerId>>();
    if (period.grain() != Grain.MONTH) {
      period.months().forEach(month -> told.addAll(panel(Period.of(month)).told(policy)));
    }
    if (period.grain() == Grain.YEAR) {
      period.months().stream()
          .map(month -> Period.of(Grain.QUARTER, month.atDay(1)))
          .distinct()
          .forEach(quarter -> told.addAll(panel(quarter).told(policy)));
    }
    return told.stream().distinct().toList();
  }

  private List<PeerMember> members(Period period) {
    var sums = new LinkedHashMap<PartnerId, Frozen>();
    for (var month : period.months()) {
      in(month).forEach(one -> sums.merge(one.partner(), one, Frozen::plus));
    }
    return sums.values().stream()
        .filter(sum -> sum.answers().n() > 0)
        .map(
            sum ->
                new PeerMember(
                    sum.partner(),
                    sum.tier(),
                    sum.region(),
                    sum.answers().n(),
                    kind.value(sum.answers())))
        .toList();
  }

  private Set<PartnerId> inEveryMonth(Period period) {
    Set<PartnerId> steady = null;
    for (var month : period.months()) {
      var taking =
          in(month).stream()
              .filter(one -> one.answers().n() >= policy.enough())
              .map(Frozen::partner)
              .collect(Collectors.toSet());
      if (steady == null) {
        steady = new HashSet<>(taking);
      } else {
        steady.retainAll(taking);
      }
    }
    return steady == null ? Set.of() : steady;
  }

  /**
   * Share of some partners' answers of a period that are no longer there as they were frozen: they
   * were withdrawn or corrected. Of answers that came later nothing is seen here.
   *
   * @param now the same months as they are counted now
   */
  public double changed(Period period, PeerPanel panel, PeerGroup group, PeerHistory now) {
    var partners = panel.partners(group, policy);
    long frozen = 0;
    long gone = 0;
    for (var month : period.months()) {
      var counted = now.byPartner(month);
      for (var one : in(month)) {
        if (partners.contains(one.partner())) {
          frozen += one.answers().n();
          gone += lost(one.answers(), counted.getOrDefault(one.partner(), Histogram.EMPTY));
        }
      }
    }
    return frozen == 0 ? 0 : (double) gone / frozen;
  }

  private static long lost(Histogram before, Histogram now) {
    long lost = 0;
    for (int answer = 0; answer <= Histogram.HIGHEST; answer++) {
      lost += Math.max(0, before.count(answer) - now.count(answer));
    }
    return lost;
  }

  private Map<PartnerId, Histogram> byPartner(YearMonth month) {
    return in(month).stream().collect(Collectors.toMap(Frozen::partner, Frozen::answers));
  }

  private List<Frozen> in(YearMonth month) {
    return months.getOrDefault(month, List.of());
  }
}
