package org.comeasure.measurement.domain.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.DeliveryCount;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.integrity.domain.Channels;
import org.comeasure.measurement.integrity.domain.ResponseQuality;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;

/**
 * What tells how far numbers can be trusted, kept apart as they are.
 *
 * @param responses those under {@link #MEASURES}
 * @param forms of the links that they came by
 */
public record Backing(Sums responses, Forms forms) {

  /** Under which the responses themselves are counted. */
  public static final Set<Integer> MEASURES =
      Set.of(MeasureEntry.QUALITY, MeasureEntry.CHANNELS, MeasureEntry.DELIVERY);

  public static final Backing NONE = new Backing(Sums.NONE, Forms.UNTOLD);

  /** The responses among the sums of a page, those of one period. */
  public static Sums responses(Sums sums, LocalDate from) {
    return sums.where(sum -> isOfResponses(sum) && sum.from().equals(from));
  }

  private static boolean isOfResponses(Sum sum) {
    return MEASURES.contains(sum.measure());
  }

  /** Those measures, and the responses themselves. */
  public static Set<Integer> with(Set<Integer> measures) {
    var all = new HashSet<>(measures);
    all.addAll(MEASURES);
    return all;
  }

  /**
   * Of the responses in which a measure was asked for.
   *
   * @param touchpoints of those, empty for all
   */
  public Backing at(Set<TouchpointId> touchpoints) {
    return touchpoints.isEmpty()
        ? this
        : where(sum -> sum.touchpoint() == null || touchpoints.contains(sum.touchpoint()));
  }

  Backing where(Predicate<Sum> condition) {
    return new Backing(responses.where(condition), forms.where(condition));
  }

  /** How far the numbers of each month can be trusted. */
  Function<YearMonth, Trust> months() {
    var monthly = forms.byMonth();
    var responsesOf = responses.where(Backing::isOfResponses).by(sum -> sum.from().toEpochDay());
    return month -> {
      var first = month.atDay(1).toEpochDay();
      return new Backing(responsesOf.getOrDefault(first, Sums.NONE), monthly.in(month))
          .trust(Period.of(month));
    };
  }

  <I> Map<I, Backing> by(Function<Sum, I> of) {
    var counted = responses.by(of);
    var opened = forms.by(of);
    var keys = new HashSet<>(counted.keySet());
    keys.addAll(opened.keySet());
    var groups = new HashMap<I, Backing>();
    for (var key : keys) {
      groups.put(
          key,
          new Backing(
              counted.getOrDefault(key, Sums.NONE), opened.getOrDefault(key, Forms.UNTOLD)));
    }
    return groups;
  }

  /**
   * @param period that the responses are of
   */
  Trust trust(Period period) {
    var delivery = responses.total(MeasureEntry.DELIVERY);
    var quality = new ResponseQuality(responses.total(MeasureEntry.QUALITY), delivery);
    return new Trust(
        quality, channels(quality.responses(), delivery), forms.completion(), forms.asking(period));
  }

  /** Unknown while only some of the responses are counted by channel, as after an upgrade. */
  private Channels channels(long all, Histogram delivery) {
    var counts = responses.total(MeasureEntry.CHANNELS);
    if (counts.n() != all) {
      return Channels.UNKNOWN;
    }
    var counted = new EnumMap<Channel, Long>(Channel.class);
    Arrays.stream(Channel.values())
        .forEach(channel -> counted.put(channel, counts.count(channel.number())));
    return new Channels(
        counted, DeliveryCount.outOfSight(delivery), DeliveryCount.byPartner(delivery));
  }
}
