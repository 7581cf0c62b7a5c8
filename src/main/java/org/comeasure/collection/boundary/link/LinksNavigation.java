package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the links. */
@ApplicationScoped
public class LinksNavigation implements Navigation {

  private static final int ORDER = 40;

  @Override
  public List<Entry> entries() {
    var roles =
        Set.of(
            Role.Name.MANUFACTURER_ADMIN,
            Role.Name.MANUFACTURER_ANALYST,
            Role.Name.PARTNER_MANAGER,
            Role.Name.PARTNER_VIEWER);
    return List.of(new Entry(ORDER, "link.navigation", "/n/{network}/links", roles));
  }
}
