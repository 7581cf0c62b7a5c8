package org.comeasure.collection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.comeasure.collection.LinkId;
import org.comeasure.tenancy.PartnerId;
import org.junit.jupiter.api.Test;

class OpenedMonthTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final PartnerId NORDWIND = new PartnerId(1);
  private static final PartnerId FROST = new PartnerId(2);

  @Test
  void daysAddUpByLinkAndByPartnerInTheOrderOfTheKey() {
    var days =
        List.of(
            day(NORDWIND, 8, OCTOBER.plusDays(30), 4, 1),
            day(NORDWIND, 8, NOVEMBER, 3, 2),
            day(NORDWIND, 8, NOVEMBER.plusDays(29), 5, 3),
            day(NORDWIND, 7, NOVEMBER, 1, 0),
            day(FROST, 9, NOVEMBER, 2, 2));

    assertThat(OpenedMonth.of(days))
        .containsExactly(
            new OpenedMonth(0, OCTOBER, NORDWIND, 4, 1),
            new OpenedMonth(0, NOVEMBER, NORDWIND, 9, 5),
            new OpenedMonth(0, NOVEMBER, FROST, 2, 2),
            new OpenedMonth(7, NOVEMBER, NORDWIND, 1, 0),
            new OpenedMonth(8, OCTOBER, NORDWIND, 4, 1),
            new OpenedMonth(8, NOVEMBER, NORDWIND, 8, 5),
            new OpenedMonth(9, NOVEMBER, FROST, 2, 2));
  }

  private static OpenedForms day(
      PartnerId partner, long link, LocalDate day, long opened, long completed) {
    return new OpenedForms(partner, new LinkId(link), day, opened, completed);
  }
}
