package org.comeasure.measurement.peer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.comeasure.tenancy.PartnerId;

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
 * <p><b>Over time:</b> a group is not told if what was told of a month or quarter within the period
 * has a few members more or less, see {@link PeerPolicy#mayBeToldTogether}.
 *
 * <p><b>Example:</b> 14 partners, 6 of gold, 5 of silver, 3 of bronze: the network is told, then
 * gold (sets of 6 and 8), then neither silver (5) nor bronze.
 */
final class PublishedGroups {

  private final PeerPolicy policy;
  private final List<PeerMember> members;
  private final Collection<Set<PartnerId>> within;

  /**
   * @param within the groups that are told of the periods within this one
   */
  PublishedGroups(PeerPolicy policy, List<PeerMember> members, Collection<Set<PartnerId>> within) {
    this.policy = policy;
    this.members = members;
    this.within = within;
  }

  /** The groups that are told, with their members. */
  SortedMap<PeerGroup, List<PeerMember>> choose() {
    var chosen = new TreeMap<PeerGroup, List<PeerMember>>();
    int[] sets = new int[members.size()];
    for (var candidate : candidates().entrySet()) {
      var places = candidate.getValue();
      var own = places.stream().map(members::get).toList();
      int[] finer = split(sets, places);
      if (standsAlone(own) && (!policy.complementary() || areLarge(finer))) {
        chosen.put(candidate.getKey(), own);
        sets = finer;
      }
    }
    return chosen;
  }

  /** All groups, with the places of their members in the list. */
  private SortedMap<PeerGroup, List<Integer>> candidates() {
    var candidates = new TreeMap<PeerGroup, List<Integer>>();
    for (int place = 0; place < members.size(); place++) {
      for (var group : PeerGroup.of(members.get(place))) {
        candidates.computeIfAbsent(group, none -> new ArrayList<>()).add(place);
      }
    }
    return candidates;
  }

  private boolean standsAlone(List<PeerMember> own) {
    if (own.size() < policy.minimum()) {
      return false;
    }
    var ids = own.stream().map(PeerMember::partner).collect(Collectors.toSet());
    return within.stream().allMatch(told -> policy.mayBeToldTogether(told, ids));
  }

  /**
   * The sets when one more group is told.
   *
   * @param sets number of the set of each member, 0 for those in no published group
   */
  private static int[] split(int[] sets, List<Integer> group) {
    int[] finer = sets.clone();
    int fresh = Arrays.stream(sets).max().orElse(0) + 1;
    var numbers = new HashMap<Integer, Integer>();
    for (int place : group) {
      numbers.putIfAbsent(sets[place], fresh + numbers.size());
      finer[place] = numbers.getOrDefault(sets[place], fresh);
    }
    return finer;
  }

  private boolean areLarge(int[] sets) {
    var sizes = new HashMap<Integer, Integer>();
    for (int set : sets) {
      sizes.merge(set, 1, Integer::sum);
    }
    sizes.remove(0);
    return sizes.values().stream().allMatch(size -> size >= policy.minimum());
  }
}
