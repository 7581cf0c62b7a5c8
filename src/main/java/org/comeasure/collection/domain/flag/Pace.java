package org.comeasure.collection.domain.flag;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How long a questionnaire version takes people, and who was much faster.
 *
 * <p><b>Rule:</b> whoever took less than half the median seconds is a speeder, once at least
 * {@value #FEWEST} answers of that version came with their time. Without a time there is no
 * speeder.
 *
 * <p><b>Example:</b> a median of 61 seconds: 30 seconds is a speeder, 31 is none.
 *
 * <p><b>Source:</b> a share of the median as the limit: Greszki, Meyer and Schoen, "Exploring the
 * effects of removing too fast responses", Public Opinion Quarterly 79 (2015), who take off 30, 40
 * and 50%.
 *
 * @param answers how many the median is of
 * @param median in seconds
 */
public record Pace(long answers, int median) {

  public static final int FEWEST = 100;

  /** Longer times count as this: an hour, after which somebody has been away. */
  public static final int LONGEST = 3600;

  /** Of a version of which nothing is known yet. */
  public static final Pace UNKNOWN = new Pace(0, 0);

  /**
   * The median of responses by the seconds that they took; of an even number the lower of the two
   * in the middle.
   */
  public static Pace of(SortedMap<Integer, Long> responsesBySeconds) {
    long all = responsesBySeconds.values().stream().mapToLong(Long::longValue).sum();
    long passed = 0;
    for (var entry : responsesBySeconds.entrySet()) {
      passed += entry.getValue();
      if (2 * passed >= all) {
        return new Pace(all, entry.getKey());
      }
    }
    return UNKNOWN;
  }

  public boolean tooFast(@Nullable Integer secondsTaken) {
    return secondsTaken != null && answers >= FEWEST && 2L * secondsTaken < median;
  }
}
