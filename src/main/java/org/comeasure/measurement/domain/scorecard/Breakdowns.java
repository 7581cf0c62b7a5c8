package org.comeasure.measurement.domain.scorecard;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.DisclosurePolicy;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.tenancy.BranchEntry;

/**
 * One measure taken apart in several ways; a list is empty where that way was not asked for.
 *
 * @param branches without a branch comes last, if anybody answered there
 * @param countries by ISO code, the one with the most answers first
 * @param channels those that anybody answered by
 * @param productLines answers that name one
 */
public record Breakdowns(
    List<Part<TouchpointEntry>> touchpoints,
    List<Part<Optional<BranchEntry>>> branches,
    List<Part<String>> countries,
    List<Part<Channel>> channels,
    List<Part<ProductLineEntry>> productLines) {

  public static final Breakdowns NONE =
      new Breakdowns(List.of(), List.of(), List.of(), List.of(), List.of());

  public Breakdowns {
    touchpoints = List.copyOf(touchpoints);
    branches = List.copyOf(branches);
    countries = List.copyOf(countries);
    channels = List.copyOf(channels);
    productLines = List.copyOf(productLines);
  }

  static List<Part<TouchpointEntry>> touchpoints(
      Sheet sheet, List<TouchpointEntry> entries, DisclosurePolicy policy) {
    return sheet.parts(
        entries,
        entry -> Optional.of(entry.id()),
        s -> Optional.ofNullable(s.touchpoint()),
        policy);
  }

  static List<Part<Optional<BranchEntry>>> branches(
      Sheet sheet, List<BranchEntry> entries, DisclosurePolicy policy) {
    var keys = new ArrayList<Optional<BranchEntry>>();
    entries.forEach(entry -> keys.add(Optional.of(entry)));
    var now = sheet.window().now().from();
    boolean elsewhere =
        sheet.compared().rows().stream()
            .anyMatch(s -> s.branch() == null && s.from().equals(now) && !s.answers().isEmpty());
    if (elsewhere) {
      keys.add(Optional.empty());
    }
    return sheet.parts(
        keys,
        entry -> entry.map(BranchEntry::id),
        sum -> Optional.ofNullable(sum.branch()),
        policy);
  }

  static List<Part<String>> countries(Sheet sheet, DisclosurePolicy policy) {
    var answers = new HashMap<String, Long>();
    for (Sum sum : sheet.compared().rows()) {
      answers.merge(Objects.requireNonNull(sum.country()), sum.answers().n(), Long::sum);
    }
    var keys =
        answers.keySet().stream()
            .sorted(
                comparing((String code) -> -answers.getOrDefault(code, 0L))
                    .thenComparing(code -> code))
            .toList();
    return sheet.parts(keys, code -> code, sum -> Objects.requireNonNull(sum.country()), policy);
  }

  static List<Part<Channel>> channels(Sheet sheet, DisclosurePolicy policy) {
    var used =
        Arrays.stream(Channel.values())
            .filter(
                channel ->
                    sheet.compared().rows().stream().anyMatch(sum -> sum.channel() == channel))
            .toList();
    return sheet.parts(used, Optional::of, sum -> Optional.ofNullable(sum.channel()), policy);
  }

  static List<Part<ProductLineEntry>> productLines(
      Sheet sheet, List<ProductLineEntry> entries, DisclosurePolicy policy) {
    var named = sheet.where(sum -> sum.productLine() != null);
    return named.parts(
        entries,
        entry -> Optional.of(entry.id()),
        s -> Optional.ofNullable(s.productLine()),
        policy);
  }
}
