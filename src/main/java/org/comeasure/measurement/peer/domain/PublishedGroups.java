package org.comeasure.measurement.peer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which groups of a comparison may be told together.
 *
 * <p><b>Rule:</b> the partners are sorted into the smallest sets that published groups can tell
 * apart (two partners are in the same set if they are in the same published groups). Each of these
 * sets must hold the minimum; only partners in no published group at all need no company. A group
 * is added, in the order network, tiers, regions, only if that stays so.
 *
 * <p><b>Why that is enough:</b> whatever is published is the same after two partners of one set
 * have swapped their values. So every sum, difference or other combination of published numbers
 * that is not empty rests on at least one whole set, and a coalition of three leaves at least three
 * partners in it of whom it cannot know which has what.
 *
 * <p><b>Example:</b> 14 partners, 6 of gold, 5 of silver, 3 of bronze: the network is told, then
 * gold (sets of 6 and 8), then neither silver (5) nor bronze.
 */
final class PublishedGroups {

  private final PeerPolicy policy;
  private final List<PeerMember> members;

  PublishedGroups(PeerPolicy policy, List<PeerMember> members) {
    this.policy = policy;
    this.members = members;
  }

  List<PeerGroup> choose() {
    var candidates = new TreeSet<PeerGroup>();
    members.forEach(member -> candidates.addAll(PeerGroup.of(member)));
    var chosen = new ArrayList<PeerGroup>();
    for (var group : candidates) {
      chosen.add(group);
      if (!standsAlone(group) || policy.complementary() && !standTogether(chosen)) {
        chosen.remove(group);
      }
    }
    return chosen;
  }

  private boolean standsAlone(PeerGroup group) {
    var own = members.stream().filter(group::holds).mapToLong(PeerMember::answers).toArray();
    long all = Arrays.stream(own).sum();
    return own.length >= policy.minimum()
        && Arrays.stream(own).allMatch(answers -> answers <= policy.dominance() * all);
  }

  private boolean standTogether(List<PeerGroup> groups) {
    Function<PeerMember, List<PeerGroup>> told =
        member -> groups.stream().filter(group -> group.holds(member)).toList();
    var sets = members.stream().collect(Collectors.groupingBy(told, Collectors.counting()));
    sets.remove(List.<PeerGroup>of());
    return sets.values().stream().allMatch(size -> size >= policy.minimum());
  }
}
