package org.comeasure.collection.boundary.integrity;

import java.util.List;
import org.comeasure.platform.job.JobPart;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The flags of a network as its template shows them.
 *
 * @param path of the page, without a query
 * @param here its address with the filter, to come back to
 * @param looked when answers were last looked through
 * @param problems what is wrong with what was sent, in words
 * @param editable whether the reader decides about flags
 * @param job that looks through answers now, or null
 * @param saves the kinds of file that it can be saved as
 */
public record IntegrityPage(
    String path,
    String here,
    String looked,
    @Nullable String notice,
    List<String> problems,
    boolean editable,
    @Nullable JobPart job,
    List<Menu> menus,
    List<GroupRow> groups,
    List<FlagRow> rows,
    @Nullable String first,
    @Nullable String next,
    List<Action> saves) {

  public IntegrityPage {
    saves = List.copyOf(saves);
    problems = List.copyOf(problems);
    menus = List.copyOf(menus);
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
  }

  /** How many menus have been set to another than their first choice. */
  public long active() {
    return menus.stream()
        .filter(menu -> menu.choices().stream().skip(1).anyMatch(Choice::current))
        .count();
  }

  /** The page that tells whether figures and answers agree. */
  public String figures() {
    return path.replaceFirst("/integrity$", "/figures");
  }

  /** A choice that narrows the list; {@link Choice#href} holds the value. */
  public record Menu(String name, String label, List<Choice> choices) {

    public Menu {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Open flags of a kind, a partner and a day.
   *
   * @param flag its code
   * @param day as in documents
   */
  public record GroupRow(
      String flag,
      String kind,
      String partner,
      String partnerName,
      String day,
      String dayShown,
      String count) {}

  /**
   * One flag.
   *
   * @param why what it means, in a sentence
   * @param review who decided what and when, null while it is open
   * @param note what they wrote, null without
   * @param counts whether it counts
   */
  public record FlagRow(
      String response,
      String href,
      String flag,
      String kind,
      String why,
      String partnerName,
      String answered,
      @Nullable String review,
      @Nullable String note,
      boolean counts) {}
}
