package org.comeasure.measurement.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** Where figures are found. */
@ApplicationScoped
public class MeasurementNavigation implements Navigation {

  private static final int FIRST = 10;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.DAILY,
            FIRST,
            "measurement.nav.scorecard",
            "/n/{network}/scorecard",
            Set.of(Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER)),
        new Entry(
            Section.DAILY,
            FIRST + 1,
            "measurement.nav.peers",
            "/n/{network}/peers",
            Set.of(Role.Name.PARTNER_MANAGER, Role.Name.PARTNER_VIEWER)),
        new Entry(
            Section.DAILY,
            FIRST,
            "measurement.nav.network",
            "/n/{network}/network",
            Set.of(Role.Name.MANUFACTURER_ADMIN, Role.Name.MANUFACTURER_ANALYST)));
  }
}
