package org.comeasure.measurement.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Piece;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.measurement.domain.tally.TallyReading;
import org.comeasure.measurement.domain.tally.Window;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Answers the questions of one page. For one thread and one transaction. */
final class PageReading implements TallyReading {

  private final TenantScope page;
  private final PageLines lines;
  private final List<Answer> due = new ArrayList<>();

  /**
   * @param page beyond whose scope nothing is read
   */
  PageReading(ScopedEntities entities, TenantScope page) {
    this.page = page;
    this.lines = new PageLines(entities, page);
  }

  @Override
  public Supplier<Sums> compared(TenantScope scope, Window window, Choice choice) {
    return ask(scope, window.periods(), choice, true);
  }

  @Override
  public Supplier<Sums> of(TenantScope scope, Period period, Choice choice) {
    return ask(scope, List.of(period), choice, true);
  }

  @Override
  public Supplier<Sums> monthly(TenantScope scope, Period months, Choice choice) {
    return ask(scope, List.of(months), choice, false);
  }

  /**
   * @param asOne whether each period is one sum; else each of its months is
   */
  private Supplier<Sums> ask(
      TenantScope scope, List<Period> periods, Choice choice, boolean asOne) {
    if (!isWithinPage(scope)) {
      throw new IllegalArgumentException("tallies outside of their page's scope");
    }
    var asked = new ArrayList<Asked>();
    for (var period : periods) {
      for (var piece : pieces(scope, period, choice)) {
        var select = TallyQuery.of(piece, choice).select(scope);
        lines.want(select, piece);
        asked.add(new Asked(piece, select));
      }
    }
    var answer = new Answer(choice, asOne, asked);
    due.add(answer);
    return answer;
  }

  private boolean isWithinPage(TenantScope scope) {
    boolean partner = page.partner() == null || page.partner().equals(scope.partner());
    boolean branches =
        page.allBranches() || !scope.allBranches() && page.branches().containsAll(scope.branches());
    return page.manufacturer().equals(scope.manufacturer()) && partner && branches;
  }

  private static List<Piece> pieces(TenantScope scope, Period period, Choice choice) {
    return Piece.of(period, choice, scope)
        .orElseThrow(() -> new IllegalArgumentException("no tallies answer " + choice));
  }

  /** A part of a question, and what reads it. */
  private record Asked(Piece piece, TallySelect select) {}

  /** All that was asked for since the last time, in one go through the lines of each day. */
  private void addUp() {
    var takers = new LinkedHashMap<TallySelect, List<Taker>>();
    var sums = new LinkedHashMap<Answer, Adding>();
    for (var answer : due) {
      var adding = new Adding(answer.choice, lines.places());
      sums.put(answer, adding);
      for (var each : answer.asked) {
        takers
            .computeIfAbsent(each.select(), none -> new ArrayList<>())
            .add(new Taker(adding, each.piece(), answer.asOne));
      }
    }
    due.clear();
    takers.forEach(
        (select, all) ->
            lines.each(
                select,
                (day, found) ->
                    Adding.add(
                        found,
                        all.stream()
                            .filter(taker -> taker.wants(day))
                            .map(taker -> taker.counting(day))
                            .toList())));
    sums.forEach((answer, adding) -> answer.sums = answer.of(adding.sums()));
  }

  /** What adds up the lines of some days. */
  private record Taker(Adding adding, Piece piece, boolean asOne) {

    boolean wants(LocalDate day) {
      return !day.isBefore(piece.from()) && day.isBefore(piece.to());
    }

    Adding.Counting counting(LocalDate day) {
      return adding.counting(asOne ? piece.period() : day, piece.added() ? 1 : -1);
    }
  }

  /** Adds up when it is first asked for. */
  private final class Answer implements Supplier<Sums> {
    private final Choice choice;
    private final boolean asOne;
    private final List<Asked> asked;
    private @Nullable Sums sums;

    Answer(Choice choice, boolean asOne, List<Asked> asked) {
      this.choice = choice;
      this.asOne = asOne;
      this.asked = asked;
    }

    @Override
    public Sums get() {
      if (sums == null) {
        addUp();
      }
      return Objects.requireNonNull(sums);
    }

    private Sums of(Sums all) {
      return choice.slice().withoutFlagged() ? all.withoutFlagged() : all;
    }
  }
}
