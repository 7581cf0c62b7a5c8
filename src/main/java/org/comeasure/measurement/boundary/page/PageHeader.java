package org.comeasure.measurement.boundary.page;

import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the figures.
 *
 * @param over whose figures they are
 * @param menus what the page is narrowed to, and the measure that its tables are of
 * @param tools what else can be done with what is on the page
 * @param back where the reader came from, if there is a page above this one
 */
public record PageHeader(
    String over, PeriodBar period, List<Menu> menus, List<Action> tools, @Nullable Action back) {

  public PageHeader {
    menus = List.copyOf(menus);
    tools = List.copyOf(tools);
  }

  /** What the page is narrowed to in words, for paper, where no menu is seen. */
  public String narrowed() {
    return menus.stream()
        .flatMap(menu -> menu.choices().stream().skip(1).filter(Choice::current))
        .map(Choice::label)
        .collect(Collectors.joining(", "));
  }

  /** A filter of which one choice applies. */
  public record Menu(String label, List<Choice> choices) {

    public Menu {
      choices = List.copyOf(choices);
    }

    /** Whether another than the first choice applies, which stands for everything. */
    public boolean narrows() {
      return choices.stream().skip(1).anyMatch(Choice::current);
    }
  }
}
