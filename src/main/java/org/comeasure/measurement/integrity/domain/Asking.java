package org.comeasure.measurement.integrity.domain;

import java.util.List;
import org.comeasure.measurement.domain.formula.DailyRate;

/**
 * Whether forms are opened as often as before. Who no longer hands out the link, after a bad month
 * or to customers who are not happy, leaves no other trace: an open link is sent to nobody in
 * particular.
 *
 * <p><b>Definition:</b> forms opened a day in the period, of which only the days that are over
 * count, today included, against forms opened a day in the months that ended before it began, from
 * the first one in which any was opened. Far fewer are less than half as many, unless chance leaves
 * as few more often than once in a thousand times ({@link DailyRate#chanceOfSoFew}). <b>Unit:</b>
 * forms a day.
 *
 * <p><b>Minimum:</b> {@value #FEWEST_DAYS} days of the period, for a Sunday is no week and today is
 * not over; {@value #FEWEST_MONTHS} months before in which forms were opened, {@value
 * #FEWEST_FORMS} in all. Otherwise it is not known.
 *
 * <p><b>Example:</b> 36 forms in November's 30 days, 1.2 a day; 414 in the 92 days of August to
 * October, 4.5 a day. 1.2 is less than 2.25; of 450 forms 110.7 would be November's with a standard
 * deviation of 9.1, 36 are eight of them below: far fewer. With 68 forms, 2.3 a day, they are not.
 *
 * @param before by month, oldest first; those before the first opened form are left out
 */
public record Asking(DailyRate now, List<DailyRate> before) {

  static final long FEWEST_DAYS = 7;
  static final long FEWEST_MONTHS = 3;
  static final long FEWEST_FORMS = 30;
  private static final double CHANCE = 0.001;

  public static final Asking UNKNOWN = new Asking(new DailyRate(0, 1), List.of());

  public Asking {
    before = before.stream().dropWhile(month -> month.events() == 0).toList();
  }

  public boolean known() {
    return now.days() >= FEWEST_DAYS
        && before.stream().filter(month -> month.events() > 0).count() >= FEWEST_MONTHS
        && before.stream().mapToLong(DailyRate::events).sum() >= FEWEST_FORMS;
  }

  /** Whether far fewer forms are opened than before; never where it is not known. */
  public boolean farFewer() {
    if (!known()) {
      return false;
    }
    var earlier = earlier();
    return 2 * now.perDay() < earlier.perDay() && now.chanceOfSoFew(earlier) < CHANCE;
  }

  public int months() {
    return before.size();
  }

  /** All months before together. */
  public DailyRate earlier() {
    return before.stream().reduce(DailyRate::plus).orElseThrow();
  }
}
