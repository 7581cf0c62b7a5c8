package org.comeasure.collection.boundary.link;

import java.util.List;
import org.comeasure.shared.page.Action;

/**
 * All that a link can be printed as.
 *
 * @param list where all links are
 * @param picture of the code
 * @param about partner, branch and touchpoint
 * @param papers by language
 * @param pictures of the code alone
 */
public record PrintKit(
    String name,
    String list,
    String picture,
    String about,
    List<Papers> papers,
    List<Action> pictures) {

  public PrintKit {
    papers = List.copyOf(papers);
    pictures = List.copyOf(pictures);
  }

  /**
   * The papers in one language.
   *
   * @param tag of the language
   */
  public record Papers(String language, String tag, List<Action> sizes) {

    public Papers {
      sizes = List.copyOf(sizes);
    }
  }
}
