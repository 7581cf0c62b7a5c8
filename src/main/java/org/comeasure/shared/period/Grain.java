package org.comeasure.shared.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How long a period is: a calendar unit, or a free range of days. */
public enum Grain {
  WEEK {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    LocalDate shift(LocalDate start, int periods) {
      return start.plusWeeks(periods);
    }
  },
  MONTH {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    LocalDate shift(LocalDate start, int periods) {
      return start.plusMonths(periods);
    }
  },
  QUARTER {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    @Override
    LocalDate shift(LocalDate start, int periods) {
      return start.plusMonths(3L * periods);
    }
  },
  YEAR {
    @Override
    LocalDate startOf(LocalDate day) {
      return day.withDayOfYear(1);
    }

    @Override
    LocalDate shift(LocalDate start, int periods) {
      return start.plusYears(periods);
    }
  },
  RANGE {
    @Override
    LocalDate startOf(LocalDate day) {
      return day;
    }

    @Override
    LocalDate shift(LocalDate start, int periods) {
      return start.plusDays(periods);
    }
  };

  /** First day of the unit in which the day lies. */
  abstract LocalDate startOf(LocalDate day);

  abstract LocalDate shift(LocalDate start, int periods);
}
