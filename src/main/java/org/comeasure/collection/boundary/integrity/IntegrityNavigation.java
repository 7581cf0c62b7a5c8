package org.comeasure.collection.boundary.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the flags. */
@ApplicationScoped
public class IntegrityNavigation implements Navigation {

  private static final int AFTER_LINKS = 50;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.MEASUREMENT,
            AFTER_LINKS,
            "integrity.nav",
            "/n/{network}/integrity",
            Set.of(Role.Name.MANUFACTURER_ADMIN, Role.Name.MANUFACTURER_ANALYST)));
  }
}
