package org.comeasure.collection.boundary.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.comeasure.shared.page.Navigation;
import org.comeasure.tenancy.Role;

/** The way to the feedback list. */
@ApplicationScoped
public class FeedbackNavigation implements Navigation {

  private static final int AFTER_SCORECARD = 20;

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.DAILY,
            AFTER_SCORECARD,
            "collection.nav.feedback",
            "/n/{network}/feedback",
            Role.OF_A_NETWORK));
  }
}
