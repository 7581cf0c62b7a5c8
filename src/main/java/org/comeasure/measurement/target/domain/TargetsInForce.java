package org.comeasure.measurement.target.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comeasure.programme.TouchpointId;
import org.jspecify.annotations.Nullable;

/** All targets that hold on one day, as far as a scope reaches. */
public final class TargetsInForce {

  public static final TargetsInForce NONE = new TargetsInForce(List.of());

  private final Map<Subject, List<Goal>> goals;

  private TargetsInForce(Collection<Goal> goals) {
    this.goals =
        goals.stream()
            .sorted(Comparator.comparing(Goal::place, Place.PRECEDENCE))
            .collect(Collectors.groupingBy(Goal::subject));
  }

  public static TargetsInForce of(Collection<Goal> goals) {
    return goals.isEmpty() ? NONE : new TargetsInForce(goals);
  }

  /**
   * The one that counts, by the precedence of {@link Place}.
   *
   * @param touchpoint null for all touchpoints together
   */
  public Optional<Goal> of(Subject subject, Position position, @Nullable TouchpointId touchpoint) {
    return goals.getOrDefault(subject, List.of()).stream()
        .filter(goal -> goal.place().covers(position, touchpoint))
        .findFirst();
  }
}
