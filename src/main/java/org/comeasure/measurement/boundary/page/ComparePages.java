package org.comeasure.measurement.boundary.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comeasure.measurement.boundary.CompareSelections;
import org.comeasure.measurement.boundary.FilterQuery;
import org.comeasure.measurement.boundary.PartnerScorecard;
import org.comeasure.measurement.boundary.ReadFilter;
import org.comeasure.measurement.boundary.Selection;
import org.comeasure.measurement.boundary.Spot;
import org.comeasure.measurement.boundary.TooManyAnswersException;
import org.comeasure.measurement.domain.scorecard.Comparison;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.target.boundary.TargetBook;
import org.comeasure.platform.export.Export;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.View;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Reads what a page of two selections shows. */
@ApplicationScoped
public class ComparePages {

  static final String FIRST = "a.";
  static final String SECOND = "b.";

  @Inject CompareSelections comparisons;
  @Inject TargetBook targets;
  @Inject PartnerScorecard scorecards;
  @Inject Programme programme;
  @Inject Directory directory;
  @Inject Reader reader;
  @Inject ReportingZones zones;

  @Transacted
  public View page(Network network, Function<String, @Nullable String> asked) {
    var layout = layout(network, asked);
    return View.of("measurement/compare", layout.page(layout.wrong() ? null : outcome(layout)))
        .withStatus(layout.wrong() ? 400 : 200);
  }

  /** The same as a file. */
  @Transacted
  public Export export(Network network, Function<String, @Nullable String> asked) {
    var layout = layout(network, asked);
    Saving.require(!layout.wrong(), layout.texts());
    try {
      return layout.export(compared(layout));
    } catch (TooManyAnswersException e) {
      throw Saving.tooMany(layout.texts());
    }
  }

  private CompareLayout layout(Network network, Function<String, @Nullable String> asked) {
    var texts = reader.texts();
    var scope = network.scope();
    var partners = directory.partners(scope);
    var ground = new Ground(network, scope, partners, texts);
    var first = side(FIRST, ground, ComparedSide.parameters(FIRST, asked));
    var second = side(SECOND, ground, second(asked, first));
    var names = scorecards.names(scope);
    var chosen = new ReadFilter(names, texts).measure(FilterQuery.from(asked));
    return new CompareLayout(
        network,
        List.of(first, second),
        new CompareLayout.Asked(chosen, asked.apply(Grades.PARAMETER)),
        new CompareLayout.Offer(
            names, partners, directory.regions(scope), Audiences.asked(programme, scope)),
        texts);
  }

  private CompareLayout.Outcome outcome(CompareLayout layout) {
    try {
      return new CompareLayout.Outcome(compared(layout));
    } catch (TooManyAnswersException e) {
      return new CompareLayout.Outcome(null);
    }
  }

  private Comparison compared(CompareLayout layout) {
    return comparisons.read(
        layout.sides().get(0).selection(),
        layout.sides().get(1).selection(),
        Measured.all(layout.offer().names().measures()),
        layout.asked().chosen());
  }

  private record Ground(
      Network network, TenantScope scope, List<PartnerEntry> partners, Texts texts) {}

  private ComparedSide side(
      String prefix, Ground ground, Function<String, @Nullable String> parameters) {
    var period =
        AskedPeriod.of(PeriodQuery.from(parameters), zones.today(ground.scope()), ground.texts());
    String token = Objects.requireNonNullElse(parameters.apply(Spot.PARAMETER), "").strip();
    String whole = ground.network().holder();
    var spot = Spot.of(token, ground.scope(), ground.partners(), whole);
    var names =
        spot.scope().wholeNetwork()
            ? scorecards.names(spot.scope()).withoutBranches()
            : scorecards.names(spot.scope());
    var filter = new ReadFilter(names, ground.texts()).filter(FilterQuery.from(parameters));
    var selection = new Selection(spot.scope(), spot.partners(), period.period(), filter);
    var yardstick = targets.yardstick(spot.scope(), period.period(), filter, spot.position());
    return new ComparedSide(prefix, period, spot, names, selection, yardstick);
  }

  // Whoever says nothing of the second side gets the first one before, over as many days as are
  // over of it: the very days that the page compares with from which one comes.
  private static Function<String, @Nullable String> second(
      Function<String, @Nullable String> asked, ComparedSide first) {
    var own = ComparedSide.parameters(SECOND, asked);
    boolean said =
        Stream.of(
                "period",
                "from",
                "to",
                Spot.PARAMETER,
                "branch",
                "touchpoint",
                "country",
                "channel",
                "productLine",
                "audience")
            .anyMatch(name -> own.apply(name) != null);
    if (said) {
      return own;
    }
    Map<String, String> same = first.in(Address.of("")).state();
    String before = first.period().window().before().named().token();
    return name -> name.equals("period") ? before : same.get(FIRST + name);
  }
}
