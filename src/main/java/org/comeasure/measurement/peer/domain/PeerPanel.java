package org.comeasure.measurement.peer.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in the comparison of one measure, touchpoint and period, and with what. It stays
 * as it was on the day on which it was frozen: if answers, tiers or partners that change later
 * changed what is told, two looks at it would tell what changed.
 *
 * @param within the groups that are told of the periods within this one
 */
public record PeerPanel(MeasureKind kind, List<PeerMember> members, List<Set<PartnerId>> within) {

  public PeerPanel {
    members = List.copyOf(members);
    within = List.copyOf(within);
  }

  /** Of a period with nothing told within it. */
  public PeerPanel(MeasureKind kind, List<PeerMember> members) {
    this(kind, members, List.of());
  }

  /** What is told of it; a group that is not in here is hidden. */
  public SortedMap<PeerGroup, PeerFigures> publish(PeerPolicy policy) {
    var published = new TreeMap<PeerGroup, PeerFigures>();
    groups(policy).forEach((group, own) -> published.put(group, PeerFigures.of(kind, own, policy)));
    return published;
  }

  /** What is told of one group; null where it is hidden. */
  public @Nullable PeerFigures figures(PeerGroup group, PeerPolicy policy) {
    var own = groups(policy).get(group);
    return own == null ? null : PeerFigures.of(kind, own, policy);
  }

  boolean tells(PeerGroup group, PeerPolicy policy) {
    return groups(policy).containsKey(group);
  }

  /** The partners of each group that is told. */
  List<Set<PartnerId>> told(PeerPolicy policy) {
    return groups(policy).values().stream().map(PeerPanel::partners).toList();
  }

  /** The partners that make up what is told of a group. */
  Set<PartnerId> partners(PeerGroup group, PeerPolicy policy) {
    return partners(taking(policy).stream().filter(group::holds).toList());
  }

  private SortedMap<PeerGroup, List<PeerMember>> groups(PeerPolicy policy) {
    return new PublishedGroups(policy, taking(policy), within).choose();
  }

  private static Set<PartnerId> partners(List<PeerMember> own) {
    return own.stream().map(PeerMember::partner).collect(Collectors.toUnmodifiableSet());
  }

  /** Where a partner stands in a group; tell it only of a group that is published. */
  public PeerPosition position(PartnerId partner, PeerGroup group, PeerPolicy policy) {
    return PeerPosition.of(partner, taking(policy).stream().filter(group::holds).toList());
  }

  private List<PeerMember> taking(PeerPolicy policy) {
    return members.stream().filter(member -> member.answers() >= policy.enough()).toList();
  }

  public Optional<PeerMember> member(PartnerId partner) {
    return members.stream().filter(member -> member.partner().equals(partner)).findFirst();
  }

  /** The same with those partners alone. */
  PeerPanel of(Set<PartnerId> partners) {
    return new PeerPanel(
        kind, members.stream().filter(m -> partners.contains(m.partner())).toList(), within);
  }
}
