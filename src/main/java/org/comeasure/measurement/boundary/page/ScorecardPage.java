package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Tile;
import org.jspecify.annotations.Nullable;

/**
 * A partner's scorecard as it is shown.
 *
 * @param figures null as long as nobody has answered
 * @param feedback leads to everything that was said
 * @param start what to do as long as nobody has answered
 */
public record ScorecardPage(
    PageHeader header,
    List<Span> headline,
    @Nullable Figures figures,
    List<Comment> comments,
    Action feedback,
    Action start) {

  public ScorecardPage {
    headline = List.copyOf(headline);
    comments = List.copyOf(comments);
  }

  /** The evidence below the opening sentences. */
  public record Figures(
      List<Tile> tiles,
      TrendView trend,
      List<PartRow> touchpoints,
      List<PartRow> branches,
      List<Rating> ratings) {

    public Figures {
      tiles = List.copyOf(tiles);
      touchpoints = List.copyOf(touchpoints);
      branches = List.copyOf(branches);
      ratings = List.copyOf(ratings);
    }
  }
}
