package org.comeasure.measurement.boundary.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.PartnerScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.Selection;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Understands the two selections that an address names, whose parameters begin with a and b. */
@ApplicationScoped
public class ReadSelection {

  static final String FIRST = "a.";
  static final String SECOND = "b.";

  @Inject PartnerScorecard scorecards;
  @Inject Directory directory;
  @Inject ReportingZones zones;

  /**
   * A selection.
   *
   * @param place what it is of
   * @param name whose figures they are; empty for all of the scope and for a tier
   */
  record Selected(Spot place, String name, Selection selection) {}

  Selected first(TenantScope scope, Function<String, @Nullable String> asked, Texts texts) {
    return named(FIRST, () -> selected(scope, name -> asked.apply(FIRST + name), texts));
  }

  /** Whoever says nothing of it gets the first one in the period before. */
  Selected second(
      TenantScope scope,
      Function<String, @Nullable String> asked,
      Collection<String> said,
      Texts texts) {
    if (said.stream().anyMatch(name -> name.startsWith(SECOND))) {
      return named(SECOND, () -> selected(scope, name -> asked.apply(SECOND + name), texts));
    }
    var first = first(scope, asked, texts);
    var same = first.selection();
    var before = Window.of(same.period(), zones.today(scope)).before();
    return new Selected(
        first.place(),
        first.name(),
        new Selection(same.scope(), same.partners(), before, same.filter()));
  }

  private Selected selected(
      TenantScope scope, Function<String, @Nullable String> asked, Texts texts) {
    var today = zones.today(scope);
    var days = AskedDays.window(asked.apply("from"), asked.apply("to"), today).now();
    String token = Objects.requireNonNullElse(asked.apply(Spot.PARAMETER), "").strip();
    var partners = directory.partners(scope);
    var spot = Spot.of(token, scope, partners, "");
    var names = scorecards.names(spot.scope());
    var filter =
        new ReadFilter(spot.scope().wholeNetwork() ? names.withoutBranches() : names, texts)
            .filter(FilterQuery.from(asked));
    var name =
        partners.stream()
            .filter(partner -> partner.id().equals(spot.scope().partner()))
            .findFirst()
            .map(partner -> names.holder(spot.scope(), filter, partner.name()))
            .orElse(spot.name());
    return new Selected(spot, name, new Selection(spot.scope(), spot.partners(), days, filter));
  }

  /** What is wrong is told under the name that the caller wrote. */
  private static Selected named(String prefix, Supplier<Selected> read) {
    try {
      return read.get();
    } catch (ProblemException e) {
      throw e.problem().named(prefix).exception();
    }
  }
}
