package org.comeasure.administration.network.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Allowed.Whom;

/** The ways to the network's own lists. */
@ApplicationScoped
public class NetworkNavigation implements Navigation {

  private static final int TIERS = 30;
  private static final int REGIONS = 40;

  @Override
  public List<Entry> entries() {
    return List.of(
        entry(TIERS, ManageTiers.KEY, "/n/{network}/tiers"),
        entry(REGIONS, ManageRegions.KEY, "/n/{network}/regions"));
  }

  private static Entry entry(int order, String key, String path) {
    return new Entry(
        Section.ORGANISATION, order, key + ".navigation", path, Whom.MANUFACTURER.roles());
  }
}
