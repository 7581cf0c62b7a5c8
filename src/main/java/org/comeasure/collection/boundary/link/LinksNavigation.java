package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the links. */
@ApplicationScoped
public class LinksNavigation implements Navigation {

  private static final int ORDER = 40;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.COLLECTION, ORDER, "link.navigation", "/n/{network}/links", Role.OF_A_NETWORK));
  }
}
