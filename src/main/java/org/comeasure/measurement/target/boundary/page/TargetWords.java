package org.comeasure.measurement.target.boundary.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Objects;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.domain.Dated;
import org.comeasure.measurement.target.domain.Signature;
import org.comeasure.measurement.target.domain.Subject;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TierEntry;

/** Targets and benchmarks as people say them. */
public record TargetWords(Texts texts, ReportingZone zone) {

  String measure(Subject.Named measure) {
    var name = measure.entry().name().in(texts.locale());
    return measure.subject().kind().asMean() ? texts.get("target.mean", name) : name;
  }

  String place(TargetRow row) {
    var place = row.target().place();
    return switch (place.level()) {
      case NETWORK -> texts.get("target.place.network");
      case TIER -> tier(Objects.requireNonNull(row.tier()));
      case REGION -> texts.get("target.place.region", Objects.requireNonNullElse(row.name(), ""));
      case PARTNER -> Objects.requireNonNullElse(row.name(), "");
    };
  }

  String tier(TierEntry tier) {
    return texts.get("target.place.tier", tier.name(texts.locale()));
  }

  String touchpoint(TargetRow row) {
    var name = row.touchpoint();
    return name == null ? texts.get("target.touchpoint.all") : name.in(texts.locale());
  }

  /** "1 Jan to 31 Dec 2026", "since 1 Jan 2026", or that it never held. */
  String days(Dated row) {
    var formats = texts.formats();
    return row.validity()
        .map(
            days -> {
              LocalDate last = days.to();
              return last == null
                  ? texts.get("target.days.open", formats.date(days.from()))
                  : texts.get("target.days", formats.date(days.from()), formats.date(last));
            })
        .orElseGet(() -> texts.get("target.days.never", formats.date(row.firstDay())));
  }

  /** "November 2026 so far", "September 2026 to November 2026". */
  String days(Period period, LocalDate today) {
    var from = period.from();
    String title =
        switch (period.grain()) {
          case YEAR -> String.valueOf(from.getYear());
          case QUARTER ->
              texts.get(
                  "measurement.period.title.quarter",
                  String.valueOf(from.get(IsoFields.QUARTER_OF_YEAR)),
                  String.valueOf(from.getYear()));
          case MONTH -> month(from);
          case WEEK, RANGE ->
              texts.get("measurement.period.title.range", month(from), month(period.lastDay()));
        };
    return period.contains(today) ? texts.get("target.so-far", title) : title;
  }

  private String month(LocalDate day) {
    return texts.formats().month(YearMonth.from(day));
  }

  /** What was done to it, by whom and why; nothing for those who may not know. */
  List<Said> history(Dated row, boolean signed) {
    if (!signed) {
      return List.of();
    }
    var set = said("set", row.set());
    return row.ended().map(ended -> List.of(set, said("ended", ended))).orElse(List.of(set));
  }

  private Said said(String what, Signature signature) {
    var day = zone.dayOf(signature.at());
    return new Said(
        texts.get("target.said." + what, signature.name(), texts.formats().date(day)),
        signature.note());
  }

  /** Who did what and when, and in a second line why. */
  public record Said(String who, String why) {}
}
