package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.programme.Audience;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.tenancy.BranchEntry;
import org.jspecify.annotations.Nullable;

/** What a page can be narrowed to, everything first; one thing alone is no choice. */
record FilterMenus(Address here, Texts texts) {

  /** What there is to choose from beside what can be named. */
  record Offer(List<Audience> audiences, List<String> countries, List<Channel> channels) {}

  /** Narrowing menus for a filter, those that leave something to choose. */
  List<PageHeader.Menu> of(Names names, Offer offer, Filter filter) {
    var menus = new ArrayList<PageHeader.Menu>();
    if (offer.audiences().size() > 1) {
      menus.add(audience(offer.audiences(), filter.audience()));
    }
    add(menus, touchpoints(names.touchpoints(), filter));
    add(menus, branches(names.branches(), filter));
    add(menus, countries(offer.countries(), filter));
    add(menus, channels(offer.channels(), filter));
    add(menus, productLines(names.productLines(), filter));
    add(menus, flagged(filter));
    return menus;
  }

  PageHeader.Menu measures(List<Measured> all, Measured chosen) {
    var words = new FigureWords(texts);
    var choices =
        all.stream()
            .map(
                measured ->
                    new Choice(
                        here.with(FilterQuery.MEASURE, measured.code()).href(),
                        words.name(measured),
                        measured.equals(chosen)))
            .toList();
    return new PageHeader.Menu(texts.get("measurement.filter.measure"), choices);
  }

  private PageHeader.Menu audience(List<Audience> asked, String chosen) {
    var choices = new ArrayList<Choice>();
    for (String audience : asked.stream().map(Audience::code).toList()) {
      boolean usual = audience.equals(Filter.NONE.audience());
      choices.add(
          new Choice(
              here.with(FilterQuery.AUDIENCE, usual ? null : audience).href(),
              texts.get("measurement.audience." + audience),
              audience.equals(chosen)));
    }
    return new PageHeader.Menu(texts.get("measurement.filter.audience"), choices);
  }

  private PageHeader.Menu touchpoints(List<TouchpointEntry> touchpoints, Filter filter) {
    return menu(
        FilterQuery.TOUCHPOINT,
        touchpoints,
        TouchpointEntry::id,
        touchpoint -> touchpoint.name().in(texts.locale()),
        filter.touchpoint());
  }

  private PageHeader.Menu branches(List<BranchEntry> branches, Filter filter) {
    return menu(FilterQuery.BRANCH, branches, BranchEntry::id, BranchEntry::name, filter.branch());
  }

  private PageHeader.Menu countries(List<String> codes, Filter filter) {
    return menu(
        FilterQuery.COUNTRY,
        codes,
        code -> code,
        code -> PartWays.country(code, texts),
        filter.country());
  }

  private PageHeader.Menu channels(List<Channel> channels, Filter filter) {
    return menu(
        FilterQuery.CHANNEL,
        channels,
        Channel::code,
        channel -> PartWays.channel(channel, texts),
        filter.channel() == null ? null : filter.channel().code());
  }

  private PageHeader.Menu productLines(List<ProductLineEntry> lines, Filter filter) {
    return menu(
        FilterQuery.PRODUCT_LINE,
        lines,
        ProductLineEntry::id,
        line -> line.name().in(texts.locale()),
        filter.productLine());
  }

  /** Tiles lead to it where it makes a difference. */
  private PageHeader.Menu flagged(Filter filter) {
    return menu(
        FilterQuery.FLAGGED,
        List.of(ReadFilter.EXCLUDE),
        word -> word,
        word -> texts.get("measurement.filter.flagged." + word),
        filter.withoutFlagged() ? ReadFilter.EXCLUDE : null);
  }

  private static void add(List<PageHeader.Menu> menus, PageHeader.Menu menu) {
    boolean narrowed = !menu.choices().get(0).current();
    if (menu.choices().size() > 2 || narrowed) {
      menus.add(menu);
    }
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
