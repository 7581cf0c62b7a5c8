package org.comeasure.collection.boundary.link;

import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.LinkFilter;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;

/** The choice of links in an address. */
final class LinkQuery {

  private LinkQuery() {}

  static LinkFilter filter(QueryValues values) {
    return new LinkFilter(
        values.read("partner", PartnerId::parse, "Give the id of a partner."),
        values.read("branch", BranchId::parse, "Give the id of a branch."),
        values.read("touchpoint", TouchpointId::parse, "Give the id of a touchpoint."),
        values.read("channel", Channel::of, "Name link, qr, email, embed, kiosk or api."),
        values.read("status", LinkStatus::of, "Name one of those that a link can have."),
        values.cursor(LinkId::parse));
  }
}
