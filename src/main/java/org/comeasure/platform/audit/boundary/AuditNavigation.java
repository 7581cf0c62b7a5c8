package org.comeasure.platform.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the audit trail. */
@ApplicationScoped
public class AuditNavigation implements Navigation {

  private static final int LAST = 90;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.SECURITY,
            LAST,
            "audit.navigation",
            "/n/{network}/audit",
            Set.of(Role.Name.MANUFACTURER_ADMIN, Role.Name.PARTNER_MANAGER)));
  }
}
