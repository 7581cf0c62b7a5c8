package org.comeasure.measurement.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.Names;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.programme.Audience;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.BranchEntry;
import org.jspecify.annotations.Nullable;

/**
 * Understands what an address narrows figures to. What is looked up among the tenant's own things
 * is not found when it is unknown, foreign or outside of the scope alike; what is one of a few
 * words is refused by its name.
 */
public final class ReadFilter {

  /** What leaves flagged responses out. */
  public static final String EXCLUDE = "exclude";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Map<String, Dimension> WAYS =
      Map.of(
          FilterQuery.MEASURE, Dimension.MEASURE,
          FilterQuery.TOUCHPOINT, Dimension.TOUCHPOINT,
          FilterQuery.COUNTRY, Dimension.COUNTRY,
          FilterQuery.CHANNEL, Dimension.CHANNEL,
          FilterQuery.PRODUCT_LINE, Dimension.PRODUCT_LINE);

  private final Names names;
  private final Texts texts;
  private final List<FieldError> errors = new ArrayList<>();

  public ReadFilter(Names names, Texts texts) {
    this.names = names;
    this.texts = texts;
  }

  /**
   * @throws ProblemException not found for an unknown touchpoint, branch or product line; bad
   *     request that names the parameter otherwise
   */
  public Filter filter(FilterQuery query) {
    var narrowing = query.narrowing;
    var audience = word(FilterQuery.AUDIENCE, narrowing.audience, one(Audience.codes()));
    var filter =
        new Filter(
            audience == null ? Filter.NONE.audience() : audience,
            thing(narrowing.touchpoint, this::touchpoint).map(TouchpointEntry::id).orElse(null),
            thing(narrowing.branch, this::branch).map(BranchEntry::id).orElse(null),
            word(FilterQuery.COUNTRY, narrowing.country, one(COUNTRIES)),
            word(FilterQuery.CHANNEL, narrowing.channel, Channel::of),
            thing(narrowing.productLine, this::productLine).map(ProductLineEntry::id).orElse(null),
            word(FilterQuery.FLAGGED, narrowing.flagged, one(List.of(EXCLUDE))) != null);
    refuse();
    return filter;
  }

  /**
   * @throws ProblemException bad request, when there is no such measure
   */
  public Measured measure(FilterQuery query) {
    var all = Measured.all(names.measures());
    var asked =
        word(
            FilterQuery.MEASURE,
            query.measure,
            code -> all.stream().filter(measured -> measured.code().equals(code)).findFirst());
    refuse();
    if (asked != null) {
      return asked;
    }
    var audience = query.narrowing.audience;
    return names.first(
        audience == null || audience.isBlank() ? Filter.NONE.audience() : audience,
        thing(query.narrowing.touchpoint, this::touchpoint).map(TouchpointEntry::id).orElse(null));
  }

  /**
   * The dimension that is asked for by the name of its filter.
   *
   * @throws ProblemException bad request, when there is no such one
   */
  public @Nullable Dimension dimension(@Nullable String text) {
    var asked = word("by", text, code -> Optional.ofNullable(WAYS.get(code)));
    refuse();
    return asked;
  }

  private Optional<TouchpointEntry> touchpoint(String text) {
    return names.touchpoints().stream()
        .filter(entry -> entry.code().equals(text) || entry.id().toString().equals(text))
        .findFirst();
  }

  private Optional<BranchEntry> branch(String text) {
    return names.branches().stream()
        .filter(entry -> entry.id().toString().equals(text))
        .findFirst();
  }

  private Optional<ProductLineEntry> productLine(String text) {
    return names.productLines().stream()
        .filter(entry -> entry.code().equals(text) || entry.id().toString().equals(text))
        .findFirst();
  }

  private static <T> Optional<T> thing(
      @Nullable String text, Function<String, Optional<T>> lookUp) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(lookUp.apply(text).orElseThrow(ProblemException::notFound));
  }

  private <T> @Nullable T word(
      String name, @Nullable String text, Function<String, Optional<T>> read) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var found = read.apply(text);
    if (found.isEmpty()) {
      errors.add(new FieldError(name, texts.get("measurement.wrong." + name)));
    }
    return found.orElse(null);
  }

  private static Function<String, Optional<String>> one(Collection<String> words) {
    return text -> Optional.of(text).filter(words::contains);
  }

  private void refuse() {
    if (!errors.isEmpty()) {
      var first = errors.get(0);
      throw new Problem(ProblemType.BAD_REQUEST, first.message(), errors, 0).exception();
    }
  }
}
