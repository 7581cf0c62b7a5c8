package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.store.TallyStore;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.TenantScope;

/** Finds the sums that answer a question. */
@ApplicationScoped
public class Answers {

  @Inject TallyStore tallies;

  Sums compared(TenantScope scope, Window window, Choice choice) {
    if (!window.periods().stream().allMatch(period -> tallied(scope, period, choice))) {
      throw new TooManyAnswersException();
    }
    return tallies.compared(scope, window, choice);
  }

  Sums monthly(TenantScope scope, Trend trend, Choice choice) {
    if (!tallied(scope, trend.days(), choice)) {
      throw new TooManyAnswersException();
    }
    return tallies.monthly(scope, trend.first(), trend.last(), choice);
  }

  Sheet sheet(TenantScope scope, Question question, Choice choice) {
    return new Sheet(
        question.window(),
        question.trend(),
        question.chosen().kind(),
        compared(scope, question.window(), choice),
        monthly(scope, question.trend(), choice));
  }

  /**
   * A table by channel or product line. Nobody asked for it in particular, so it is read from
   * tallies as far as they go and never counted: in a period that is still running the periods
   * before are none of whole months, and the table tells no changes.
   */
  Sheet ways(TenantScope scope, Question question, Choice choice) {
    var window = question.window();
    boolean whole = window.periods().stream().allMatch(p -> tallied(scope, p, choice));
    boolean now = tallied(scope, window.now(), choice);
    return new Sheet(
        window,
        question.trend(),
        question.chosen().kind(),
        whole
            ? tallies.compared(scope, window, choice)
            : now ? tallies.of(scope, window.now(), choice) : new Sums(List.of()),
        now
            ? tallies.monthly(scope, question.trend().first(), question.trend().last(), choice)
            : new Sums(List.of()));
  }

  private static boolean tallied(TenantScope scope, Period period, Choice choice) {
    return Piece.of(period, choice, scope).isPresent();
  }
}
