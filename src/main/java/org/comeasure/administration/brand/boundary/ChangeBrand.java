package org.comeasure.administration.brand.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.comeasure.platform.audit.AuditEvent;
import org.comeasure.platform.audit.AuditTrail;
import org.comeasure.platform.upload.Picture;
import org.comeasure.platform.upload.StoredFiles;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BrandState;
import org.comeasure.tenancy.Branding;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Changes what a network or a partner says of its brand. */
@ApplicationScoped
@Transacted
public class ChangeBrand {

  private static final int ENOUGH_OF_A_HASH = 12;

  @Inject Brands brands;
  @Inject StoredFiles files;
  @Inject AuditTrail audit;

  /**
   * What is to become of one.
   *
   * @param partner null for the network's own
   * @param seen the version that the caller has looked at; empty when it does not matter
   * @param wanted with the logo that stays
   * @param logo in its place; null for none
   */
  record Change(
      @Nullable PartnerId partner,
      Optional<Integer> seen,
      Branding wanted,
      @Nullable Picture logo) {}

  /**
   * @throws org.comeasure.shared.problem.ProblemException not-found; precondition-failed when it
   *     has changed since
   */
  public BrandState change(TenantScope scope, Change change) {
    var partner = change.partner();
    var before = brands.find(scope, partner).orElseThrow(ProblemException::notFound);
    var logo = change.logo();
    var wanted = logo == null ? change.wanted() : change.wanted().withLogo(files.keep(scope, logo));
    var now = brands.change(scope, partner, change.seen(), wanted);
    var was = told(before.own());
    var is = told(now.own());
    was.entrySet().removeIf(same -> same.getValue().equals(is.get(same.getKey())));
    is.keySet().retainAll(was.keySet());
    if (!was.isEmpty()) {
      var object = partner == null ? "brand" : "partners/" + partner + "/brand";
      audit.add(
          scope,
          AuditEvent.of("brand.changed", object, now.owner()).about(partner).from(was).to(is));
    }
    return now;
  }

  private static Map<String, String> told(Branding brand) {
    var told = new TreeMap<String, String>();
    told.put("name", Objects.toString(brand.name(), ""));
    told.put("accent", Objects.toString(brand.accent(), ""));
    told.put("contact", Objects.toString(brand.contact(), ""));
    told.put("languages", String.join(", ", brand.languages()));
    var logo = brand.logo();
    told.put("logo", logo == null ? "" : logo.substring(0, ENOUGH_OF_A_HASH));
    return told;
  }
}
