package org.comeasure.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.comeasure.shared.problem.ProblemException;

/** The partner that an address names, as far as the caller may see it. */
@RequestScoped
public class NamedPartner {

  @Inject Caller caller;
  @Inject Directory directory;

  /**
   * @param scope of the caller, at this partner
   */
  public record Found(TenantScope scope, PartnerEntry entry) {

    public PartnerId id() {
      return entry.id();
    }
  }

  /**
   * @throws ProblemException not found, for what is no partner or none of the caller's
   */
  public Found find(String id) {
    var named = PartnerId.parse(id).orElseThrow(ProblemException::notFound);
    var scope = caller.scope().at(named).orElseThrow(ProblemException::notFound);
    var entry = directory.partner(scope, named).orElseThrow(ProblemException::notFound);
    return new Found(scope, entry);
  }
}
