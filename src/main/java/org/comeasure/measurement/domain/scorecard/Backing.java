package org.comeasure.measurement.domain.scorecard;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

/**
 * What tells how far the numbers of one period can be trusted, kept apart as they are.
 *
 * @param quality of the responses themselves
 * @param ways the same by channel; none where no tally tells
 * @param forms of links, where count 0 is of those opened and count 1 of those that came back; none
 *     where nobody knows
 */
public record Backing(Sums quality, Sums ways, Sums forms) {

  public static final Sums UNTOLD = new Sums(List.of());
  public static final Backing NONE = new Backing(UNTOLD, UNTOLD, UNTOLD);

  private static final int OPENED = 0;
  private static final int COMPLETED = 1;

  Backing where(Predicate<Sum> condition) {
    return new Backing(quality.where(condition), ways.where(condition), forms.where(condition));
  }

  <I> Map<I, Backing> by(Function<Sum, I> of) {
    var qualities = grouped(quality, of);
    var channels = grouped(ways, of);
    var opened = grouped(forms, of);
    var keys = new HashSet<>(qualities.keySet());
    keys.addAll(channels.keySet());
    keys.addAll(opened.keySet());
    var groups = new HashMap<I, Backing>();
    for (var key : keys) {
      groups.put(
          key,
          new Backing(
              qualities.getOrDefault(key, UNTOLD),
              channels.getOrDefault(key, UNTOLD),
              opened.getOrDefault(key, UNTOLD)));
    }
    return groups;
  }

  Trust trust() {
    var forms = all(this.forms);
    return new Trust(
        new ResponseQuality(all(quality)),
        channels(),
        new Completion(forms.count(OPENED), forms.count(COMPLETED)));
  }

  private Channels channels() {
    var counted = new EnumMap<Channel, Long>(Channel.class);
    for (var sum : ways.rows()) {
      if (sum.channel() != null) {
        long responses = new ResponseQuality(sum.answers()).responses();
        counted.merge(sum.channel(), responses, Long::sum);
      }
    }
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
