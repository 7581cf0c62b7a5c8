package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.BrandState;
import org.comeasure.tenancy.Branding;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Enrolment;
import org.comeasure.tenancy.domain.Manufacturer;
import org.comeasure.tenancy.store.EnrolmentStore;
import org.comeasure.tenancy.store.NetworkStore;
import org.jspecify.annotations.Nullable;

/** Brands as they are stored, beside those whose they are. */
@ApplicationScoped
@Transacted
public class StoredBrands implements Brands {

  /** The portal's own, of a manufacturer that has not said anything. */
  private static final String ACCENT = "#0f5c6e";

  /** Of a manufacturer that begins. */
  static final Branding PLAIN = new Branding(null, ACCENT, null, List.of(), null);

  @Inject NetworkStore network;
  @Inject EnrolmentStore enrolments;

  @Override
  public Brand network(TenantScope scope) {
    return state(network.manufacturer(scope)).shown();
  }

  @Override
  public Optional<Brand> partner(TenantScope scope, PartnerId partner) {
    return enrolments.one(scope, partner).map(found -> state(scope, found).shown());
  }

  @Override
  public Optional<BrandState> find(TenantScope scope, @Nullable PartnerId partner) {
    if (!editable(scope, partner)) {
      return Optional.empty();
    }
    return partner == null
        ? Optional.of(state(network.manufacturer(scope)))
        : enrolments.one(scope, partner).map(found -> state(scope, found));
  }

  @Override
  public BrandState change(
      TenantScope scope, @Nullable PartnerId partner, Optional<Integer> seen, Branding wanted) {
    if (!editable(scope, partner)) {
      throw ProblemException.notFound();
    }
    if (partner == null) {
      var manufacturer = network.locked(scope);
      requireSeen(seen, manufacturer.version());
      manufacturer.brand(wanted);
      network.flush(scope);
      return state(manufacturer);
    }
    var enrolment = enrolments.locked(scope, partner).orElseThrow(ProblemException::notFound);
    requireSeen(seen, enrolment.state().version());
    enrolment.brand(wanted);
    enrolments.flush(scope);
    return state(scope, enrolment);
  }

  private static boolean editable(TenantScope scope, @Nullable PartnerId partner) {
    return scope.allBranches() && (partner != null || scope.wholeNetwork());
  }

  private static void requireSeen(Optional<Integer> seen, int version) {
    if (seen.filter(one -> one != version).isPresent()) {
      throw Problem.of(ProblemType.PRECONDITION_FAILED).exception();
    }
  }

  private static BrandState state(Manufacturer found) {
    var nobodys = new Brand(found.name(), ACCENT, null, List.of(), null);
    var own = found.branding();
    return new BrandState(
        found.name(), own, own.over(nobodys, found.name()), nobodys, found.version());
  }

  private BrandState state(TenantScope scope, Enrolment found) {
    var above = network(scope);
    var own = found.branding();
    var inherited =
        new Brand(found.name(), above.accent(), above.contact(), above.languages(), above.logo());
    return new BrandState(
        found.name(), own, own.over(above, found.name()), inherited, found.state().version());
  }
}
