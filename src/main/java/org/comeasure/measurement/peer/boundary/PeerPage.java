package org.comeasure.measurement.peer.boundary;

import java.util.List;
import org.comeasure.measurement.boundary.page.PageHeader;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.peer.domain.PeerStrip;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A partner among its peers as it is shown.
 *
 * @param trend null where no month has a number of either
 * @param saves the kinds of file that it can be saved as
 */
public record PeerPage(
    String title,
    Head head,
    Part part,
    @Nullable Trend trend,
    Action scorecard,
    List<Action> saves) {

  public PeerPage {
    saves = List.copyOf(saves);
  }

  /** What is compared, and the ways to other comparisons. */
  public record Head(
      String over,
      List<Choice> grains,
      @Nullable Action previous,
      @Nullable Action next,
      List<PageHeader.Menu> menus) {

    public Head {
      grains = List.copyOf(grains);
      menus = List.copyOf(menus);
    }
  }

  /**
   * The comparison itself, small enough to stand on another page too.
   *
   * @param headline the answer in a sentence
   * @param strip null where the peers are hidden
   * @param why in words, where the peers are hidden
   */
  public record Part(
      List<Span> headline, @Nullable Strip strip, List<Row> rows, @Nullable String why) {

    public Part {
      headline = List.copyOf(headline);
      rows = List.copyOf(rows);
    }
  }

  /**
   * For wide and for narrow screens.
   *
   * @param title what it shows, for those who do not see it
   * @param legend of its marks
   */
  public record Strip(
      String title, String legend, PeerStrip wide, PeerStrip narrow, PeerStrip printed) {}

  /**
   * One number, and what it is of.
   *
   * @param grade of the own number; those of others are not graded
   */
  public record Row(String name, String value, String of, @Nullable GradeView grade) {}

  /**
   * One month.
   *
   * @param grade of the own value
   */
  public record MonthRow(String name, String own, GradeView.@Nullable Letter grade, String peers) {}

  /** Own value and the mean of the group by month. */
  public record Trend(
      String title, TrendChart wide, TrendChart narrow, TrendChart across, List<MonthRow> rows) {

    public Trend {
      rows = List.copyOf(rows);
    }
  }
}
