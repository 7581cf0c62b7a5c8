package org.comeasure.measurement.boundary.page;

import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TenantScope;

/**
 * Whose scorecard is shown, and to whom.
 *
 * @param scope names the partner
 * @param root path of the network
 * @param fromAbove whether its manufacturer looks at it
 */
record Owner(
    TenantScope scope,
    PartnerId partner,
    String name,
    String root,
    ReportingZone zone,
    boolean fromAbove) {

  Address page() {
    return Address.of(root + (fromAbove ? "/partners/" + partner : "") + "/scorecard");
  }

  /** The page of comparisons with what is selected, for one of its sides to take. */
  Address selected(Address page) {
    return page.at(root + "/compare")
        .with(Spot.PARAMETER, fromAbove ? Spot.PARTNER + partner : null);
  }

  /** The page that holds a selection of this partner against another. */
  Address compare(Address page) {
    return selected(page).prefixed(ComparePages.FIRST);
  }

  Address peers() {
    return Address.of(root + (fromAbove ? "/partners/" + partner : "") + "/peers");
  }

  Address network() {
    return Address.of(root + "/network");
  }

  Address links() {
    return Address.of(root + "/links");
  }

  Address response(Object id) {
    return Address.of(root + "/feedback/" + id);
  }

  Address drivers() {
    return Address.of(root + "/drivers").with("partner", fromAbove ? partner : null);
  }

  /** Everything that people said in the period. */
  Address feedback(Period period, Filter filter) {
    return Address.of(root + "/feedback")
        .with("from", period.from())
        .with("to", period.lastDay())
        .with("partner", fromAbove ? partner : null)
        .with("branch", filter.branch())
        .with("touchpoint", filter.touchpoint())
        .with("hasComment", true);
  }
}
