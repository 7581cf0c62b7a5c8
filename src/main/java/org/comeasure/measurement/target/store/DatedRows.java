package org.comeasure.measurement.target.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.List;
import org.comeasure.measurement.target.domain.Dated;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.TenantScope;

/** Rows that hold for a measure from one day to another, of whatever kind. */
record DatedRows<T extends Dated>(EntityManager entities, Class<T> type) {

  private static final String LOCK_MEASURE =
      "select number from measure where manufacturer_id = ? and number = ? for update";

  /** Says which rows are meant. */
  @FunctionalInterface
  interface Choice<T> {
    List<Predicate> of(Root<T> row);
  }

  /** Newest first. */
  List<T> page(Choice<T> choice, int limit) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(type);
    var row = query.from(type);
    query.where(choice.of(row).toArray(Predicate[]::new)).orderBy(builder.desc(row.get("id")));
    return entities.createQuery(query).setMaxResults(limit).getResultList();
  }

  /** Those that hold on a day, of all measures, in the order in which they were set. */
  List<T> on(LocalDate day) {
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(type);
    var row = query.from(type);
    query.where(Days.valid(builder, row, day)).orderBy(builder.asc(row.get("id")));
    return entities.createQuery(query).getResultList();
  }

  /**
   * All that were ever set for a subject, as they are committed now. From here to the end of the
   * transaction nobody else changes them: two at once would not see each other's days.
   */
  List<T> lockAll(TenantScope scope, Subject subject) {
    Sql.on(entities, LOCK_MEASURE, scope.manufacturer().value(), subject.measure()).any();
    var builder = entities.getCriteriaBuilder();
    var query = builder.createQuery(type);
    var row = query.from(type);
    query.where(
        builder.equal(row.get("measure"), subject.measure()),
        builder.equal(row.get("kind"), subject.kind().code()));
    return entities.createQuery(query).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  void add(TenantScope scope, T row) {
    if (!scope.wholeNetwork()) {
      throw new IllegalArgumentException("only the manufacturer sets it");
    }
    entities.persist(row);
  }
}
