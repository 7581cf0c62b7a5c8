package org.comeasure.platform.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The operators' entry in the top bar. */
@ApplicationScoped
public class JobNavigation implements Navigation {

  private static final int AFTER_THE_PLATFORM = 910;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.DAILY,
            AFTER_THE_PLATFORM,
            "platform.nav.jobs",
            "/platform/jobs",
            Set.of(Role.Name.PLATFORM_OPERATOR)));
  }
}
