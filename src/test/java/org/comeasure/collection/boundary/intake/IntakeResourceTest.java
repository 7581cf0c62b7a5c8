package org.comeasure.collection.boundary.intake;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.comeasure.collection.boundary.writing.NoRoomException;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TenantScope;
import org.junit.jupiter.api.Test;

class IntakeResourceTest {

  @Test
  void whenTooMuchWaitsTheProgramIsAskedToComeBack() {
    var scope = TenantScope.ofNetwork(ManufacturerId.next());
    var network =
        new Network(
            "n", scope, "Velmora Climate", null, List.of(), "#0f5c6e", ReportingZone.UTC, Set.of());
    var resource = new IntakeResource();
    resource.caller = new Caller();
    resource.caller.identify(
        new Caller.Identity("velmora-api", "Velmora", List.of(network), false), network);
    resource.takeIn = new Full();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> resource.take("n", "key-1", new byte[0]))
        .extracting(ProblemException::problem)
        .matches(problem -> problem.type() == ProblemType.UNAVAILABLE)
        .matches(problem -> problem.retryAfterSeconds() > 0);
  }

  private static final class Full extends TakeIn {

    @Override
    public Taken take(TenantScope scope, String client, String key, byte[] bytes) {
      throw new NoRoomException("full");
    }
  }
}
