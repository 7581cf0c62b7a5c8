package org.comeasure.measurement.target.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the targets. */
@ApplicationScoped
public class TargetsNavigation implements Navigation {

  private static final int AFTER_FEEDBACK = 35;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.MEASUREMENT,
            AFTER_FEEDBACK,
            "target.navigation",
            "/n/{network}/targets",
            Role.OF_A_NETWORK));
  }
}
