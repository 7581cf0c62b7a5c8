package org.comeasure.measurement.boundary.page;

import static org.comeasure.measurement.boundary.page.SampleProgramme.BRANCHES;
import static org.comeasure.measurement.boundary.page.SampleProgramme.NOVEMBER;
import static org.comeasure.measurement.boundary.page.SampleProgramme.NPS;
import static org.comeasure.measurement.boundary.page.SampleProgramme.PRODUCT_LINES;
import static org.comeasure.measurement.boundary.page.SampleProgramme.RARE;
import static org.comeasure.measurement.boundary.page.SampleProgramme.REPAIR;
import static org.comeasure.measurement.boundary.page.SampleProgramme.TOUCHPOINTS;
import static org.comeasure.measurement.boundary.page.SampleProgramme.WINDOW;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.scorecard.AskedMeasures;
import org.comeasure.measurement.domain.scorecard.Backing;
import org.comeasure.measurement.domain.scorecard.Backings;
import org.comeasure.measurement.domain.scorecard.Filter;
import org.comeasure.measurement.domain.scorecard.Forms;
import org.comeasure.measurement.domain.scorecard.MeasureFigure;
import org.comeasure.measurement.domain.scorecard.Measured;
import org.comeasure.measurement.domain.scorecard.NetworkReading;
import org.comeasure.measurement.domain.scorecard.Reading;
import org.comeasure.measurement.domain.scorecard.Sheet;
import org.comeasure.measurement.domain.scorecard.Trend;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;

/** Invented answers, always the same ones, as they are read for a page. */
final class SampleAnswers {

  private final Random random = new Random(20261122);

  Reading reading(Filter filter, Measured chosen) {
    var compared = new ArrayList<Sum>();
    var monthly = new ArrayList<Sum>();
    for (var touchpoint : TOUCHPOINTS) {
      for (var branch : BRANCHES) {
        for (int back = 0; back < Trend.MONTHS; back++) {
          var month = NOVEMBER.minusMonths(back);
          var nps = recommendation(touchpoint, back);
          monthly.add(sum(month, null, 1, touchpoint.id(), branch.id(), nps));
          monthly.add(sum(month, null, 2, touchpoint.id(), branch.id(), answers(14, 1, 5, 4.1)));
          if (back < 2 || back == 12) {
            compared.add(sum(month, null, 1, touchpoint.id(), branch.id(), nps));
            others(touchpoint, branch, month, compared);
          }
        }
      }
    }
    for (int back = 0; back < Trend.MONTHS; back++) {
      var month = NOVEMBER.minusMonths(back);
      monthly.add(sum(month, null, 101, REPAIR.id(), BRANCHES.get(0).id(), answers(9, 1, 5, 3.6)));
    }
    var trend = Trend.of(WINDOW.now(), NOVEMBER);
    var sums = new Sums(compared);
    var months = new Sums(monthly);
    int own = chosen.number();
    return new Reading(
        WINDOW,
        chosen,
        sums.where(sum -> taken(filter, sum)),
        new MeasureFigure.Months(trend, months.where(sum -> taken(filter, sum)), Forms.UNTOLD),
        new Sheet(WINDOW, trend, chosen.kind(), sums.of(own), months.of(own)),
        new Sheet(WINDOW, trend, chosen.kind(), ways(Channel.QR, Channel.LINK), months.of(own)),
        new Sheet(WINDOW, trend, chosen.kind(), lines(), new Sums(List.of())),
        new Backings(Backing.responses(sums, NOVEMBER.atDay(1)), Sums.NONE, Sums.NONE, forms()));
  }

  /** Of all touchpoints but the rare one, four of five came back. */
  private static Forms forms() {
    var opened = new ArrayList<Sum>();
    for (var touchpoint : TOUCHPOINTS) {
      for (var branch : BRANCHES) {
        if (touchpoint != RARE) {
          var counts = Histogram.of(20, 16);
          opened.add(sum(NOVEMBER, null, 0, touchpoint.id(), branch.id(), counts));
        }
      }
    }
    return new Forms(new Sums(opened), new Sums(List.of()), LocalDate.of(2026, 11, 22));
  }

  private static boolean taken(Filter filter, Sum sum) {
    return (filter.touchpoint() == null || filter.touchpoint().equals(sum.touchpoint()))
        && (filter.branch() == null || filter.branch().equals(sum.branch()));
  }

  private Sums ways(Channel... channels) {
    return new Sums(
        Stream.of(channels)
            .map(
                channel ->
                    new Sum(
                        NOVEMBER.atDay(1),
                        null,
                        1,
                        null,
                        null,
                        null,
                        channel,
                        null,
                        answers(30, 1, 5, 4)))
            .toList());
  }

  private Sums lines() {
    return new Sums(
        PRODUCT_LINES.stream()
            .map(
                line ->
                    new Sum(
                        NOVEMBER.atDay(1),
                        null,
                        1,
                        null,
                        null,
                        null,
                        null,
                        line.id(),
                        answers(30, 1, 5, 4)))
            .toList());
  }

  private Histogram recommendation(TouchpointEntry touchpoint, int back) {
    double quality = touchpoint == REPAIR ? 7.0 - 0.5 * Math.max(0, 2 - back) : 8.4 - back * 0.04;
    return answers(count(touchpoint), 0, 10, quality);
  }

  private void others(
      TouchpointEntry touchpoint, BranchEntry branch, YearMonth month, List<Sum> sums) {
    var at = touchpoint.id();
    int n = count(touchpoint);
    sums.add(sum(month, null, 2, at, branch.id(), answers(n, 1, 5, 4.1)));
    sums.add(sum(month, null, 3, at, branch.id(), answers(n, 1, 7, 5.1)));
    if (touchpoint == REPAIR) {
      sums.add(sum(month, null, 101, at, branch.id(), answers(n, 1, 5, 3.6)));
      sums.add(sum(month, null, 102, at, branch.id(), answers(n, 1, 5, 2.9)));
    } else if (touchpoint == RARE) {
      sums.add(sum(month, null, 103, at, branch.id(), answers(1, 1, 5, 4.6)));
    }
  }

  private static int count(TouchpointEntry touchpoint) {
    return touchpoint == RARE ? 1 : 14;
  }

  NetworkReading networkReading(List<PartnerEntry> partners) {
    var compared = new ArrayList<Sum>();
    var monthly = new ArrayList<Sum>();
    for (var partner : partners) {
      long id = partner.id().value();
      int n = id == 16 ? 3 : id == 13 ? 8 : (int) (40 + 10 * id);
      for (int back = 0; back < Trend.MONTHS; back++) {
        var month = NOVEMBER.minusMonths(back);
        double quality = 7.6 + (id % 5) * 0.25 - (id == 15 ? 1.2 * Math.max(0, 2 - back) : 0);
        var nps = answers(n, 0, 10, quality);
        monthly.add(sum(month, partner.id(), 1, null, null, nps));
        if (back < 2 || back == 12) {
          compared.add(sum(month, partner.id(), 1, null, null, nps));
          compared.add(sum(month, partner.id(), 2, null, null, answers(n, 1, 5, 4.2)));
          compared.add(sum(month, partner.id(), 3, null, null, answers(n, 1, 7, 5.3)));
        }
      }
    }
    for (var partner : partners) {
      compared.add(sum(NOVEMBER, partner.id(), 101, null, null, answers(30, 1, 5, 3.6)));
      monthly.add(sum(NOVEMBER, partner.id(), 101, null, null, answers(30, 1, 5, 3.6)));
    }
    var trend = Trend.of(WINDOW.now(), NOVEMBER);
    var sums = new Sums(compared);
    var months = new Sums(monthly);
    var none = new Sums(List.of());
    return new NetworkReading(
        WINDOW,
        NPS,
        sums,
        new MeasureFigure.Months(trend, months, Forms.UNTOLD),
        new Sheet(WINDOW, trend, NPS.kind(), sums.of(1), months),
        Map.of(),
        new Sheet(WINDOW, trend, NPS.kind(), none, none),
        AskedMeasures.UNKNOWN);
  }

  private static Sum sum(
      YearMonth month,
      PartnerId partner,
      int measure,
      TouchpointId touchpoint,
      BranchId branch,
      Histogram answers) {
    return new Sum(
        month.atDay(1),
        partner,
        measure,
        touchpoint,
        branch,
        branch == null ? null : "DE",
        null,
        null,
        answers);
  }

  private Histogram answers(int n, int lowest, int highest, double middle) {
    int[] scores = new int[n];
    double spread = (highest - lowest) / 5.0;
    for (int i = 0; i < n; i++) {
      long score = Math.round(middle + spread * random.nextGaussian());
      scores[i] = (int) Math.max(lowest, Math.min(highest, score));
    }
    return Histogram.ofAnswers(scores);
  }
}
