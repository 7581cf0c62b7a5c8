package org.comeasure.measurement.integrity.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comeasure.collection.Flag;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.domain.formula.DailyRate;
import org.comeasure.measurement.integrity.domain.Channels;
import org.comeasure.measurement.integrity.domain.Evidence;
import org.comeasure.measurement.integrity.domain.Reason;
import org.comeasure.shared.locale.Texts;

/** Says what was found under each aspect of a grade. */
record Reasons(Evidence evidence, Texts texts) {

  GradeView.Line line(Reason reason) {
    return new GradeView.Line(
        texts.get("integrity.grade.aspect." + reason.aspect().code()),
        finding(reason),
        texts.get("integrity.grade.points", reason.points()));
  }

  private String finding(Reason reason) {
    return switch (reason.aspect()) {
      case ANSWERS -> texts.get("integrity.grade.answers", evidence.figure().n());
      case PRECISION -> precision();
      case RESPONSE_RATE -> responseRate();
      case OPENINGS -> openings(reason);
      case FLAGGED -> flagged();
      case CHANNELS -> channels();
      case MISSING ->
          texts.get("integrity.grade.missing", percent(evidence.quality().leftOutShare()));
    };
  }

  private String precision() {
    if (!(evidence.figure() instanceof Figure.Shown shown)) {
      throw new IllegalStateException("a number that is not shown has no grade");
    }
    var unit = evidence.kind().unit();
    String margin = texts.formats().number(shown.margin(), unit == Unit.MEAN ? 2 : 1);
    return texts.get("integrity.grade.precision." + unit.name().toLowerCase(Locale.ROOT), margin);
  }

  private String responseRate() {
    var completion = evidence.completion();
    return completion.tells(evidence.quality().responses())
        ? texts.get(
            "integrity.grade.completion",
            texts.formats().number(completion.opened()),
            percent(completion.share()))
        : texts.get("integrity.grade.rate.none");
  }

  private String openings(Reason reason) {
    if (!evidence.tellsOpenings()) {
      return texts.get("integrity.grade.openings.unknown");
    }
    var asking = evidence.asking();
    return texts.get(
        reason.points() == 0 ? "integrity.grade.openings.usual" : "integrity.grade.openings.fewer",
        perDay(asking.now()),
        perDay(asking.earlier()),
        asking.months());
  }

  private String perDay(DailyRate rate) {
    return texts.formats().number(rate.perDay(), rate.perDay() < 1 ? 2 : 1);
  }

  // What kinds of flags there are is counted by response, not by answer.
  private String flagged() {
    var quality = evidence.quality();
    long flagged = evidence.answers().flagged().n();
    long all = evidence.answers().n();
    if (flagged == 0) {
      return texts.get("integrity.grade.flagged.none");
    }
    String kinds =
        Arrays.stream(Flag.values())
            .filter(flag -> quality.flagged(flag) > 0)
            .map(
                flag ->
                    texts.get(
                        "integrity.grade.flag." + flag.code(),
                        texts.formats().number(quality.flagged(flag))))
            .collect(Collectors.joining(", "));
    boolean told = quality.responses() == all && !kinds.isEmpty();
    return texts.get(
        told ? "integrity.grade.flagged" : "integrity.grade.flagged.own",
        texts.formats().number(flagged),
        texts.formats().number(all),
        percent(evidence.flaggedShare()),
        kinds);
  }

  private String channels() {
    var channels = evidence.channels();
    if (!channels.known()) {
      return texts.get("integrity.grade.channels.unknown");
    }
    var claimed = mostUsed(channels);
    return channels.byPartner() == 0
        ? claimed
        : claimed
            + "; "
            + texts.get("integrity.grade.by-partner", percent(channels.byPartnerShare()));
  }

  private String mostUsed(Channels channels) {
    return channels.mostUsed().stream()
        .map(
            channel ->
                texts.get(
                    "integrity.grade.channel",
                    texts.get("collection.channel." + channel.code()),
                    percent(channels.share(channel))))
        .collect(Collectors.joining(", "));
  }

  private String percent(double share) {
    return texts.formats().percent(100 * share, 0);
  }
}
