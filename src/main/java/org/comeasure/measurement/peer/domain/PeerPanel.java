package org.comeasure.measurement.peer.domain;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.tenancy.PartnerId;

/**
 * Who takes part in the comparison of one measure, touchpoint and period, and with what. Once a
 * number has been told of it, it stays as it is: if answers, tiers or partners that change later
 * changed what was told, two looks at it would tell what changed.
 */
public record PeerPanel(MeasureKind kind, List<PeerMember> members) {

  public PeerPanel {
    members = List.copyOf(members);
  }

  /** What is told of it; a group that is not in here is hidden. */
  public SortedMap<PeerGroup, PeerFigures> publish(PeerPolicy policy) {
    var taking = members.stream().filter(member -> member.answers() >= policy.enough()).toList();
    var published = new TreeMap<PeerGroup, PeerFigures>();
    new PublishedGroups(policy, taking)
        .choose()
        .forEach((group, own) -> published.put(group, PeerFigures.of(kind, own, policy)));
    return published;
  }

  /** Where a partner stands in a group; tell it only of a group that is published. */
  public PeerPosition position(PartnerId partner, PeerGroup group, PeerPolicy policy) {
    return PeerPosition.of(
        partner,
        members.stream()
            .filter(member -> member.answers() >= policy.enough())
            .filter(group::holds)
            .toList());
  }

  public Optional<PeerMember> member(PartnerId partner) {
    return members.stream().filter(member -> member.partner().equals(partner)).findFirst();
  }
}
