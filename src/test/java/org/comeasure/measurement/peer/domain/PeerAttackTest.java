package org.comeasure.measurement.peer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Partners try to work out what another partner's value is, alone and together, from all that is
 * published, over many random networks. With all guards they get nowhere; without any one of them
 * they do, which shows that the attack is a real one and the guard is needed.
 */
class PeerAttackTest {

  private static final int NETWORKS = 160;
  private static final PeerPolicy ALL = PeerPolicy.DEFAULT;

  @ParameterizedTest
  @ValueSource(strings = {"nps", "csat", "ces"})
  void nobodysValueIsPinnedDown(MeasureKind kind) {
    var attack = new Attack(ALL, kind, NETWORKS);
    assertThat(attack.targets).as("partners attacked").isGreaterThan(1_000);
    assertThat(attack.pinned).isZero();
    assertThat(attack.unnamed).isZero();
    assertThat(attack.narrowest).isGreaterThanOrEqualTo(ALL.protection(kind));
  }

  @Test
  void withoutAMinimumValuesArePinnedDown() {
    assertThat(attack(new Guards().minimum(2)).pinned).isPositive();
  }

  @Test
  void aMinimumOfFourIsTooLittleAgainstThree() {
    assertThat(attack(new Guards().minimum(4)).pinned).isPositive();
  }

  @Test
  void bandsOfOneOrOfThreeTellValues() {
    assertThat(attack(new Guards().bandSize(1)).unnamed).isPositive();
    assertThat(attack(new Guards().bandSize(3)).unnamed).isPositive();
  }

  @Test
  void meansAtTheCeilingTellEverybodysValue() {
    assertThat(attack(new Guards().protection(0)).pinned).isPositive();
  }

  @Test
  void unroundedMeansOfAnEvenNetworkTellEverybodysValue() {
    var members = new ArrayList<PeerMember>();
    for (int i = 1; i <= 24; i++) {
      members.add(new PeerMember(new PartnerId(i), "gold", null, 100, 40 + i / 100.0));
    }
    var even = new PeerPanel(MeasureKind.NPS, members);
    assertThat(narrowest(even, new Guards().step(0.0001))).isLessThan(1);
    assertThat(narrowest(even, ALL)).isGreaterThanOrEqualTo(ALL.protection(MeasureKind.NPS));
  }

  /**
   * Gold less region 2 and region 1 less silver are both the target: two roundings of one value.
   */
  @Test
  void withoutLookingAtOverlapsAPartnerIsPinnedDown() {
    assertThat(targetsPinned(ALL)).isZero();
    assertThat(targetsPinned(new Guards().complementary(false))).isPositive();
  }

  private static long targetsPinned(PeerPolicy policy) {
    return LongStream.range(0, NETWORKS)
        .mapToObj(seed -> new SpecialNetworks(seed).crossed(MeasureKind.NPS))
        .map(panel -> new Attacker(panel, policy, ids(12, 13)))
        .filter(attacker -> isPinned(attacker.conclusion(SpecialNetworks.TARGET)))
        .count();
  }

  /**
   * Partners count once, so that who has most of the answers is as safe in the numbers told here as
   * anybody. But somebody tells the value of all answers at a meeting, and that is mostly the large
   * one's; what the others add to it is told by the mean, in which they count alike: with s of the
   * answers among n, value = (pooled - c n mean) / (s - c), c = (1 - s) / (n - 1) being what each
   * other has. A lone partner can work that out, unless the cap hides the mean.
   */
  @Test
  void withoutTheCapALargePartnersValueFollowsFromThePooledOne() {
    assertThat(giantsPinned(ALL)).isZero();
    assertThat(giantsPinned(new Guards().dominance(1))).isGreaterThan(NETWORKS / 2);
  }

  private static long giantsPinned(PeerPolicy policy) {
    return LongStream.range(0, NETWORKS)
        .mapToObj(seed -> new SpecialNetworks(seed).dominated(MeasureKind.NPS))
        .map(panel -> new Attacker(panel, policy, ids(2)))
        .map(attacker -> attacker.knowingThePooledValue(0.1))
        .filter(attacker -> isPinned(attacker.conclusion(SpecialNetworks.TARGET)))
        .count();
  }

  /**
   * Of four answers an NPS is one of nine, 25 points apart; of thirty, one of 61. Where all are
   * told to be somewhere from 84 up, the first is 100 and the second one of five.
   */
  @Test
  void ofFewAnswersAStretchTellsTheValue() {
    assertThat(told(ALL, 4)).isZero();
    assertThat(told(new Guards().enough(1), 4)).isPositive();
    assertThat(told(ALL, 30)).isZero();
  }

  /** Partners in whose stretch there is only one value that so many answers can have. */
  private static long told(PeerPolicy policy, int answers) {
    double step = 100.0 / answers;
    return LongStream.range(0, NETWORKS)
        .mapToObj(seed -> new SpecialNetworks(seed).nearTheTop(MeasureKind.NPS, answers))
        .map(panel -> new Attacker(panel, policy, ids(4, 5, 6)))
        .flatMap(attacker -> attacker.conclusions().values().stream())
        .filter(told -> Math.floor(told.high() / step) <= Math.ceil(told.low() / step))
        .count();
  }

  private static List<PartnerId> ids(long... ids) {
    return LongStream.of(ids).mapToObj(PartnerId::new).toList();
  }

  private static boolean isPinned(Interval conclusion) {
    return conclusion.width() < ALL.protection(MeasureKind.NPS) - 1e-6;
  }

  @Test
  void whoeverIsInTheSameGroupsCanSwapValuesUnnoticed() {
    for (long seed = 0; seed < NETWORKS; seed++) {
      var panel = new RandomNetwork(seed).panel(MeasureKind.NPS);
      var published = panel.publish(ALL);
      var sets = sets(panel, published.keySet().stream().toList());
      for (var set : sets) {
        assertThat(set).hasSizeGreaterThanOrEqualTo(ALL.minimum());
        assertThat(swapped(panel, set.get(0), set.get(set.size() - 1)).publish(ALL))
            .isEqualTo(published);
      }
    }
  }

  @Test
  void noCombinationOfPublishedMeansIsOneUnknownPartner() {
    for (long seed = 0; seed < NETWORKS; seed++) {
      var network = new RandomNetwork(seed);
      var panel = network.panel(MeasureKind.NPS);
      var coalition = network.coalition(panel.members());
      assertThat(isolated(panel, ALL, coalition)).isZero();
    }
    var loose = new Guards().complementary(false);
    assertThat(
            LongStream.range(0, NETWORKS)
                .map(
                    seed -> {
                      var network = new RandomNetwork(seed);
                      var panel = network.panel(MeasureKind.NPS);
                      return isolated(panel, loose, network.coalition(panel.members()));
                    })
                .sum())
        .isPositive();
  }

  /** Partners whose value is a linear combination of the published means and the known values. */
  private static long isolated(PeerPanel panel, PeerPolicy policy, List<PartnerId> coalition) {
    var groups = List.copyOf(panel.publish(policy).keySet());
    var unknown =
        panel.members().stream()
            .filter(member -> member.answers() >= policy.enough())
            .filter(member -> !coalition.contains(member.partner()))
            .toList();
    if (groups.isEmpty() || unknown.isEmpty()) {
      return 0;
    }
    var rows = new ArrayList<double[]>();
    for (var group : groups) {
      rows.add(unknown.stream().mapToDouble(m -> group.holds(m) ? 1 : 0).toArray());
    }
    int rank = rank(rows);
    long isolated = 0;
    for (int i = 0; i < unknown.size(); i++) {
      var one = new double[unknown.size()];
      one[i] = 1;
      var more = new ArrayList<>(rows);
      more.add(one);
      isolated += rank(more) == rank ? 1 : 0;
    }
    return isolated;
  }

  private static int rank(List<double[]> rows) {
    return new SingularValueDecomposition(new Array2DRowRealMatrix(rows.toArray(double[][]::new)))
        .getRank();
  }

  private static List<List<PeerMember>> sets(PeerPanel panel, List<PeerGroup> groups) {
    return List.copyOf(
        panel.members().stream()
            .filter(member -> member.answers() >= ALL.enough())
            .filter(member -> groups.stream().anyMatch(group -> group.holds(member)))
            .collect(
                Collectors.groupingBy(
                    member -> groups.stream().filter(group -> group.holds(member)).toList()))
            .values());
  }

  private static PeerPanel swapped(PeerPanel panel, PeerMember one, PeerMember other) {
    return new PeerPanel(
        panel.kind(),
        panel.members().stream()
            .map(
                member ->
                    member.equals(one)
                        ? with(one, other.value())
                        : member.equals(other) ? with(other, one.value()) : member)
            .toList());
  }

  private static PeerMember with(PeerMember member, double value) {
    return new PeerMember(
        member.partner(), member.tier(), member.region(), member.answers(), value);
  }

  private static double narrowest(PeerPanel panel, PeerPolicy policy) {
    var own = List.of(new PartnerId(9));
    return new Attacker(panel, policy, own)
        .conclusions().values().stream().mapToDouble(Interval::width).min().orElseThrow();
  }

  /** Those of one published group, so that a coalition meets in small ones too. */
  private static List<PeerMember> chosen(PeerPanel panel, PeerPolicy policy, long seed) {
    var groups = List.copyOf(panel.publish(policy).keySet());
    var group = groups.get((int) (seed % groups.size()));
    return panel.members().stream()
        .filter(member -> member.answers() >= policy.enough() && group.holds(member))
        .toList();
  }

  private static Attack attack(PeerPolicy policy) {
    return new Attack(policy, MeasureKind.NPS, NETWORKS);
  }

  /** All coalitions' conclusions over many networks, held against what was promised. */
  private static final class Attack {
    int targets;
    int pinned;
    int unnamed;
    double narrowest = Double.MAX_VALUE;

    Attack(PeerPolicy policy, MeasureKind kind, int networks) {
      double promised = ALL.protection(kind) - 1e-6;
      for (long seed = 0; seed < networks; seed++) {
        var network = new RandomNetwork(seed);
        var panel = network.panel(kind);
        if (panel.publish(policy).isEmpty()) {
          continue;
        }
        var attacker = new Attacker(panel, policy, network.coalition(chosen(panel, policy, seed)));
        for (var conclusion : attacker.conclusions().values()) {
          targets++;
          pinned += conclusion.width() < promised ? 1 : 0;
          narrowest = Math.min(narrowest, conclusion.width());
        }
        unnamed += attacker.narrowestUnnamed() < promised ? 1 : 0;
      }
    }
  }
}
