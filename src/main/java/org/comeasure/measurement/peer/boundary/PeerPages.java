package org.comeasure.measurement.peer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;

/** Reads what the page shows, the same for the partner and for its manufacturer. */
@ApplicationScoped
public class PeerPages {

  @Inject AskedPeers asked;
  @Inject ComparePeers comparison;
  @Inject Reader reader;

  @Transactional
  public View page(PeerOwner owner, PeerQuery query) {
    var texts = reader.texts();
    var group = query.group();
    var standing = comparison.read(owner.scope(), asked.cell(owner.scope(), query, texts), group);
    var layout = new PeerLayout(owner, standing, texts);
    return View.of(
        "measurement/peers",
        layout.page(
            asked.measures(owner.scope()), asked.touchpoints(owner.scope()), asked.today()));
  }
}
