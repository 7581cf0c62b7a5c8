package org.comeasure.measurement.peer.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.comeasure.platform.export.Export;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.shared.transaction.Transacted;

/** Reads what the page shows, the same for the partner and for its manufacturer. */
@ApplicationScoped
public class PeerPages {

  @Inject AskedPeers asked;
  @Inject ComparePeers comparison;
  @Inject Reader reader;

  @Transacted
  public View page(PeerOwner owner, PeerQuery query) {
    return View.of(
        "measurement/peers",
        layout(owner, query)
            .page(
                asked.measures(owner.scope()),
                asked.touchpoints(owner.scope()),
                asked.today(owner.scope())));
  }

  /** The same as a file. */
  @Transacted
  public Export export(PeerOwner owner, PeerQuery query) {
    return layout(owner, query).export();
  }

  private PeerLayout layout(PeerOwner owner, PeerQuery query) {
    var texts = reader.texts();
    var group = query.group();
    var standing = comparison.read(owner.scope(), asked.cell(owner.scope(), query, texts), group);
    return new PeerLayout(owner, standing, texts);
  }
}
