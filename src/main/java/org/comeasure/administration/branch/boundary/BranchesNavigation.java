package org.comeasure.administration.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the branches. */
@ApplicationScoped
public class BranchesNavigation implements Navigation {

  private static final int FIRST = 10;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.ORGANISATION,
            FIRST,
            ManageBranches.KEY + ".navigation",
            "/n/{network}/branches",
            Role.OF_A_NETWORK));
  }
}
