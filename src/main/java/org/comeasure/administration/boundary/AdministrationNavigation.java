package org.comeasure.administration.boundary;

import static org.comeasure.shared.page.Navigation.Section.DAILY;
import static org.comeasure.shared.page.Navigation.Section.ORGANISATION;
import static org.comeasure.tenancy.Allowed.Whom.EDITORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;
import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Allowed.Whom;

/** The ways to all that is administered here. */
@ApplicationScoped
public class AdministrationNavigation implements Navigation {

  private static final int AFTER_NETWORK = 12;

  @Override
  public List<Entry> entries() {
    return List.of(
        entry(DAILY, AFTER_NETWORK, "partner", "partners", MANUFACTURER),
        entry(ORGANISATION, 10, "branch", "branches", READERS),
        entry(ORGANISATION, 15, "people", "people", EDITORS),
        entry(ORGANISATION, 20, "brand", "brand", EDITORS),
        entry(ORGANISATION, 30, "tier", "tiers", MANUFACTURER),
        entry(ORGANISATION, 40, "region", "regions", MANUFACTURER));
  }

  private static Entry entry(Section section, int order, String what, String path, Whom whom) {
    return new Entry(
        section,
        order,
        "administration." + what + ".navigation",
        "/n/{network}/" + path,
        whom.roles());
  }
}
