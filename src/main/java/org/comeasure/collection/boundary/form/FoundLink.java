package org.comeasure.collection.boundary.form;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.collection.domain.Origin;
import org.comeasure.programme.Questionnaire;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.ManufacturerEntry;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TenantScope;

/**
 * A link as a visitor finds it.
 *
 * @param brand the partner's
 * @param above the manufacturer's
 * @param country where its answers come from, ISO 3166 alpha-2
 */
record FoundLink(
    TenantScope scope,
    Link link,
    ManufacturerEntry manufacturer,
    PartnerEntry partner,
    Brand brand,
    Brand above,
    String country) {

  static final Duration GRACE = Duration.ofHours(1);

  /** The languages that a questionnaire is offered in here; all of its own where none is both. */
  Set<String> spoken(Questionnaire asked) {
    var offered = new HashSet<>(asked.languages());
    offered.retainAll(brand.languages());
    return offered.isEmpty() ? asked.languages() : offered;
  }

  /** Whether both sides of the network still stand behind it. */
  boolean backed() {
    return manufacturer.active() && partner.active();
  }

  boolean openAt(Instant now) {
    return backed() && link.statusAt(now) == LinkStatus.ACTIVE;
  }

  /**
   * Whether a form that was opened at a time is still taken now: {@link #GRACE} beyond the last day
   * for those opened before its end, as nobody's answer is to be lost to midnight. Not where the
   * link was revoked.
   */
  boolean takes(Instant opened, Instant now) {
    return link.statusAt(opened) == LinkStatus.ACTIVE && openAt(now.minus(GRACE));
  }

  Origin origin(String language) {
    return new Origin(
        link.partner(),
        link.branch().orElse(null),
        link.id(),
        link.productLine().orElse(null),
        link.channel(),
        language,
        country);
  }
}
