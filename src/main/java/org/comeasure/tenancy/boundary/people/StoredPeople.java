package org.comeasure.tenancy.boundary.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.tenancy.People;
import org.comeasure.tenancy.PersonEntry;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Person;
import org.comeasure.tenancy.store.PersonStore;

/** The person directory. */
@ApplicationScoped
public class StoredPeople implements People {

  @Inject PersonStore store;

  @Override
  public List<PersonEntry> holding(TenantScope scope, Role role) {
    return store.holding(scope, role).stream().map(Person::entry).toList();
  }

  @Override
  public Map<String, String> names(TenantScope scope, Set<String> subjects) {
    return store.names(scope, subjects);
  }

  @Override
  public List<PersonEntry> operators() {
    return store.operators().stream().map(Person::entry).toList();
  }
}
