package org.comeasure.measurement.target.boundary.page;

import java.util.Objects;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.boundary.page.Standings.Now;
import org.comeasure.measurement.target.boundary.page.TargetLine.Standing;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.measurement.target.domain.TargetAssessment;
import org.comeasure.measurement.target.domain.TargetPeriod;
import org.comeasure.measurement.target.domain.TargetStatus;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/**
 * Rows put into words.
 *
 * @param holder whose figures stand beside the targets where they are not the whole partner's or
 *     network's own; else empty
 */
record TargetLines(String holder, Texts texts, ReportingZone zone) {

  /** Over which the network is held against others. */
  static final TargetPeriod BENCHMARKS = TargetPeriod.THREE_MONTHS;

  TargetWords words() {
    return new TargetWords(texts, zone);
  }

  TargetLine line(TargetRow row, @Nullable Now now) {
    var words = words();
    var target = row.target();
    return new TargetLine(
        target.id().toString(),
        words.measure(row.measure()),
        words.place(row),
        words.touchpoint(row),
        texts.get("target.judged-over." + target.period().code()),
        Numbers.of(target.value(), target.subject().kind(), texts),
        words.days(target),
        now == null || row.phase() != Phase.CURRENT ? null : standing(row, now),
        words.history(target, row.signed()),
        row.open());
  }

  BenchmarkLine line(BenchmarkRow row, @Nullable Now now) {
    var words = words();
    var benchmark = row.benchmark();
    return new BenchmarkLine(
        benchmark.id().toString(),
        words.measure(row.measure()),
        Numbers.of(benchmark.value(), benchmark.subject().kind(), texts),
        benchmark.source(),
        words.days(benchmark),
        now == null || row.phase() != Phase.CURRENT ? null : standing(row, now),
        words.history(benchmark, row.signed()),
        row.open());
  }

  private Standing standing(TargetRow row, Now now) {
    var subject = row.target().subject();
    var place = row.target().place();
    if (now.overruled(subject, place)) {
      return new Standing(null, null, texts.get("target.overruled"), Tone.QUIET, null);
    }
    var kind = subject.kind();
    var period = row.target().period();
    var answers = now.answers(period, subject, place);
    var figure = Now.POLICY.figure(kind, answers);
    var days = now.days(period);
    var assessment =
        TargetAssessment.of(
            Goal.of(row.target()), figure, answers, days, days.contains(now.today()));
    var line = Objects.requireNonNull(GoalLine.of(assessment, kind, texts));
    return new Standing(
        value(kind, figure),
        base(kind, figure, days, now),
        line.status(),
        line.tone(),
        line.detail());
  }

  private Standing standing(BenchmarkRow row, Now now) {
    var kind = row.benchmark().subject().kind();
    var answers = now.answers(BENCHMARKS, row.benchmark().subject(), Place.NETWORK);
    var figure = Now.POLICY.figure(kind, answers);
    var against = TargetStatus.of(figure, row.benchmark().value());
    return new Standing(
        value(kind, figure),
        base(kind, figure, now.days(BENCHMARKS), now),
        texts.get("target.against." + against.code()),
        GoalLine.tone(against),
        null);
  }

  private @Nullable String value(MeasureKind kind, Figure figure) {
    if (!(figure instanceof Figure.Shown shown)) {
      return null;
    }
    return kind.unit() == Unit.PERCENT
        ? texts.formats().percent(shown.value(), 0)
        : number(shown.value(), kind);
  }

  /** Whose and of which days, and what is behind it. */
  private String base(MeasureKind kind, Figure figure, Period days, Now now) {
    String of = words().days(days, now.today());
    String whose = holder.isEmpty() ? of : texts.get("target.of", holder, of);
    return figure instanceof Figure.Shown shown
        ? texts.get(
            "target.base",
            whose,
            texts.formats().number(shown.n()),
            number(shown.low(), kind),
            number(shown.high(), kind))
        : whose;
  }

  private String number(double value, MeasureKind kind) {
    return texts.formats().number(value, kind.unit() == Unit.MEAN ? 1 : 0);
  }
}
