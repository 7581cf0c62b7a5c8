package org.comeasure.measurement.domain.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comeasure.collection.CountedResponse;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class CountsTest {

  private static final PartnerId NORDWIND = new PartnerId(1);
  private static final PartnerId FROST = new PartnerId(2);
  private static final BranchId KIEL = new BranchId(11);
  private static final TouchpointId SALE = new TouchpointId(21);
  private static final LocalDate LAST_OF_OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate FIRST_OF_NOVEMBER = LocalDate.of(2026, 11, 1);

  @Test
  void equalCellsAreOneEntry() {
    var counts =
        Counts.of(
            List.of(
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 10),
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9)));

    assertThat(counts.cells()).hasSize(1);
    assertThat(counts.cells().values()).containsExactly(Histogram.ofAnswers(9, 9, 10));
  }

  @Test
  void everythingInTheKeyKeepsCellsApart() {
    var counts =
        Counts.of(
            List.of(
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9),
                response(FROST, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, null, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, KIEL, LAST_OF_OCTOBER, 9)));

    assertThat(counts.cells()).hasSize(4);
  }

  @Test
  void cellsComeInTheOrderOfTheirKeyWhateverCameFirst() {
    var responses =
        new ArrayList<>(
            List.of(
                response(FROST, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 9),
                response(NORDWIND, null, LAST_OF_OCTOBER, 9),
                response(NORDWIND, KIEL, LAST_OF_OCTOBER, 9)));

    assertThat(Counts.of(responses).cells().keySet())
        .extracting(Cell::partner, Cell::day, Cell::branch)
        .containsExactly(
            tuple(NORDWIND, LAST_OF_OCTOBER, null),
            tuple(NORDWIND, LAST_OF_OCTOBER, KIEL),
            tuple(NORDWIND, FIRST_OF_NOVEMBER, KIEL),
            tuple(FROST, FIRST_OF_NOVEMBER, KIEL));
  }

  @Test
  void daysOfAMonthBecomeOneEntryAndMonthsStayApart() {
    var months =
        Counts.of(
                List.of(
                    response(NORDWIND, KIEL, FIRST_OF_NOVEMBER, 3),
                    response(NORDWIND, KIEL, FIRST_OF_NOVEMBER.plusDays(29), 10),
                    response(NORDWIND, KIEL, LAST_OF_OCTOBER, 7)))
            .byMonth();

    assertThat(months.cells().values())
        .containsExactly(Histogram.ofAnswers(7), Histogram.ofAnswers(3, 10));
    assertThat(months.cells().keySet())
        .extracting(Cell::day)
        .containsExactly(LocalDate.of(2026, 10, 1), FIRST_OF_NOVEMBER);
  }

  @Test
  void aResponseCountsUnderEachOfItsMeasures() {
    var response =
        new CountedResponse(
            NORDWIND, KIEL, SALE, "end-user", "DE", FIRST_OF_NOVEMBER, Map.of(1, 9, 3, 7));

    assertThat(Counts.of(List.of(response)).cells().keySet())
        .extracting(Cell::measure)
        .containsExactly(1, 3);
  }

  private static CountedResponse response(
      PartnerId partner, BranchId branch, LocalDate day, int score) {
    return new CountedResponse(partner, branch, SALE, "end-user", "DE", day, Map.of(1, score));
  }
}
