package org.comeasure.measurement.target.store;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import org.comeasure.measurement.target.domain.Dated;
import org.comeasure.measurement.target.domain.Phase;

/** Conditions on the days of what is dated. */
final class Days {

  private Days() {}

  static Predicate in(
      CriteriaBuilder builder, Root<? extends Dated> row, Phase phase, LocalDate today) {
    return switch (phase) {
      case CURRENT -> valid(builder, row, today);
      case COMING ->
          builder.and(
              builder.greaterThan(row.<LocalDate>get("firstDay"), today),
              builder.or(
                  builder.isNull(row.get("endDay")),
                  builder.greaterThan(
                      row.<LocalDate>get("endDay"), row.<LocalDate>get("firstDay"))));
      case PAST -> builder.not(openAfter(builder, row, today));
    };
  }

  static Predicate valid(CriteriaBuilder builder, Root<? extends Dated> row, LocalDate day) {
    return builder.and(
        builder.lessThanOrEqualTo(row.<LocalDate>get("firstDay"), day), open(builder, row, day));
  }

  private static Predicate open(CriteriaBuilder builder, Root<? extends Dated> row, LocalDate day) {
    var last = row.<LocalDate>get("lastDay");
    var end = row.<LocalDate>get("endDay");
    return builder.and(
        builder.or(builder.isNull(last), builder.greaterThanOrEqualTo(last, day)),
        builder.or(builder.isNull(end), builder.greaterThan(end, day)));
  }

  /** Holds on the day or will later. */
  private static Predicate openAfter(
      CriteriaBuilder builder, Root<? extends Dated> row, LocalDate day) {
    var first = row.<LocalDate>get("firstDay");
    var end = row.<LocalDate>get("endDay");
    return builder.and(
        open(builder, row, day), builder.or(builder.isNull(end), builder.greaterThan(end, first)));
  }
}
