package org.comeasure.measurement.boundary.page;

import java.util.List;
import org.comeasure.measurement.domain.chart.DotStrip;
import org.comeasure.measurement.domain.chart.IntervalBar;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The partners of a network as they are shown.
 *
 * @param fairness what a running period is compared with, null for one that is over
 * @param saves the kinds of file that it can be saved as
 * @param figures null as long as there is no partner to show
 */
public record NetworkPage(
    PageHeader header,
    List<Span> headline,
    @Nullable String fairness,
    Search search,
    @Nullable Figures figures,
    List<Action> saves) {

  public NetworkPage {
    headline = List.copyOf(headline);
    saves = List.copyOf(saves);
  }

  /**
   * The evidence below the opening sentences.
   *
   * @param tables by region and tier, and in the way that was chosen
   * @param ratings where it was asked for by measure
   * @param ways in which the partners together can be taken apart
   * @param explained the grade that was asked about, null when none was
   */
  public record Figures(
      List<FigureTile> tiles,
      Strip strip,
      Table table,
      TrendView trend,
      List<PartTable> tables,
      Rating.Section ratings,
      PageHeader.Menu ways,
      @Nullable Explained explained) {

    public Figures {
      tiles = List.copyOf(tiles);
      tables = List.copyOf(tables);
    }
  }

  /** Where the partners stand by the chosen measure, for wide and narrow screens and on paper. */
  public record Strip(
      String title, DotStrip<String> wide, DotStrip<String> narrow, DotStrip<String> printed) {

    public boolean hasDots() {
      return !wide.dots().isEmpty();
    }
  }

  /**
   * The partners side by side.
   *
   * @param measure what the values are, with their unit
   * @param scale width of the intervals' drawings
   * @param aimed whether they are held against targets and not against each other
   */
  public record Table(
      String measure, List<Head> heads, List<Row> rows, double scale, boolean aimed) {

    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }

    /** Whether it is known of a partner how many of its forms came back. */
    public boolean completed() {
      return rows.stream().anyMatch(row -> row.figures().completed() != null);
    }
  }

  /**
   * The head of a column.
   *
   * @param href sorts by it, null where that cannot be
   * @param direction how the table is sorted by it, null when it is not
   */
  public record Head(
      String label, @Nullable String href, @Nullable String direction, boolean number) {}

  /**
   * One partner.
   *
   * @param enrolment a word where the enrolment is not active
   * @param grade how far the value can be trusted, null where there is none
   */
  public record Row(
      PartRow figures,
      String tier,
      @Nullable String region,
      @Nullable IntervalBar bar,
      @Nullable String enrolment,
      Tone enrolmentTone,
      @Nullable Graded grade) {}

  /**
   * A grade beside a value.
   *
   * @param href tells why
   */
  public record Graded(GradeView.Letter grade, String href) {}

  /**
   * The form that narrows the list.
   *
   * @param kept the rest of the state, to be sent along
   * @param reset the page with every partner, null when it has them
   */
  public record Search(
      String path,
      List<Choice> tiers,
      List<Choice> regions,
      String name,
      List<Kept> kept,
      @Nullable String reset) {

    public Search {
      tiers = List.copyOf(tiers);
      regions = List.copyOf(regions);
      kept = List.copyOf(kept);
    }
  }
}
