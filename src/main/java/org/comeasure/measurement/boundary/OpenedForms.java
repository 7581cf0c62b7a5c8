package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
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
    var now = openings.apart(asked.scope(), asked.now()).stream().map(OpenedForms::sum).toList();
    var months = new Sums(partners(asked, asked.trend().days()));
    return new Forms(new Sums(now), months, LocalDate.now(clock));
  }

  /** By one question where both are of whole months, which then overlap or meet. */
  private Forms told(Asked asked, Function<Period, List<Sum>> ask) {
    if (asked.filter().country() != null) {
      return Forms.UNTOLD;
    }
    var today = LocalDate.now(clock);
    var now = asked.now();
    var months = asked.trend().days();
    if (!now.wholeMonths()) {
      return new Forms(new Sums(ask.apply(now)), new Sums(ask.apply(months)), today);
    }
    var all = new Sums(ask.apply(spanning(now, months)));
    var inNow = all.where(sum -> now.contains(sum.from())).rows();
    return new Forms(
        new Sums(inNow.stream().map(sum -> at(now.from(), sum)).toList()),
        all.where(sum -> months.contains(sum.from())),
        today);
  }

  private static Period spanning(Period one, Period other) {
    var from = one.from().isBefore(other.from()) ? one.from() : other.from();
    return Period.range(from, one.to().isAfter(other.to()) ? one.to() : other.to());
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
