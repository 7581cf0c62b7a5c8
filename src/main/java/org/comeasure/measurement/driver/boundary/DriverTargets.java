package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.tenancy.Directory;

/** Finds what the average ratings of a choice are held against. */
@ApplicationScoped
public class DriverTargets {

  @Inject TargetBook targets;
  @Inject Directory directory;

  Yardstick of(DriverChoice choice) {
    var scope = choice.scope();
    var partner = scope.partner();
    var position =
        partner == null
            ? Position.NETWORK
            : directory.partner(scope, partner).map(Position::of).orElse(Position.NETWORK);
    return targets.yardstick(scope, choice.period(), Filter.NONE.at(choice.touchpoint()), position);
  }
}
