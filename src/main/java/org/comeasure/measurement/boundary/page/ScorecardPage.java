package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.page.Action;
import org.jspecify.annotations.Nullable;

/**
 * A partner's scorecard as it is shown.
 *
 * @param fairness what a running period is compared with, null for one that is over
 * @param figures null as long as nobody has answered
 * @param comments null where they cannot be narrowed as the figures are
 * @param feedback leads to everything that was said
 * @param saves the kinds of file that it can be saved as
 * @param empty what is said in their place
 */
public record ScorecardPage(
    PageHeader header,
    List<Span> headline,
    @Nullable String fairness,
    @Nullable Figures figures,
    @Nullable List<Comment> comments,
    Action feedback,
    Empty empty,
    List<Action> saves) {

  public ScorecardPage {
    headline = List.copyOf(headline);
    saves = List.copyOf(saves);
  }

  /**
   * What is said where nobody has answered.
   *
   * @param way on from there
   */
  public record Empty(String title, String text, Action way) {}

  /**
   * The evidence below the opening sentences.
   *
   * @param explained the grade that was asked about, null when none was
   */
  public record Figures(
      List<FigureTile> tiles,
      TrendView trend,
      List<PartTable> tables,
      Rating.Section ratings,
      @Nullable Explained explained) {

    public Figures {
      tiles = List.copyOf(tiles);
      tables = List.copyOf(tables);
    }

    /** The table that stands beside what people say. */
    public List<PartTable> first() {
      return tables.subList(0, Math.min(1, tables.size()));
    }

    /** The tables that have the whole width. */
    public List<PartTable> others() {
      return tables.subList(first().size(), tables.size());
    }
  }
}
