package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.jspecify.annotations.Nullable;

/** What a page can be narrowed to, everything first. */
record FilterMenus(Address here, Texts texts) {

  PageHeader.Menu touchpoints(List<TouchpointEntry> touchpoints, @Nullable TouchpointId chosen) {
    return menu(
        ScorecardQuery.TOUCHPOINT,
        touchpoints,
        TouchpointEntry::id,
        touchpoint -> touchpoint.name().in(texts.locale()),
        chosen);
  }

  PageHeader.Menu branches(List<BranchEntry> branches, @Nullable BranchId chosen) {
    return menu(ScorecardQuery.BRANCH, branches, BranchEntry::id, BranchEntry::name, chosen);
  }

  private <T> PageHeader.Menu menu(
      String parameter,
      List<T> entries,
      Function<T, Object> id,
      Function<T, String> name,
      @Nullable Object chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(
        new Choice(
            here.with(parameter, null).href(),
            texts.get("measurement.filter." + parameter + ".all"),
            chosen == null));
    for (T entry : entries) {
      String href = here.with(parameter, id.apply(entry)).href();
      choices.add(new Choice(href, name.apply(entry), id.apply(entry).equals(chosen)));
    }
    return new PageHeader.Menu(texts.get("measurement.filter." + parameter), choices);
  }
}
