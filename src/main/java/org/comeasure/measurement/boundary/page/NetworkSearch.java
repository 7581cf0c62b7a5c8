package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.TierEntry;

/** The form that narrows the network's list; a choice's href is the value that it sends. */
record NetworkSearch(NetworkQuery query, Address here, Texts texts) {

  NetworkPage.Search form(List<TierEntry> tiers, List<RegionEntry> regions) {
    var rest =
        here.with(NetworkQuery.TIER, null)
            .with(NetworkQuery.REGION, null)
            .with(NetworkQuery.NAME, null);
    return new NetworkPage.Search(
        here.path(),
        tiers(tiers),
        regions(regions),
        query.name(),
        rest.kept(),
        query.narrows() ? rest.href() : null);
  }

  private List<Choice> tiers(List<TierEntry> tiers) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", texts.get("measurement.filter.tier.all"), query.tier().isEmpty()));
    for (var tier : tiers) {
      choices.add(
          new Choice(tier.code(), tier.name(texts.locale()), tier.code().equals(query.tier())));
    }
    return choices;
  }

  private List<Choice> regions(List<RegionEntry> regions) {
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice("", texts.get("measurement.filter.region.all"), query.region().isEmpty()));
    for (var region : regions) {
      String id = region.id().toString();
      choices.add(new Choice(id, region.name(), id.equals(query.region())));
    }
    return choices;
  }
}
