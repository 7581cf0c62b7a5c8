package org.comeasure.measurement.domain.scorecard;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.integrity.domain.Trust;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.TierEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a period says of the partners of a network, or of some of them. Its readers are the people
 * of the manufacturer, who may read every single answer of the network: nothing is withheld beside
 * a figure of too few answers, for there is nobody to withhold it from.
 *
 * @param chosen the measure of trend and tables
 * @param measures of the partners shown, together; ratings where it was asked for by measure
 * @param trend the chosen measure in thirteen months, of the partners shown
 * @param partners in the order in which they were given; each held against the whole network
 * @param regions of the partners shown; those without a region come last
 * @param tiers of the partners shown, the highest first
 * @param trust how far the numbers of the partners shown, together, can be trusted
 * @param parts of the partners shown, taken apart in the one way asked for
 */
public record NetworkOverview(
    Window window,
    Measured chosen,
    List<MeasureFigure> measures,
    List<MonthFigure> trend,
    List<Part<PartnerEntry>> partners,
    List<Part<Optional<RegionEntry>>> regions,
    List<Part<TierEntry>> tiers,
    Breakdowns parts,
    Trust trust) {

  public NetworkOverview {
    measures = List.copyOf(measures);
    trend = List.copyOf(trend);
    partners = List.copyOf(partners);
    regions = List.copyOf(regions);
    tiers = List.copyOf(tiers);
  }

  /**
   * @param by how the partners shown are taken apart, or null
   */
  public static NetworkOverview of(
      NetworkReading reading,
      Names names,
      List<PartnerEntry> shown,
      @Nullable Dimension by,
      DisclosurePolicy policy) {
    var ids = shown.stream().map(PartnerEntry::id).collect(Collectors.toSet());
    var rows = rows(reading, shown, policy);
    var taken = reading.chosenByPartner().where(sum -> in(ids, sum));
    var whole = reading.partners().backing().where(sum -> in(ids, sum));
    var now = reading.window().now();
    return new NetworkOverview(
        reading.window(),
        reading.chosen(),
        reading
            .asked()
            .trusted(
                MeasureFigure.of(
                    told(names, by),
                    reading.window(),
                    reading.measures().where(sum -> in(ids, sum)),
                    reading.months(),
                    policy),
                whole,
                now),
        reading.trend(policy),
        rows,
        regions(taken, shown, policy),
        tiers(taken, shown, policy),
        breakdowns(reading, names, by, policy),
        whole.trust(now));
  }

  private static List<Measured> told(Names names, @Nullable Dimension by) {
    return Measured.all(names.measures()).stream()
        .filter(each -> by == Dimension.MEASURE || !each.measure().item())
        .toList();
  }

  private static List<Part<PartnerEntry>> rows(
      NetworkReading reading, List<PartnerEntry> shown, DisclosurePolicy policy) {
    return reading
        .chosenByPartner()
        .parts(
            shown,
            partner -> Optional.of(partner.id()),
            sum -> Optional.ofNullable(sum.partner()),
            partner -> reading.window().measuredSince(reading.since().get(partner.id())),
            policy);
  }

  private static List<Part<Optional<RegionEntry>>> regions(
      Sheet sheet, List<PartnerEntry> shown, DisclosurePolicy policy) {
    var keys =
        shown.stream()
            .map(partner -> Optional.ofNullable(partner.region()))
            .distinct()
            .sorted(
                comparing((Optional<RegionEntry> region) -> region.isEmpty())
                    .thenComparing(region -> region.map(RegionEntry::name).orElse("")))
            .toList();
    return groups(
        sheet,
        keys,
        region -> region.map(RegionEntry::id),
        byPartner(shown, partner -> Optional.ofNullable(partner.region()).map(RegionEntry::id)),
        policy);
  }

  private static List<Part<TierEntry>> tiers(
      Sheet sheet, List<PartnerEntry> shown, DisclosurePolicy policy) {
    var keys =
        shown.stream()
            .map(PartnerEntry::tier)
            .distinct()
            .sorted(Comparator.comparingInt(TierEntry::rank))
            .toList();
    return groups(
        sheet, keys, TierEntry::code, byPartner(shown, partner -> partner.tier().code()), policy);
  }

  private static <I> Map<PartnerId, I> byPartner(
      List<PartnerEntry> shown, Function<PartnerEntry, I> group) {
    return shown.stream().collect(Collectors.toMap(PartnerEntry::id, group));
  }

  /**
   * @param id of a group
   * @param groups ids of those that partners belong to
   */
  private static <K, I> List<Part<K>> groups(
      Sheet sheet,
      List<K> keys,
      Function<K, I> id,
      Map<PartnerId, I> groups,
      DisclosurePolicy policy) {
    return sheet.parts(
        keys,
        id.andThen(Optional::of),
        sum -> Optional.ofNullable(groups.get(Objects.requireNonNull(sum.partner()))),
        policy);
  }

  private static Breakdowns breakdowns(
      NetworkReading reading, Names names, @Nullable Dimension by, DisclosurePolicy policy) {
    var sheet = reading.parts();
    return new Breakdowns(
        by == Dimension.TOUCHPOINT
            ? reading
                .asked()
                .told(
                    Breakdowns.touchpoints(sheet, names.touchpoints(), policy),
                    reading.chosen().number())
            : List.of(),
        List.of(),
        by == Dimension.COUNTRY ? Breakdowns.countries(sheet, policy) : List.of(),
        by == Dimension.CHANNEL ? Breakdowns.channels(sheet, policy) : List.of(),
        by == Dimension.PRODUCT_LINE
            ? Breakdowns.productLines(sheet, names.productLines(), policy)
            : List.of());
  }

  private static boolean in(Set<PartnerId> partners, Sum sum) {
    return sum.partner() != null && partners.contains(sum.partner());
  }
}
