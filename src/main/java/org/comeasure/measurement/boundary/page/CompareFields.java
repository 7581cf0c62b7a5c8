package org.comeasure.measurement.boundary.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.programme.Audience;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.TierEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a selection can be narrowed by on the form; what leaves no choice is left out.
 *
 * @param places whether partners, tiers and regions can be chosen
 */
record CompareFields(boolean places, CompareLayout.Offer offer, Texts texts) {

  List<ComparePage.Field> of(ComparedSide side) {
    var filter = side.selection().filter();
    var locale = texts.locale();
    var fields = new ArrayList<ComparePage.Field>();
    if (places) {
      fields.add(field(Spot.PARAMETER, spots(), side.spot().token()));
    }
    if (offer.audiences().size() > 1) {
      var audiences =
          offer.audiences().stream()
              .map(Audience::code)
              .map(each -> option(each, "audience." + each));
      fields.add(chosen(FilterQuery.AUDIENCE, audiences, filter.audience()));
    }
    fields.add(
        field(
            FilterQuery.BRANCH,
            side.names().branches().stream().map(b -> named(b.id(), b.name())),
            filter.branch()));
    fields.add(
        field(
            FilterQuery.TOUCHPOINT,
            side.names().touchpoints().stream().map(t -> named(t.id(), t.name().in(locale))),
            filter.touchpoint()));
    fields.add(
        field(
            FilterQuery.COUNTRY,
            countries(side, filter).map(code -> named(code, PartWays.country(code, texts))),
            filter.country()));
    fields.add(
        field(
            FilterQuery.CHANNEL,
            Arrays.stream(Channel.values()).map(c -> named(c.code(), PartWays.channel(c, texts))),
            filter.channel() == null ? null : filter.channel().code()));
    fields.add(
        field(
            FilterQuery.PRODUCT_LINE,
            side.names().productLines().stream().map(p -> named(p.id(), p.name().in(locale))),
            filter.productLine()));
    fields.add(
        field(
            FilterQuery.FLAGGED,
            Stream.of(option(ReadFilter.EXCLUDE, "filter.flagged.exclude")),
            filter.withoutFlagged() ? ReadFilter.EXCLUDE : null));
    return fields.stream().filter(field -> field.choices().size() > 1).toList();
  }

  private static Stream<String> countries(ComparedSide side, Filter filter) {
    var own = side.names().branches().stream().map(branch -> branch.country());
    var asked = Stream.ofNullable(filter.country());
    return Stream.concat(own, asked).distinct().sorted();
  }

  private Stream<Choice> spots() {
    var tiers =
        offer.partners().stream()
            .map(PartnerEntry::tier)
            .distinct()
            .sorted(Comparator.comparingInt(TierEntry::rank))
            .map(tier -> named(Spot.TIER + tier.code(), tier.name(texts.locale())));
    var regions =
        offer.regions().stream()
            .filter(
                region ->
                    offer.partners().stream()
                        .anyMatch(p -> p.region() != null && p.region().within(region.id())))
            .map(region -> named(Spot.REGION + region.id(), region.name()));
    var partners = offer.partners().stream().map(p -> named(Spot.PARTNER + p.id(), p.name()));
    return Stream.of(tiers, regions, partners).flatMap(each -> each);
  }

  private Choice option(String value, String key) {
    return named(value, texts.get("measurement." + key));
  }

  private static Choice named(Object value, String label) {
    return new Choice(value.toString(), label, false);
  }

  private ComparePage.Field field(String name, Stream<Choice> choices, @Nullable Object value) {
    var all = Stream.of(named("", texts.get("measurement.filter." + name + ".all")));
    return chosen(name, Stream.concat(all, choices), value == null ? "" : value);
  }

  private ComparePage.Field chosen(String name, Stream<Choice> choices, Object value) {
    return new ComparePage.Field(
        name,
        texts.get("measurement.filter." + name),
        choices
            .map(c -> new Choice(c.href(), c.label(), c.href().equals(value.toString())))
            .toList());
  }
}
