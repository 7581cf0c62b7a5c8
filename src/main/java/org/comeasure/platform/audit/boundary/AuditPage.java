package org.comeasure.platform.audit.boundary;

import java.util.List;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail as people read it.
 *
 * @param path of the page, without a query
 * @param lead whose doings these are
 * @param verified what the newest verification came to; null where there is none for the reader
 * @param whole whether it found the trail whole
 * @param byManufacturer whether the partner of each entry has to be told
 * @param actions to choose from; {@link Choice#href} holds the value
 * @param from first day as given
 * @param to last day as given
 */
public record AuditPage(
    String path,
    String lead,
    @Nullable String verified,
    boolean whole,
    boolean byManufacturer,
    boolean filtered,
    List<Choice> actions,
    String from,
    String to,
    List<Row> rows,
    @Nullable String first,
    @Nullable String next) {

  public AuditPage {
    actions = List.copyOf(actions);
    rows = List.copyOf(rows);
  }

  /**
   * An entry in words.
   *
   * @param label what the object is called, or its id
   * @param partner its name; may be blank
   * @param changes each in a phrase
   */
  public record Row(
      String when,
      String who,
      String what,
      String label,
      String partner,
      List<String> changes,
      String reason) {

    public Row {
      changes = List.copyOf(changes);
    }
  }

  /** How many filters are set. */
  public long active() {
    return (from.isEmpty() ? 0 : 1)
        + (to.isEmpty() ? 0 : 1)
        + actions.stream().skip(1).filter(Choice::current).count();
  }
}
