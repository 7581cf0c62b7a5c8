package org.comeasure.administration.brand.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Allowed.Whom;

/** The way to one's own brand. */
@ApplicationScoped
public class BrandNavigation implements Navigation {

  private static final int POSITION = 20;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.ORGANISATION,
            POSITION,
            ReadBrand.KEY + ".navigation",
            "/n/{network}/brand",
            Whom.EDITORS.roles()));
  }
}
