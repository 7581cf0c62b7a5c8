package org.comeasure.measurement.peer.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The orders of a sorted group that fit the places which the members of a coalition were told. */
final class Placements {

  private Placements() {}

  /**
   * @param mine of the sorted, in their order
   */
  static List<List<PeerMember>> of(List<PeerMember> sorted, List<PeerMember> mine) {
    var places = new ArrayList<List<Integer>>();
    places.add(List.of());
    for (var member : mine) {
      var more = new ArrayList<List<Integer>>();
      for (var taken : places) {
        for (int place : possible(member, sorted)) {
          if (taken.isEmpty() || place > taken.get(taken.size() - 1)) {
            var next = new ArrayList<>(taken);
            next.add(place);
            more.add(next);
          }
        }
      }
      places.clear();
      places.addAll(more);
    }
    var others = sorted.stream().filter(member -> !mine.contains(member)).toList();
    return places.stream().map(at -> order(others, mine, at)).toList();
  }

  private static List<Integer> possible(PeerMember member, List<PeerMember> sorted) {
    int others = sorted.size() - 1;
    var told = PeerPosition.of(member.partner(), sorted);
    return IntStream.rangeClosed(0, others)
        .filter(place -> PeerPosition.told(100.0 * place / others, others).equals(told))
        .boxed()
        .toList();
  }

  private static List<PeerMember> order(
      List<PeerMember> others, List<PeerMember> mine, List<Integer> places) {
    var order = new ArrayList<>(others);
    for (int i = 0; i < mine.size(); i++) {
      order.add(places.get(i), mine.get(i));
    }
    return order;
  }
}
