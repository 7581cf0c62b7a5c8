package org.comeasure.collection.boundary.link;

import java.util.List;
import java.util.Locale;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The list of links.
 *
 * @param path of the list, without a query
 * @param lead how many there are
 * @param notice what has just been done
 * @param byManufacturer whether the partner of each link has to be told
 * @param editable whether the reader may make and revoke links
 */
public record LinksPage(
    String path,
    String lead,
    @Nullable String notice,
    boolean byManufacturer,
    boolean editable,
    boolean filtered,
    List<Filter> filters,
    List<LinkRow> rows,
    @Nullable String first,
    @Nullable String next) {

  public LinksPage {
    filters = List.copyOf(filters);
    rows = List.copyOf(rows);
  }

  /** A choice that narrows the list; {@link Choice#href} holds the value. */
  public record Filter(String name, String labelKey, List<Choice> choices) {

    public Filter {
      choices = List.copyOf(choices);
    }
  }

  /** How many filters have been set to another than their first choice. */
  public long active() {
    return filters.stream()
        .filter(filter -> filter.choices().stream().skip(1).anyMatch(Choice::current))
        .count();
  }

  /** Whether there is anything to narrow or to show. */
  public boolean empty() {
    return rows.isEmpty() && !filtered;
  }

  public String touchpoint(LinkRow row, Locale language) {
    return row.touchpoint().in(language);
  }
}
