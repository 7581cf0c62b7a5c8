package org.comeasure.measurement.boundary.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Standing;
import org.comeasure.measurement.domain.headline.Facts;
import org.comeasure.measurement.domain.headline.Finding;
import org.comeasure.measurement.domain.headline.News;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.MonthFigure;
import org.comeasure.measurement.domain.scorecard.NetworkOverview;
import org.comeasure.measurement.domain.scorecard.Part;
import org.comeasure.measurement.domain.scorecard.Scorecard;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.measurement.target.domain.Position;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetStatus;
import org.comeasure.measurement.target.domain.Yardstick;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Grain;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.PartnerEntry;
import org.jspecify.annotations.Nullable;

/** Opening sentences in the reader's language; what they say is chosen elsewhere. */
record Headlines(Yardstick yardstick, FigureWords words, Texts texts) {

  private static final String KEY = "measurement.headline.";

  /**
   * @param holder whose scorecard it is
   * @param whole whether it is of all touchpoints, so that one may be called the lowest
   */
  List<Span> of(String holder, Scorecard scorecard, boolean whole) {
    var window = scorecard.window();
    var chosen = scorecard.chosen();
    var figure = scorecard.figure().orElse(null);
    if (figure == null || !figure.figure().isShown()) {
      return silent(holder, scorecard, figure == null ? 0 : figure.figure().n());
    }
    var facts =
        new Facts<>(
            holder,
            figure.figure(),
            figure.change(),
            figure.sinceYearAgo(),
            months(window, scorecard.trend()),
            yardstick.judge(Subject.of(chosen), figure.figure(), figure.answers()));
    var spans = new ArrayList<>(told(News.of(facts, window.inProgress()), chosen, window));
    var touchpoints = scorecard.parts().touchpoints().stream().map(Part::standing).toList();
    (whole ? News.lowest(touchpoints) : Optional.<Standing<TouchpointEntry>>empty())
        .ifPresent(
            low ->
                add(
                    spans,
                    texts.spans(
                        KEY + "lowest",
                        low.key().name().in(texts.locale()),
                        value(low.figure(), chosen))));
    return spans;
  }

  /**
   * @param whole what all partners of the page are called together
   */
  List<Span> of(String whole, NetworkOverview overview) {
    if (overview.partners().isEmpty()) {
      return texts.spans("measurement.network.headline.no-partners");
    }
    var window = overview.window();
    var chosen = overview.chosen();
    var partners = overview.partners().stream().map(row -> facts(row, overview)).toList();
    if (partners.stream().noneMatch(facts -> facts.figure().isShown())) {
      return texts.spans(
          "measurement.network.headline.none-measured",
          partners.size(),
          new PeriodWords(texts).during(window.now()));
    }
    var spans = new ArrayList<Span>();
    News.strongest(partners, window.inProgress())
        .ifPresent(news -> add(spans, told(news, chosen, window)));
    add(spans, reached(partners.stream().map(Facts::target).toList(), window));
    overview.measures().stream()
        .filter(measure -> measure.measured().equals(chosen) && measure.figure().isShown())
        .findFirst()
        .map(
            measure ->
                new Facts<>(
                    whole,
                    measure.figure(),
                    measure.change(),
                    measure.sinceYearAgo(),
                    months(window, overview.trend()),
                    yardstick.judge(Subject.of(chosen), measure.figure(), measure.answers())))
        .ifPresent(facts -> add(spans, told(News.of(facts, window.inProgress()), chosen, window)));
    return spans;
  }

  private Facts<String> facts(Part<PartnerEntry> part, NetworkOverview overview) {
    return new Facts<>(
        part.key().name(),
        part.figure(),
        part.standing().sincePrevious(),
        part.sinceYearAgo(),
        months(overview.window(), part.months()),
        yardstick
            .at(Position.of(part.key()))
            .judge(Subject.of(overview.chosen()), part.figure(), part.answers()));
  }

  /** Nothing where the figure is of no month, or of an earlier one than the last of the trend. */
  private static List<MonthFigure> months(Window window, List<MonthFigure> trend) {
    boolean own =
        window.now().grain() == Grain.MONTH
            && !trend.isEmpty()
            && Period.of(trend.get(trend.size() - 1).month()).equals(window.now());
    return own ? trend : List.of();
  }

  List<Span> told(News<String> news, Measured measured, Window window) {
    var facts = news.of();
    var move = news.move();
    var periods = new PeriodWords(texts);
    var gap = facts.target().gap(measured.kind().unit().pageDecimals());
    return texts.spans(
        KEY + how(move, window) + "." + side(facts.target(), gap.orElse(BigDecimal.ZERO)),
        facts.key(),
        words.shortly(measured),
        move == null ? "" : words.full(move.from(), measured.kind().unit()),
        move == null ? periods.during(window.now()) : since(move, window, periods),
        value(facts.figure(), measured),
        texts
            .formats()
            .number(
                Math.abs(gap.orElse(BigDecimal.ZERO).doubleValue()),
                scale(gap.orElse(BigDecimal.ZERO))),
        move == null ? 0 : move.steps(),
        periods.during(window.now()));
  }

  private static String how(@Nullable Finding move, Window window) {
    if (move == null) {
      return window.inProgress() ? "so-far" : "stands";
    }
    if (move.kind() == Finding.Kind.RUN) {
      return "run";
    }
    return move.falls() ? "fell" : "rose";
  }

  private static int scale(BigDecimal gap) {
    return Math.max(0, gap.stripTrailingZeros().scale());
  }

  /** A certain distance that rounding hides is no distance to tell. */
  private static String side(TargetAssessment target, BigDecimal gap) {
    if (target.hangsOnFlagged()) {
      return "flagged";
    }
    if (!target.status().isJudged()) {
      return "no-target";
    }
    return switch (target.status()) {
      case ON_TARGET -> gap.signum() == 0 ? "likely-on-target" : "on-target";
      case BELOW_TARGET -> gap.signum() == 0 ? "likely-below-target" : "below-target";
      default -> target.status().code();
    };
  }

  private static String since(Finding move, Window window, PeriodWords periods) {
    return switch (move.kind()) {
      case SINCE_YEAR_AGO -> periods.yearAgo(window);
      case RUN -> periods.during(Period.of(Objects.requireNonNull(move.since())));
      case SINCE_PREVIOUS, TARGET -> periods.before(window);
    };
  }

  /** "3 of 7 partners are on target, 1 more likely." */
  List<Span> reached(List<TargetAssessment> targets, Window window) {
    var judged =
        targets.stream().map(TargetAssessment::status).filter(TargetStatus::isJudged).toList();
    if (judged.isEmpty()) {
      return List.of();
    }
    int on = Collections.frequency(judged, TargetStatus.ON_TARGET);
    int likely = Collections.frequency(judged, TargetStatus.LIKELY_ON_TARGET);
    String only = on > 0 ? "on" : likely > 0 ? "likely" : "none";
    String which =
        judged.size() == 1 ? "one-" + only : on == 0 && likely > 0 ? "likely" : "several";
    return texts.spans(
        "measurement.network.headline.reached." + which,
        on,
        judged.size(),
        likely,
        window.inProgress() ? 1 : 0);
  }

  /** No figure: how many answered, when anybody did before, and whether forms were opened. */
  private List<Span> silent(String holder, Scorecard scorecard, long n) {
    var periods = new PeriodWords(texts);
    String now = periods.during(scorecard.window().now());
    if (n > 0) {
      return texts.spans(KEY + "too-few", holder, n, now);
    }
    var last =
        scorecard.trend().stream()
            .filter(month -> month.figure().n() > 0)
            .reduce((earlier, later) -> later);
    var spans =
        new ArrayList<>(
            texts.spans(
                KEY + (last.isPresent() ? "silent" : "silent-long"),
                holder,
                now,
                last.map(month -> periods.during(Period.of(month.month()))).orElse("")));
    add(spans, texts.spans(KEY + "opened", scorecard.trust().completion().opened(), now));
    return spans;
  }

  private String value(Figure figure, Measured measured) {
    return figure instanceof Figure.Shown shown
        ? words.full(shown.value(), measured.kind().unit())
        : "";
  }

  private static void add(List<Span> spans, List<Span> sentence) {
    if (!sentence.isEmpty()) {
      if (!spans.isEmpty()) {
        spans.add(new Span(" ", false));
      }
      spans.addAll(sentence);
    }
  }
}
