package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.EnrolmentStatus;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.NewEnrolment;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Enrolment;
import org.comeasure.tenancy.store.EnrolmentStore;

/** Enrolments as they are stored. */
@ApplicationScoped
@Transacted
public class StoredEnrolments implements Enrolments {

  @Inject EnrolmentStore store;

  @Override
  public EnrolmentState add(TenantScope network, NewEnrolment wanted, EnrolmentStatus status) {
    var reference = wanted.externalRef();
    if (reference != null && store.isKnown(network, reference)) {
      throw taken();
    }
    var enrolment = new Enrolment(PartnerId.next(), wanted, status);
    try {
      store.add(network, enrolment);
    } catch (PersistenceException madeMeanwhile) {
      if (reference != null && isDouble(madeMeanwhile)) {
        throw taken();
      }
      throw madeMeanwhile;
    }
    return enrolment.state();
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
    var found = store.locked(scope, partner).filter(one -> from.contains(one.state().status()));
    found.ifPresent(one -> one.move(to));
    return found.isPresent();
  }

  @Override
  public void belongTo(TenantScope scope, PartnerId partner, String organization) {
    store.locked(scope, partner).ifPresent(one -> one.belongTo(organization));
  }
}
