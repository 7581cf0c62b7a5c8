package org.comeasure.measurement.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    return new Answer(choice, asOne, asked);
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
      var known = sums;
      if (known == null) {
        known = add();
        sums = known;
      }
      return known;
    }

    private Sums add() {
      var adding = new Adding(choice, lines.places());
      for (var each : asked) {
        LocalDate period = each.piece().period();
        long times = each.piece().added() ? 1 : -1;
        lines.each(
            each.select(),
            each.piece(),
            (day, found) -> adding.add(asOne ? period : day, found, times));
      }
      var sums = adding.sums();
      return choice.slice().withoutFlagged() ? sums.withoutFlagged() : sums;
    }
  }
}
