package org.comeasure.collection.boundary.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.Flag;
import org.comeasure.collection.boundary.integrity.IntegrityPage.FlagRow;
import org.comeasure.collection.boundary.integrity.IntegrityPage.GroupRow;
import org.comeasure.collection.boundary.integrity.IntegrityPage.Menu;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;

/** Puts flags into the words of one reader. */
record IntegrityPages(
    String feedback, List<PartnerEntry> partners, ReportingZone zone, Texts texts) {

  List<Menu> menus(FlagQuery query) {
    var kinds =
        Arrays.stream(Flag.values())
            .map(flag -> option(flag.code(), FlagWords.kind(flag, texts)))
            .toList();
    var decisions =
        Arrays.stream(Decision.values())
            .map(one -> option(one.code(), texts.get("integrity.state." + one.code())))
            .toList();
    var names =
        partners.stream().map(entry -> option(entry.id().toString(), entry.name())).toList();
    return List.of(
        menu(query, FlagQuery.REVIEW, "integrity.state.open", decisions),
        menu(query, FlagQuery.FLAG, "integrity.filter.flag.all", kinds),
        menu(query, FlagQuery.PARTNER, "integrity.filter.partner.all", names));
  }

  List<GroupRow> groups(List<FlagGroup> groups) {
    var names = names();
    return groups.stream()
        .map(
            group ->
                new GroupRow(
                    group.flag().code(),
                    FlagWords.kind(group.flag(), texts),
                    group.partner().toString(),
                    names.getOrDefault(group.partner(), ""),
                    group.day().toString(),
                    texts.formats().date(group.day()),
                    texts.formats().number(group.count())))
        .toList();
  }

  List<FlagRow> rows(List<FlagEntry> entries) {
    var names = names();
    return entries.stream().map(entry -> row(entry, names)).toList();
  }

  private FlagRow row(FlagEntry entry, Map<PartnerId, String> names) {
    var review = entry.review();
    return new FlagRow(
        entry.response().toString(),
        feedback + "/" + entry.response(),
        entry.flag().code(),
        FlagWords.kind(entry.flag(), texts),
        FlagWords.why(entry.flag(), texts),
        names.getOrDefault(entry.partner(), ""),
        texts.formats().dateTime(entry.answeredAt(), zone.id()),
        review == null ? null : FlagWords.review(entry, zone, texts),
        review == null || review.note().isEmpty() ? null : review.note(),
        entry.counts());
  }

  private Menu menu(FlagQuery query, String name, String all, List<Choice> options) {
    var given = query.given(name);
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", texts.get(all), given.isEmpty()));
    options.stream()
        .map(option -> new Choice(option.href(), option.label(), option.href().equals(given)))
        .forEach(choices::add);
    return new Menu(name, texts.get("integrity.filter." + name), choices);
  }

  private static Choice option(String value, String label) {
    return new Choice(value, label, false);
  }

  private Map<PartnerId, String> names() {
    return ListFlags.names(partners);
  }
}
