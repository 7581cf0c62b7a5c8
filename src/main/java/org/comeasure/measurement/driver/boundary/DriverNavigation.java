package org.comeasure.measurement.driver.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** Where key drivers are found. */
@ApplicationScoped
public class DriverNavigation implements Navigation {

  private static final int AFTER_FIGURES = 15;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.DAILY, AFTER_FIGURES, "driver.nav", "/n/{network}/drivers", Role.OF_A_NETWORK));
  }
}
