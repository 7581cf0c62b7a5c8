package org.comeasure.measurement.target.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.tenancy.domain.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A value that holds for a measure from one day to another. What was set stays as it was set: to
 * change it is to end it and to set another. The end is noted once and for all, with who, when and
 * why; one that is ended before it began has never held.
 */
@MappedSuperclass
public abstract class Dated extends TenantOwned {

  @Id protected long id;

  @Column(updatable = false)
  private int measure;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private BigDecimal value;

  @Column(name = "first_day", updatable = false)
  private LocalDate firstDay;

  @Column(name = "last_day", updatable = false)
  private @Nullable LocalDate lastDay;

  @Column(name = "set_by", updatable = false)
  private String setBy;

  @Column(name = "set_subject", updatable = false)
  private String setSubject;

  @Column(name = "set_at", updatable = false)
  private LocalDateTime setAt;

  @Column(name = "set_note", updatable = false)
  private String setNote;

  @Column(name = "end_day")
  private @Nullable LocalDate endDay;

  @Column(name = "ended_by")
  private @Nullable String endedBy;

  @Column(name = "ended_subject")
  private @Nullable String endedSubject;

  @Column(name = "ended_at")
  private @Nullable LocalDateTime endedAt;

  @Column(name = "end_note")
  private @Nullable String endNote;

  @Version private int version;

  protected Dated() {
    kind = setBy = setSubject = setNote = "";
    value = BigDecimal.ZERO;
    firstDay = LocalDate.MIN;
    setAt = LocalDateTime.MIN;
  }

  protected Dated(long id, Subject subject, BigDecimal value, Validity validity, Signature set) {
    this.id = id;
    this.measure = subject.measure();
    this.kind = subject.kind().stored();
    this.value = value;
    this.firstDay = validity.from();
    this.lastDay = validity.to();
    this.setBy = set.name();
    this.setSubject = set.subject();
    this.setAt = utc(set.at());
    this.setNote = set.note();
  }

  /**
   * Notes that it no longer holds from a day on.
   *
   * @throws IllegalStateException when its end has been noted before
   */
  public void end(LocalDate firstDayWithout, Signature ended) {
    if (isEnded()) {
      throw new IllegalStateException("an end is noted once");
    }
    endDay = firstDayWithout;
    endedBy = ended.name();
    endedSubject = ended.subject();
    endedAt = utc(ended.at());
    endNote = ended.note();
  }

  /** Whether somebody has ended it, be it for a day that is still to come. */
  public boolean isEnded() {
    return endDay != null;
  }

  /** The days on which it really holds; empty when it was ended before it began. */
  public Optional<Validity> validity() {
    var last = lastDay();
    return last != null && last.isBefore(firstDay)
        ? Optional.empty()
        : Optional.of(new Validity(firstDay, last));
  }

  public Phase phase(LocalDate today) {
    return validity()
        .map(
            days ->
                days.contains(today)
                    ? Phase.CURRENT
                    : today.isBefore(days.from()) ? Phase.COMING : Phase.PAST)
        .orElse(Phase.PAST);
  }

  public Subject subject() {
    return new Subject(measure, MeasureKind.of(kind));
  }

  /** Without the zeros that the column adds. */
  public BigDecimal value() {
    var plain = value.stripTrailingZeros();
    return plain.setScale(Math.max(0, plain.scale()));
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** The last day on which it holds, planned or by its end; null while it is open. */
  public @Nullable LocalDate lastDay() {
    if (endDay == null) {
      return lastDay;
    }
    var before = endDay.minusDays(1);
    return lastDay == null || before.isBefore(lastDay) ? before : lastDay;
  }

  public Signature set() {
    return new Signature(setSubject, setBy, setAt.toInstant(ZoneOffset.UTC), setNote);
  }

  public Optional<Signature> ended() {
    return endedAt == null
        ? Optional.empty()
        : Optional.of(
            new Signature(
                Objects.requireNonNullElse(endedSubject, ""),
                Objects.requireNonNullElse(endedBy, ""),
                endedAt.toInstant(ZoneOffset.UTC),
                Objects.requireNonNullElse(endNote, "")));
  }

  public int version() {
    return version;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }
}
