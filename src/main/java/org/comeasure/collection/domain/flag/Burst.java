package org.comeasure.collection.domain.flag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.collection.ResponseId;

/**
 * Many answers in a short time.
 *
 * <p><b>Rule:</b> every response that is one of at least {@code size} within {@code span}, both
 * ends included, belongs to a burst. {@link #OF_ONE_ORIGIN}: 5 from one sender to one partner
 * within 10 minutes. {@link #OF_TOP_SCORES}: in a row with top scores or one point less, 6 within
 * 15 minutes of which at least half have nothing but top scores, 12 within an hour or 25 within six
 * hours, so that no pace steps over them all; an answer with another score ends the row. A row is
 * of one link, or of what one partner's program hands in; of all that is said of a partner the two
 * long ones count. A busy till or an office behind one address looks the same: it is a reason to
 * look, not a proof. The limits are ours.
 *
 * <p><b>Example:</b> from one sender at 9:00, 9:04, 9:07, 9:09, 9:10 and 9:21: the first five are a
 * burst, the sixth is not.
 */
public record Burst(int size, Duration span) {

  public static final Burst OF_ONE_ORIGIN = new Burst(5, Duration.ofMinutes(10));
  public static final Burst SHORT_ROW = new Burst(6, Duration.ofMinutes(15));
  public static final List<Burst> LONG_ROWS =
      List.of(new Burst(12, Duration.ofHours(1)), new Burst(25, Duration.ofHours(6)));
  public static final List<Burst> OF_TOP_SCORES =
      Stream.concat(Stream.of(SHORT_ROW), LONG_ROWS.stream()).toList();

  /** The longest of them. */
  public static final Burst WIDEST = LONG_ROWS.get(LONG_ROWS.size() - 1);

  /** Those of one sender and one partner that belong to a burst. */
  public Set<ResponseId> among(Collection<Moment> moments) {
    return inOrder(moments.stream().sorted(Moment.BY_TIME).toList(), 0);
  }

  /** Those that belong to one of such bursts of top scores in a row. */
  public static Set<ResponseId> inRow(Collection<Moment> moments, List<Burst> bursts) {
    var found = new HashSet<ResponseId>();
    var row = new ArrayList<Moment>();
    for (var moment : moments.stream().sorted(Moment.BY_TIME).toList()) {
      if (moment.nearTop()) {
        row.add(moment);
      } else {
        bursts.forEach(burst -> found.addAll(burst.ofRow(row)));
        row.clear();
      }
    }
    bursts.forEach(burst -> found.addAll(burst.ofRow(row)));
    return found;
  }

  private Set<ResponseId> ofRow(List<Moment> row) {
    return inOrder(row, equals(SHORT_ROW) ? size / 2 : 0);
  }

  /** First and last moment of a stretch of time. */
  public record Span(Instant first, Instant last) {}

  /** Where to look for bursts that have one of these moments: the stretches do not overlap. */
  public List<Span> around(Collection<Instant> times) {
    var spans = new ArrayList<Span>();
    for (var time : times.stream().sorted().toList()) {
      var wide = new Span(time.minus(span), time.plus(span));
      int last = spans.size() - 1;
      if (last >= 0 && !wide.first().isAfter(spans.get(last).last())) {
        spans.set(last, new Span(spans.get(last).first(), wide.last()));
      } else {
        spans.add(wide);
      }
    }
    return spans;
  }

  private Set<ResponseId> inOrder(List<Moment> moments, int fewestTops) {
    var found = new HashSet<ResponseId>();
    for (int first = 0; first + size <= moments.size(); first++) {
      var these = moments.subList(first, first + size);
      var took = Duration.between(these.get(0).at(), these.get(size - 1).at());
      if (took.compareTo(span) <= 0 && these.stream().filter(Moment::top).count() >= fewestTops) {
        these.forEach(moment -> found.add(moment.response()));
      }
    }
    return found;
  }
}
