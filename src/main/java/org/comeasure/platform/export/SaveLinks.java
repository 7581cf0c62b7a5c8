package org.comeasure.platform.export;

import java.util.Arrays;
import java.util.List;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;

/** Where a page is saved as a file, in the same state. */
public final class SaveLinks {

  /** Below the page's own path. */
  public static final String PATH = "export/{format: csv|xlsx|pdf}";

  private SaveLinks() {}

  /**
   * @param page its address, with its query if it has one
   */
  public static List<Action> of(String page, Texts texts) {
    int end = page.indexOf('?');
    String path = end < 0 ? page : page.substring(0, end);
    String state = end < 0 ? "" : page.substring(end);
    return Arrays.stream(ExportFormat.values())
        .map(
            format ->
                new Action(
                    path + "/export/" + format.ending() + state,
                    texts.get("shared.save." + format.ending())))
        .toList();
  }
}
