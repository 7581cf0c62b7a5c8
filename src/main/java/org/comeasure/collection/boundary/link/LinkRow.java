package org.comeasure.collection.boundary.link;

import java.time.LocalDate;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.programme.Translated;
import org.jspecify.annotations.Nullable;

/**
 * A link with the names behind its ids.
 *
 * @param branch null for the whole partner
 * @param productLine null where the link stands for all
 * @param lastDay on which it is open, in the network's zone; null where it stays open
 * @param status at the time of asking
 */
public record LinkRow(
    Link link,
    String address,
    String partner,
    @Nullable String branch,
    Translated touchpoint,
    @Nullable Translated productLine,
    @Nullable LocalDate lastDay,
    LinkStatus status) {

  public boolean active() {
    return status == LinkStatus.ACTIVE;
  }

  /** The address as far as all links have it in common; what follows is the code. */
  public String start() {
    return address.substring(0, address.length() - link.code().length());
  }
}
