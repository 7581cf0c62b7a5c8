package org.comeasure.endurance;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The short form: each blow once. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process cannot be made to stand still there")
class KilledPartsIT {

  @Test
  void whatWasAcknowledgedIsKeptOnceAndNodesComeBackByThemselves() throws Exception {
    new Killing()
        .inOrder(
            List.of(
                site -> site.freezeDatabase(3),
                site -> site.killDatabase(2),
                Site::silence,
                Site::breakCommits,
                Site::restartSecond,
                site -> site.startSecondWithoutDatabase(3)));
  }
}
