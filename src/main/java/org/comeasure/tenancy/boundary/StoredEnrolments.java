package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.shared.page.NumberedPage;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.EnrolmentFilter;
import org.comeasure.tenancy.EnrolmentRow;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.NewEnrolment;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Enrolment;
import org.comeasure.tenancy.store.EnrolmentStore;
import org.jspecify.annotations.Nullable;

/** Enrolments as they are stored. */
@ApplicationScoped
@Transacted
public class StoredEnrolments implements Enrolments {

  @Inject EnrolmentStore store;
  @Inject Event<DirectoryChanged> changes;

  @Override
  public EnrolmentState add(TenantScope network, NewEnrolment wanted, EnrolmentStatus status) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    requireFree(network, wanted.externalRef());
    var enrolment = new Enrolment(PartnerId.next(), wanted, status);
    write(wanted.externalRef(), () -> store.add(network, enrolment));
    return enrolment.state();
  }

  @Override
  public EnrolmentState change(
      TenantScope network, PartnerId partner, Optional<Integer> seen, NewEnrolment wanted) {
    changes.fire(new DirectoryChanged(network.manufacturer()));
    var enrolment = store.locked(network, partner).orElseThrow(ProblemException::notFound);
    var before = enrolment.state();
    if (seen.filter(version -> version != before.version()).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
    if (!Objects.equals(before.details().externalRef(), wanted.externalRef())) {
      requireFree(network, wanted.externalRef());
    }
    enrolment.change(wanted);
    write(wanted.externalRef(), () -> store.flush(network));
    return enrolment.state();
  }

  @Override
  public NumberedPage<EnrolmentRow> page(
      TenantScope network, EnrolmentFilter filter, int number, int size) {
    return store.page(network, filter, number, size);
  }

  @Override
  public Map<EnrolmentStatus, Long> counts(TenantScope network) {
    return store.counts(network);
  }

  private void requireFree(TenantScope network, @Nullable String reference) {
    if (reference != null && store.isKnown(network, reference)) {
      throw taken();
    }
  }

  /** Somebody else may have taken the reference at the same moment. */
  private static void write(@Nullable String reference, Runnable change) {
    try {
      change.run();
    } catch (PersistenceException madeMeanwhile) {
      if (reference != null && isDouble(madeMeanwhile)) {
        throw taken();
      }
      throw madeMeanwhile;
    }
  }

  private static ProblemException taken() {
    return Problem.invalid(
            List.of(new FieldError("/externalRef", "Another partner has this number.")))
        .exception();
  }

  private static boolean isDouble(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(SQLIntegrityConstraintViolationException.class::isInstance);
  }

  @Override
  public Optional<EnrolmentState> find(TenantScope scope, PartnerId partner) {
    return store.one(scope, partner).map(Enrolment::state);
  }

  @Override
  public boolean move(
      TenantScope scope, PartnerId partner, Set<EnrolmentStatus> from, EnrolmentStatus to) {
    changes.fire(new DirectoryChanged(scope.manufacturer()));
    var found = store.locked(scope, partner).filter(one -> from.contains(one.state().status()));
    found.ifPresent(one -> one.move(to));
    return found.isPresent();
  }

  @Override
  public void belongTo(TenantScope scope, PartnerId partner, String organization) {
    store.locked(scope, partner).ifPresent(one -> one.belongTo(organization));
  }
}
