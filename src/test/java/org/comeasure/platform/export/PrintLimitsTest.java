package org.comeasure.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Supplier;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Callers;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class PrintLimitsTest {

  private static final ManufacturerId VELMORA = ManufacturerId.next();
  private static final PartnerId FROST = PartnerId.next();
  private static final PartnerId SEVERN = PartnerId.next();
  private static final PartnerId KESTREL = PartnerId.next();

  private final PrintLimits limits = new PrintLimits();

  @Test
  void tenantHasOnePrintUnderWay() {
    assertThat(print(FROST, () -> refused(FROST))).isTrue();
    assertThat(print(FROST, () -> "printed")).isEqualTo("printed");
  }

  @Test
  void nodeHasTwoUnderWay() {
    assertThat(print(FROST, () -> print(SEVERN, () -> refused(KESTREL)))).isTrue();
    assertThat(print(KESTREL, () -> "printed")).isEqualTo("printed");
  }

  @Test
  void printThatFailsLeavesItsPlace() {
    catchThrowableOfType(
        IllegalStateException.class,
        () ->
            print(
                FROST,
                () -> {
                  throw new IllegalStateException("by intent");
                }));
    assertThat(print(FROST, () -> "printed")).isEqualTo("printed");
  }

  private boolean refused(PartnerId partner) {
    var refusal = catchThrowableOfType(ProblemException.class, () -> print(partner, () -> "no"));
    assertThat(refusal.problem().type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
    assertThat(refusal.problem().retryAfterSeconds()).isPositive();
    return true;
  }

  private <T> T print(PartnerId partner, Supplier<T> work) {
    limits.caller = Callers.managing(partner, VELMORA, "somebody");
    return limits.print(work);
  }
}
