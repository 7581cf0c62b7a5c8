package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The operators' entry in the top bar. */
@ApplicationScoped
public class TenancyNavigation implements Navigation {

  private static final int LAST = 900;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.DAILY,
            LAST,
            "tenancy.nav.platform",
            "/platform",
            Set.of(Role.Name.PLATFORM_OPERATOR)));
  }
}
