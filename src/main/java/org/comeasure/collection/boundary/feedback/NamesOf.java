package org.comeasure.collection.boundary.feedback;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;

/** Looks up all names of a scope. */
@ApplicationScoped
public class NamesOf {

  @Inject Directory directory;
  @Inject Programme programme;

  public Names in(TenantScope scope) {
    var partners = directory.partners(scope);
    var branches = directory.branches(scope);
    var touchpoints = programme.touchpoints(scope);
    return new Names(
        partners,
        branches,
        touchpoints,
        programme.measures(scope),
        programme.versions(scope),
        partners.stream().collect(toMap(PartnerEntry::id, PartnerEntry::name)),
        branches.stream().collect(toMap(BranchEntry::id, BranchEntry::name)),
        touchpoints.stream().collect(toMap(TouchpointEntry::id, found -> found)),
        programme.productLines(scope).stream()
            .collect(toMap(ProductLineEntry::id, ProductLineEntry::code)));
  }
}
