package org.comeasure.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Callers;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

  private static final ManufacturerId VELMORA = ManufacturerId.next();
  private static final PartnerId FROST = PartnerId.next();
  private static final PartnerId SEVERN = PartnerId.next();

  private final RequestLimits limits = new RequestLimits();

  @Test
  void onePersonIsSlowedDownAndAnotherOfTheSameTenantIsNot() {
    with(3, 100, 100);
    request("edward", FROST, "n/x/scorecard", 3);
    assertThatThrownBy(() -> request("edward", FROST, "n/x/scorecard", 1))
        .isInstanceOf(ProblemException.class);
    assertThatCode(() -> request("mary", FROST, "n/x/scorecard", 1)).doesNotThrowAnyException();
    assertThatCode(() -> request("edward", FROST, "api/v1/me", 3)).doesNotThrowAnyException();
  }

  @Test
  void oneTenantIsSlowedDownHoweverManyWorkForIt() {
    with(100, 3, 100);
    for (var person : List.of("edward", "mary", "john")) {
      request(person, FROST, "n/x/feedback", 1);
    }
    assertThatThrownBy(() -> request("ann", FROST, "n/x/feedback", 1))
        .isInstanceOf(ProblemException.class);
    assertThatCode(() -> request("gareth", SEVERN, "n/x/feedback", 1)).doesNotThrowAnyException();
  }

  @Test
  void filesAreCountedApartFromPages() {
    with(100, 100, 2);
    request("edward", FROST, "n/x/scorecard/export/pdf", 2);
    assertThatThrownBy(() -> request("edward", FROST, "n/x/scorecard/export/csv", 1))
        .isInstanceOf(ProblemException.class);
    assertThatCode(() -> request("edward", FROST, "n/x/scorecard", 1)).doesNotThrowAnyException();
  }

  private void with(int perPerson, int perTenant, int files) {
    limits.perPerson = perPerson;
    limits.perProgram = perPerson;
    limits.perTenant = perTenant;
    limits.filesPerTenant = files;
    limits.open();
  }

  private void request(String subject, PartnerId partner, String path, int times) {
    limits.caller = Callers.managing(partner, VELMORA, subject);
    for (int i = 0; i < times; i++) {
      limits.count(path);
    }
  }
}
