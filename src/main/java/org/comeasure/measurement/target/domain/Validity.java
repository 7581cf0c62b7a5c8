package org.comeasure.measurement.target.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds, both included.
 *
 * @param to null until further notice
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {

  public Validity {
    if (to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  public boolean overlaps(Validity other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }
}
