package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comeasure.collection.Openings;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.period.Stretches;
import org.comeasure.tenancy.TenantScope;

/**
 * Finds how many forms were opened and came back, as {@link Forms} counts them. None where answers
 * of one country are asked for: a link is not of a country.
 */
@ApplicationScoped
public class OpenedForms {

  @Inject Openings openings;
  @Inject Clock clock;

  /**
   * Where from and when.
   *
   * @param now the period of a page
   * @param trend the months that it looks back on
   */
  record Asked(TenantScope scope, Period now, Trend trend, Filter filter) {}

  /** By partner, narrowed by the filter. */
  Forms partners(Asked asked) {
    return told(asked, days -> partners(asked, days));
  }

  private List<Sum> partners(Asked asked, Period days) {
    var filter = asked.filter();
    var wanted =
        new Openings.Wanted(days, filter.touchpoint(), filter.channel(), filter.productLine());
    return openings.of(asked.scope(), wanted).stream().map(OpenedForms::sum).toList();
  }

  /** By all that links are of, narrowed by nothing. */
  Forms apart(Asked asked) {
    var scope = asked.scope();
    return told(
        asked,
        days -> {
          var found =
              days.wholeMonths() ? openings.monthly(scope, days) : openings.apart(scope, days);
          return found.stream().map(OpenedForms::sum).toList();
        });
  }

  /**
   * Those of the period by all that links are of, narrowed by nothing; the months by partner,
   * narrowed by the filter. A network has too many links to keep them apart in every month.
   */
  Forms nowApart(Asked asked) {
    if (asked.filter().country() != null) {
      return Forms.UNTOLD;
    }
    var from = asked.now().from();
    var now =
        Stretches.byMonths(asked.now()).stream()
            .flatMap(days -> openings.apart(asked.scope(), days).stream())
            .map(opened -> at(from, sum(opened)))
            .toList();
    var months = new Sums(partners(asked, asked.trend().days()));
    return new Forms(new Sums(now), months, LocalDate.now(clock));
  }

  /**
   * By one question for all whole months, where those of the period overlap or meet the trend, and
   * one for the days before and after them each.
   */
  private Forms told(Asked asked, Function<Period, List<Sum>> ask) {
    if (asked.filter().country() != null) {
      return Forms.UNTOLD;
    }
    var trend = asked.trend().days();
    var months = new ArrayList<>(List.of(trend));
    var now = new ArrayList<Sum>();
    for (var stretch : Stretches.byMonths(asked.now())) {
      if (stretch.wholeMonths()) {
        months.add(stretch);
      } else {
        now.addAll(ask.apply(stretch));
      }
    }
    var byMonth =
        new Sums(Stretches.of(months).stream().flatMap(days -> ask.apply(days).stream()).toList());
    months.stream()
        .skip(1)
        .forEach(whole -> now.addAll(byMonth.where(sum -> whole.contains(sum.from())).rows()));
    return new Forms(
        new Sums(now.stream().map(sum -> at(asked.now().from(), sum)).toList()),
        byMonth.where(sum -> trend.contains(sum.from())),
        LocalDate.now(clock));
  }

  private static Sum at(LocalDate from, Sum sum) {
    return new Sum(
        from,
        sum.partner(),
        sum.measure(),
        sum.touchpoint(),
        sum.branch(),
        sum.country(),
        sum.channel(),
        sum.productLine(),
        sum.answers());
  }

  private static Sum sum(Openings.OpenedBy by) {
    return new Sum(by.from(), by.partner(), 0, null, null, null, null, null, counts(by.forms()));
  }

  private static Sum sum(Openings.OpenedAt at) {
    return new Sum(
        at.from(),
        at.partner(),
        0,
        at.touchpoint(),
        at.branch(),
        null,
        at.channel(),
        at.productLine(),
        counts(at.forms()));
  }

  private static Histogram counts(Openings.Opened forms) {
    return Histogram.of(forms.opened(), forms.completed());
  }
}
