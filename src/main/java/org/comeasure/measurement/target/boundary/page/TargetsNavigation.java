package org.comeasure.measurement.target.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the targets. */
@ApplicationScoped
public class TargetsNavigation implements Navigation {

  private static final int AFTER_FEEDBACK = 35;

  @Override
  public List<Entry> entries() {
    var roles =
        Set.of(
            Role.Name.MANUFACTURER_ADMIN,
            Role.Name.MANUFACTURER_ANALYST,
            Role.Name.PARTNER_MANAGER,
            Role.Name.PARTNER_VIEWER);
    return List.of(new Entry(AFTER_FEEDBACK, "target.navigation", "/n/{network}/targets", roles));
  }
}
