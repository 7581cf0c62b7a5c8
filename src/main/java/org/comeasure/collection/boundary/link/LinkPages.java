package org.comeasure.collection.boundary.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Puts the pages about links together. */
@ApplicationScoped
@Transacted
public class LinkPages {

  @Inject Directory directory;
  @Inject Programme programme;
  @Inject ReportingZones zones;

  /** What the filters of the list offer, as far as there is something to choose. */
  List<LinksPage.Filter> filters(TenantScope scope, LinkQuery query, Texts texts) {
    var filters = new ArrayList<LinksPage.Filter>();
    if (scope.wholeNetwork()) {
      filters.add(filter("partner", query, partners(scope), texts));
    } else {
      filters.add(filter("branch", query, branches(scope), texts));
    }
    filters.add(filter("touchpoint", query, touchpoints(scope, texts), texts));
    filters.add(filter("channel", query, channels(texts), texts));
    var statuses =
        Arrays.stream(LinkStatus.values())
            .map(status -> option(status.code(), texts.get("link.status." + status.code())));
    filters.add(filter("status", query, statuses, texts));
    return filters.stream().filter(filter -> filter.choices().size() > 2).toList();
  }

  String lead(CursorPage<LinkRow> page, LinkQuery query, Texts texts) {
    boolean all = !page.hasNext() && query.first();
    return texts.get(all ? "link.lead" : "link.lead.more", page.items().size());
  }

  NewLinkPage form(
      TenantScope scope,
      String path,
      LinkInput given,
      CheckLinkInput.@Nullable Checked checked,
      Texts texts) {
    var touchpoints =
        programme.touchpoints(scope).stream()
            .filter(t -> programme.current(scope, t.id(), ManageLinks.AUDIENCE).isPresent())
            .map(t -> option(t.id().toString(), t.name().in(texts.locale())))
            .map(choice -> chosen(choice, given.touchpoint()))
            .toList();
    var channels = channels(texts).map(choice -> chosen(choice, given.channel())).toList();
    var today = zones.today(scope).toString();
    return new NewLinkPage(
        path,
        places(scope, given, texts),
        touchpoints,
        productLines(scope, given, texts),
        channels,
        today,
        zones.of(scope).toString(),
        given,
        checked);
  }

  private List<Choice> productLines(TenantScope scope, LinkInput given, Texts texts) {
    var lines = programme.productLines(scope);
    if (lines.isEmpty()) {
      return List.of();
    }
    var all = Stream.of(option("", texts.get("link.field.product-line.all")));
    var each = lines.stream().map(l -> option(l.id().toString(), l.name().in(texts.locale())));
    return Stream.concat(all, each).map(choice -> chosen(choice, given.productLine())).toList();
  }

  private List<NewLinkPage.Places> places(TenantScope scope, LinkInput given, Texts texts) {
    var branches = directory.branches(scope);
    return directory.partners(scope).stream()
        .filter(PartnerEntry::active)
        .map(partner -> places(scope, partner, branches, given, texts))
        .toList();
  }

  private static NewLinkPage.Places places(
      TenantScope scope,
      PartnerEntry partner,
      List<BranchEntry> branches,
      LinkInput given,
      Texts texts) {
    var id = partner.id().toString();
    var own =
        branches.stream()
            .filter(branch -> branch.partner().equals(partner.id()))
            .map(branch -> option(id + "/" + branch.id(), branch.name()));
    var whole =
        scope.allBranches()
            ? Stream.of(option(id, texts.get("link.whole", partner.name())))
            : Stream.<Choice>empty();
    return new NewLinkPage.Places(
        partner.name(),
        Stream.concat(whole, own).map(choice -> chosen(choice, given.place())).toList());
  }

  private Stream<Choice> partners(TenantScope scope) {
    return directory.partners(scope).stream().map(p -> option(p.id().toString(), p.name()));
  }

  private Stream<Choice> branches(TenantScope scope) {
    return directory.branches(scope).stream()
        .sorted(Comparator.comparing(BranchEntry::name))
        .map(branch -> option(branch.id().toString(), branch.name()));
  }

  private Stream<Choice> touchpoints(TenantScope scope, Texts texts) {
    return programme.touchpoints(scope).stream().map(t -> touchpoint(t, texts));
  }

  private static Choice touchpoint(TouchpointEntry touchpoint, Texts texts) {
    return option(touchpoint.id().toString(), touchpoint.name().in(texts.locale()));
  }

  private static Stream<Choice> channels(Texts texts) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel != Channel.API)
        .map(channel -> option(channel.code(), texts.get("link.channel." + channel.code())));
  }

  private static LinksPage.Filter filter(
      String name, LinkQuery query, Stream<Choice> options, Texts texts) {
    var all = Stream.of(option("", texts.get("link.filter.all")));
    var choices =
        Stream.concat(all, options).map(choice -> chosen(choice, query.given(name))).toList();
    return new LinksPage.Filter(name, "link.filter." + name, choices);
  }

  private static Choice option(String value, String label) {
    return new Choice(value, label, false);
  }

  private static Choice chosen(Choice choice, String value) {
    return new Choice(choice.href(), choice.label(), choice.href().equals(value));
  }
}
