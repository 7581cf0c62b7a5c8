package org.comeasure.administration.partner.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Allowed.Whom;

/** The way to the partners. */
@ApplicationScoped
public class PartnersNavigation implements Navigation {

  private static final int AFTER_NETWORK = 12;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.DAILY,
            AFTER_NETWORK,
            ReadPartner.KEY + ".navigation",
            "/n/{network}/partners",
            Whom.MANUFACTURER.roles()));
  }
}
