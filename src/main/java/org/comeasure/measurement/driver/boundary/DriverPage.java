package org.comeasure.measurement.driver.boundary;

import java.util.List;
import java.util.Map;
import org.comeasure.measurement.boundary.page.PeriodBar;
import org.comeasure.measurement.domain.chart.RankedBars;
import org.comeasure.platform.job.JobPart;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.page.Action;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an outcome, as it is shown.
 *
 * @param over whose answers they are
 * @param headline empty until there are findings
 * @param job that waits, runs or has failed
 * @param again the form's address that works it out once more; null where there is nothing to ask
 * @param empty stands in for findings
 * @param saves the kinds of file that findings can be saved as
 */
public record DriverPage(
    String title,
    String over,
    PeriodBar period,
    Form form,
    List<Span> headline,
    @Nullable JobPart job,
    @Nullable String again,
    @Nullable Empty empty,
    @Nullable Findings findings,
    List<Action> saves) {

  public DriverPage {
    saves = List.copyOf(saves);
    headline = List.copyOf(headline);
  }

  /**
   * Why there is nothing, and what helps.
   *
   * @param computed when that was found
   */
  public record Empty(
      String title, String text, @Nullable String computed, @Nullable Action action) {}

  /**
   * What can be chosen.
   *
   * @param kept the rest of the state
   */
  public record Form(String path, List<Select> selects, Map<String, String> kept) {

    public Form {
      selects = List.copyOf(selects);
    }

    /** How many fields have been set to another than their first choice. */
    public long active() {
      return selects.stream().filter(select -> !select.options().get(0).selected()).count();
    }
  }

  /** A field of the form. */
  public record Select(String name, String label, boolean wide, List<Option> options) {

    public Select {
      options = List.copyOf(options);
    }
  }

  /** One thing to choose. */
  public record Option(String value, String label, boolean selected) {}

  /**
   * The evidence.
   *
   * @param described what the drawing shows, for those who do not see it
   * @param aimed whether there is a target for any item
   * @param notes what is to be known before it is believed
   */
  public record Findings(
      String described,
      RankedBars wide,
      RankedBars narrow,
      List<Row> rows,
      boolean aimed,
      Map<String, String> facts,
      List<String> notes) {

    public Findings {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }

  /**
   * One item.
   *
   * @param weight null where it has none
   * @param target of the average rating, null where none is set
   */
  public record Row(
      String name,
      @Nullable String weight,
      @Nullable String interval,
      String mean,
      @Nullable String target,
      @Nullable String remark) {}
}
