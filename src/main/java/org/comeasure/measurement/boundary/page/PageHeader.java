package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the figures.
 *
 * @param over whose figures they are
 * @param back where the reader came from, if there is a page above this one
 */
public record PageHeader(String over, PeriodBar period, List<Menu> menus, @Nullable Action back) {

  public PageHeader {
    menus = List.copyOf(menus);
  }

  /** A filter of which one choice applies. */
  public record Menu(String label, List<Choice> choices) {

    public Menu {
      choices = List.copyOf(choices);
    }
  }
}
