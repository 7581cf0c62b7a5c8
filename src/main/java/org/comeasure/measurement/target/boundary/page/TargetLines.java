package org.comeasure.measurement.target.boundary.page;

import java.math.BigDecimal;
import java.util.Optional;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Histogram;
import org.comeasure.measurement.domain.MeasureKind;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.boundary.page.Standings.Now;
import org.comeasure.measurement.target.boundary.page.TargetLine.Standing;
import org.comeasure.measurement.target.domain.Attainment;
import org.comeasure.measurement.target.domain.Goal;
import org.comeasure.measurement.target.domain.Judgement;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.Place;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Tone;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/** Rows put into words. */
record TargetLines(Texts texts, ReportingZone zone) {

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
    var answers = now.answers(subject, place);
    var figure = Now.POLICY.figure(kind, answers);
    var judgement = Judgement.of(kind, figure, answers, Optional.of(Goal.of(row.target())));
    var line = GoalLine.of(judgement, kind, texts);
    return line == null
        ? new Standing(null, null, "", Tone.QUIET, null)
        : new Standing(
            value(kind, figure), base(kind, figure), line.status(), line.tone(), line.detail());
  }

  private Standing standing(BenchmarkRow row, Now now) {
    var kind = row.benchmark().subject().kind();
    Histogram answers = now.answers(row.benchmark().subject(), Place.NETWORK);
    var figure = Now.POLICY.figure(kind, answers);
    BigDecimal theirs = row.benchmark().value();
    var against = Attainment.of(figure, theirs);
    return new Standing(
        value(kind, figure),
        base(kind, figure),
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

  private @Nullable String base(MeasureKind kind, Figure figure) {
    if (!(figure instanceof Figure.Shown shown)) {
      return null;
    }
    return texts.get(
        "target.base",
        texts.formats().number(shown.n()),
        number(shown.low(), kind),
        number(shown.high(), kind));
  }

  private String number(double value, MeasureKind kind) {
    return texts.formats().number(value, kind.unit() == Unit.MEAN ? 1 : 0);
  }
}
