package org.comeasure.measurement.domain.scorecard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.integrity.domain.Channels;
import org.comeasure.measurement.integrity.domain.Completion;
import org.comeasure.measurement.integrity.domain.ResponseQuality;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.programme.MeasureEntry;

/**
 * What tells how far numbers can be trusted, kept apart as they are.
 *
 * @param responses those under {@link #MEASURES}
 * @param forms of links, where count 0 is of those opened and count 1 of those that came back; none
 *     where nobody knows
 */
public record Backing(Sums responses, Sums forms) {

  /** Under which the responses themselves are counted. */
  public static final Set<Integer> MEASURES = Set.of(MeasureEntry.QUALITY, MeasureEntry.CHANNELS);

  public static final Sums UNTOLD = new Sums(List.of());
  public static final Backing NONE = new Backing(UNTOLD, UNTOLD);

  private static final int OPENED = 0;
  private static final int COMPLETED = 1;

  /** The responses among the sums of a page, those of one period. */
  public static Sums responses(Sums sums, LocalDate from) {
    return sums.where(sum -> MEASURES.contains(sum.measure()) && sum.from().equals(from));
  }

  /** Those measures, and the responses themselves. */
  public static Set<Integer> with(Set<Integer> measures) {
    var all = new HashSet<>(measures);
    all.addAll(MEASURES);
    return all;
  }

  Backing where(Predicate<Sum> condition) {
    return new Backing(responses.where(condition), forms.where(condition));
  }

  Backing in(LocalDate from) {
    return new Backing(responses(responses, from), forms.where(sum -> sum.from().equals(from)));
  }

  <I> Map<I, Backing> by(Function<Sum, I> of) {
    var counted = grouped(responses, of);
    var opened = grouped(forms, of);
    var keys = new HashSet<>(counted.keySet());
    keys.addAll(opened.keySet());
    var groups = new HashMap<I, Backing>();
    for (var key : keys) {
      groups.put(
          key, new Backing(counted.getOrDefault(key, UNTOLD), opened.getOrDefault(key, UNTOLD)));
    }
    return groups;
  }

  Trust trust() {
    var quality = new ResponseQuality(all(responses.of(MeasureEntry.QUALITY)));
    var opened = all(forms);
    return new Trust(
        quality,
        channels(quality.responses()),
        new Completion(opened.count(OPENED), opened.count(COMPLETED)));
  }

  /** Unknown while only some of the responses are counted by channel, as after an upgrade. */
  private Channels channels(long all) {
    var counts = all(responses.of(MeasureEntry.CHANNELS));
    if (counts.n() != all) {
      return Channels.UNKNOWN;
    }
    var counted = new EnumMap<Channel, Long>(Channel.class);
    Arrays.stream(Channel.values())
        .forEach(channel -> counted.put(channel, counts.count(channel.number())));
    return new Channels(counted);
  }

  private static Histogram all(Sums sums) {
    return sums.rows().stream().map(Sum::answers).reduce(Histogram.EMPTY, Histogram::plus);
  }

  private static <I> Map<I, Sums> grouped(Sums sums, Function<Sum, I> of) {
    return sums.rows().stream()
        .collect(
            Collectors.groupingBy(
                of, Collectors.collectingAndThen(Collectors.toList(), Sums::new)));
  }
}
