package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.scorecard.AskedMeasures;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.programme.Programme;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.ReportingZones;

/** Reads the answers of one selection, and what tells how far they can be trusted. */
@ApplicationScoped
public class SelectedAnswers {

  @Inject Answers answers;
  @Inject MeasuredSince measured;
  @Inject ReportingZones zones;
  @Inject OpenedForms forms;
  @Inject Programme programme;
  @Inject Directory directory;

  /**
   * @param trend the months of the trend
   * @param numbers of the measures to read
   * @param chosen the one of the trend
   * @throws TooManyAnswersException when no tally answers and there are too many responses to count
   */
  @Transacted(except = TooManyAnswersException.class)
  public Comparison.Side read(
      Selection selection, Set<Integer> numbers, Measured chosen, Trend trend) {
    var inquiry = answers.inquiry(selection.scope());
    var within = selection.within();
    var period = selection.period();
    var asked = asked(selection);
    boolean byTouchpoint = asked.differ(selection.filter(), numbers);
    var sums = inquiry.in(within, period, choice(selection, numbers, byTouchpoint));
    var months =
        inquiry.monthly(
            within, trend.days(), choice(selection, Set.of(chosen.number()), byTouchpoint));
    inquiry.close();
    var opened =
        forms
            .partners(
                new OpenedForms.Asked(within, period, trend, selection.filter(), byTouchpoint))
            .where(sum -> sum.partner() != null && selection.takes(sum.partner()));
    return new Comparison.Side(
        window(selection),
        sums.get(),
        new MeasureFigure.Months(trend, months.get(), opened),
        new Backing(Backing.responses(sums.get(), period.from()), opened),
        asked);
  }

  private AskedMeasures asked(Selection selection) {
    return AskedMeasures.of(programme.versions(selection.scope()))
        .getOrDefault(selection.filter().audience(), AskedMeasures.UNKNOWN);
  }

  private static Choice choice(Selection selection, Set<Integer> numbers, boolean byTouchpoint) {
    var choice = selection.choice(Backing.with(numbers));
    return byTouchpoint ? choice.alsoBy(Dimension.TOUCHPOINT) : choice;
  }

  private Window window(Selection selection) {
    var scope = selection.scope();
    var window = Window.of(selection.period(), zones.today(scope));
    var partners =
        directory.partners(scope).stream()
            .map(PartnerEntry::id)
            .filter(selection::takes)
            .collect(Collectors.toSet());
    return window.measuredSince(measured.of(scope, partners, window).values());
  }
}
