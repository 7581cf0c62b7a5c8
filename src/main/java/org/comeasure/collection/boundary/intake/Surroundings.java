package org.comeasure.collection.boundary.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comeasure.collection.Provenance;
import org.comeasure.collection.domain.KnownLink;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;

/**
 * All that the items of one request may refer to, read once. What is outside of the scope is not in
 * it, so that foreign and unknown cannot be told apart.
 *
 * @param requestKey seed of the submission keys of items that have none of their own
 */
record Surroundings(
    TenantScope scope,
    String requestKey,
    Instant now,
    Map<PartnerId, PartnerEntry> partners,
    Map<BranchId, BranchEntry> branches,
    List<TouchpointEntry> touchpoints,
    List<ProductLineEntry> productLines,
    List<Questionnaire> questionnaires,
    Map<String, KnownLink> links) {

  /** Whose program hands in, by the verified caller's scope and nothing else. */
  Provenance provenance() {
    return scope.partner() == null ? Provenance.MANUFACTURER_CLIENT : Provenance.PARTNER_CLIENT;
  }

  Optional<PartnerEntry> partner(String id) {
    return PartnerId.parse(id).map(partners::get).filter(PartnerEntry::active);
  }

  boolean active(PartnerId id) {
    var found = partners.get(id);
    return found != null && found.active();
  }

  Optional<BranchEntry> branch(String id, PartnerId of) {
    return BranchId.parse(id).map(branches::get).filter(branch -> branch.partner().equals(of));
  }

  Optional<TouchpointId> touchpoint(String codeOrId) {
    return touchpoints.stream()
        .filter(found -> found.code().equals(codeOrId) || found.id().toString().equals(codeOrId))
        .map(TouchpointEntry::id)
        .findFirst();
  }

  Optional<ProductLineId> productLine(String codeOrId) {
    return productLines.stream()
        .filter(found -> found.code().equals(codeOrId) || found.id().toString().equals(codeOrId))
        .map(ProductLineEntry::id)
        .findFirst();
  }

  Optional<Questionnaire> questionnaire(QuestionnaireId id) {
    return questionnaires.stream().filter(found -> found.id().equals(id)).findFirst();
  }

  Optional<Questionnaire> questionnaire(TouchpointId touchpoint, String audience) {
    return questionnaires.stream()
        .filter(found -> found.touchpoint().equals(touchpoint) && found.audience().equals(audience))
        .findFirst();
  }
}
