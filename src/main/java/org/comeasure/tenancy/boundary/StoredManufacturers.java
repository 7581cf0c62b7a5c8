package org.comeasure.tenancy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Manufacturers;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Manufacturer;
import org.comeasure.tenancy.domain.Tier;
import org.comeasure.tenancy.store.NetworkStore;
import org.comeasure.tenancy.store.PlatformStore;

/** Manufacturers as they are stored. */
@ApplicationScoped
@Transacted
public class StoredManufacturers implements Manufacturers {

  @Inject NetworkStore store;
  @Inject PlatformStore platform;
  @Inject Event<DirectoryChanged> changes;

  @Override
  public List<Entry> all() {
    return platform.all();
  }

  @Override
  public Optional<Entry> find(ManufacturerId id) {
    return platform.find(id);
  }

  @Override
  public State add(Wanted wanted) {
    if (platform.isKnown(wanted.name())) {
      throw Problem.invalid(List.of(new FieldError("/name", "Another manufacturer has this name.")))
          .exception();
    }
    var manufacturer = new Manufacturer(ManufacturerId.next(), wanted, StoredBrands.PLAIN);
    var scope = TenantScope.ofNetwork(manufacturer.id());
    store.begin(scope, manufacturer);
    store.add(scope, new Tier("gold", 1, "{\"en\":\"Gold\",\"de\":\"Gold\"}"));
    store.add(scope, new Tier("silver", 2, "{\"en\":\"Silver\",\"de\":\"Silber\"}"));
    store.add(scope, new Tier("bronze", 3, "{\"en\":\"Bronze\",\"de\":\"Bronze\"}"));
    return manufacturer.state();
  }

  @Override
  public boolean move(ManufacturerId id, Status from, Status to) {
    changes.fire(new DirectoryChanged(id));
    var found = store.locked(TenantScope.ofNetwork(id));
    boolean moved = found != null && found.move(from, to);
    store.flush(TenantScope.ofNetwork(id));
    return moved;
  }

  @Override
  public void belongTo(ManufacturerId id, String organization) {
    var found = store.locked(TenantScope.ofNetwork(id));
    if (found != null) {
      found.belongTo(organization);
    }
    store.flush(TenantScope.ofNetwork(id));
  }
}
