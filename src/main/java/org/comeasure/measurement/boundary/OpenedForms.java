package org.comeasure.measurement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Openings;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.Audience;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.shared.period.Stretches;
import org.comeasure.shared.period.Stretches.Portion;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many forms were opened and came back, as {@link Forms} counts them. None where answers
 * of one country are asked for, as a link is not of a country, nor of any audience but the one that
 * links ask.
 */
@ApplicationScoped
public class OpenedForms {

  @Inject Openings openings;
  @Inject ReportingZones zones;

  /**
   * Where from and when.
   *
   * @param now the period of a page
   * @param trend the months that it looks back on
   * @param byTouchpoint whether partners' forms are kept apart by touchpoint
   */
  record Asked(TenantScope scope, Period now, Trend trend, Filter filter, boolean byTouchpoint) {}

  /** By partner, and by touchpoint if asked for so; narrowed by the filter. */
  Forms partners(Asked asked) {
    return told(asked, all -> all.stream().map(days -> partners(asked, days)).toList());
  }

  private List<Sum> partners(Asked asked, Period days) {
    var filter = asked.filter();
    var wanted =
        new Openings.Wanted(
            days,
            filter.touchpoint(),
            filter.channel(),
            filter.productLine(),
            asked.byTouchpoint());
    return openings.of(asked.scope(), wanted).stream().map(OpenedForms::sum).toList();
  }

  /** By all that links are of, narrowed by nothing. */
  Forms apart(Asked asked) {
    return told(
        asked,
        all ->
            openings.apart(asked.scope(), all).stream()
                .map(found -> found.stream().map(OpenedForms::sum).toList())
                .toList());
  }

  /**
   * Those of the period by all that links are of, narrowed by nothing; the months by partner as
   * {@link #partners}. A network has too many links to keep them apart in every month.
   */
  Forms nowApart(Asked asked) {
    if (!told(asked.filter())) {
      return Forms.UNTOLD;
    }
    var now = new Balance(asked.now().from());
    for (var portion : Stretches.portions(asked.now())) {
      now.add(
          openings.apart(asked.scope(), portion.days()).stream().map(OpenedForms::sum).toList(),
          portion.added());
    }
    var months = new Sums(partners(asked, asked.trend().days()));
    return new Forms(now.sums(), months, zones.today(asked.scope()));
  }

  private static boolean told(Filter filter) {
    return filter.country() == null && filter.audience().equals(Audience.END_USER.code());
  }

  /** All whole months are asked for once, where those of the period overlap or meet the trend. */
  private Forms told(Asked asked, Function<List<Period>, List<List<Sum>>> ask) {
    if (!told(asked.filter())) {
      return Forms.UNTOLD;
    }
    var trend = asked.trend().days();
    var portions = Stretches.portions(asked.now());
    var whole = portions.stream().filter(part -> part.days().wholeMonths()).toList();
    var some = portions.stream().filter(part -> !part.days().wholeMonths()).toList();
    var months =
        Stretches.of(Stream.concat(Stream.of(trend), whole.stream().map(Portion::days)).toList());
    var found =
        ask.apply(Stream.concat(months.stream(), some.stream().map(Portion::days)).toList());
    var byMonth = found.subList(0, months.size()).stream().flatMap(List::stream).toList();
    var now = new Balance(asked.now().from());
    for (var part : whole) {
      now.add(byMonth.stream().filter(sum -> part.days().contains(sum.from())).toList(), true);
    }
    for (int i = 0; i < some.size(); i++) {
      now.add(found.get(months.size() + i), some.get(i).added());
    }
    return new Forms(
        now.sums(),
        new Sums(byMonth.stream().filter(sum -> trend.contains(sum.from())).toList()),
        zones.today(asked.scope()));
  }

  /** Forms of one period, some of which are taken away again. */
  private static final class Balance {
    private final LocalDate from;
    private final Map<Place, long[]> counts = new LinkedHashMap<>();

    /** What links are of. */
    private record Place(
        @Nullable PartnerId partner,
        @Nullable TouchpointId touchpoint,
        @Nullable BranchId branch,
        @Nullable Channel channel,
        @Nullable ProductLineId productLine) {}

    Balance(LocalDate from) {
      this.from = from;
    }

    void add(List<Sum> forms, boolean added) {
      for (var sum : forms) {
        var place =
            new Place(
                sum.partner(), sum.touchpoint(), sum.branch(), sum.channel(), sum.productLine());
        long[] both = counts.computeIfAbsent(place, none -> new long[2]);
        for (int which = 0; which < both.length; which++) {
          both[which] += added ? sum.answers().count(which) : -sum.answers().count(which);
        }
      }
    }

    // Days that are asked for after their month may hold forms that it did not yet.
    Sums sums() {
      return new Sums(
          counts.entrySet().stream()
              .map(e -> sum(e.getKey(), Histogram.of(notLess(e.getValue()))))
              .filter(sum -> !sum.answers().isEmpty())
              .toList());
    }

    private static long[] notLess(long... counts) {
      return Arrays.stream(counts).map(count -> Math.max(0, count)).toArray();
    }

    private Sum sum(Place place, Histogram forms) {
      return new Sum(
          from,
          place.partner(),
          0,
          place.touchpoint(),
          place.branch(),
          null,
          place.channel(),
          place.productLine(),
          forms);
    }
  }

  private static Sum sum(Openings.OpenedBy by) {
    return new Sum(
        by.from(), by.partner(), 0, by.touchpoint(), null, null, null, null, counts(by.forms()));
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
