package org.comeasure.collection.boundary.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.comeasure.collection.boundary.feedback.FeedbackPage.Card;
import org.comeasure.collection.boundary.feedback.FeedbackPage.Emptiness;
import org.comeasure.collection.boundary.feedback.FeedbackPage.Form;
import org.comeasure.collection.boundary.feedback.FeedbackPage.Option;
import org.comeasure.collection.boundary.feedback.ReadFeedback.Found;
import org.comeasure.collection.boundary.integrity.FlagWords;
import org.comeasure.collection.domain.ScoreGroup;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.programme.Audience;
import org.comeasure.programme.MeasureEntry;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TenantScope;

/** Puts what was found into the words of one reader. */
final class FeedbackPages {

  private final TenantScope scope;
  private final String path;
  private final FilterQuery query;
  private final Texts texts;
  private final ReportingZone zone;
  private final Instant now;

  FeedbackPages(Network network, FilterQuery query, Texts texts, Instant now) {
    this.scope = network.scope();
    this.path = "/n/" + network.id() + "/feedback";
    this.zone = network.zone();
    this.query = query;
    this.texts = texts;
    this.now = now;
  }

  FeedbackPage of(Found found, boolean any) {
    var next = found.page().next();
    boolean first = query.value(FilterQuery.CURSOR).isEmpty();
    return new FeedbackPage(
        path,
        texts.formats().date(zone.dayOf(found.filter().from())),
        form(found.names()),
        found.errors().stream().map(FieldError::message).toList(),
        found.expired() == 0 ? null : texts.get("collection.retention.expired", found.expired()),
        found.withheld() ? withheld(texts) : null,
        found.page().items().stream().map(told -> card(told, found.names())).toList(),
        first ? null : query.at(null).after(path),
        next == null ? null : query.at(next).after(path),
        emptiness(found, any));
  }

  private static Emptiness emptiness(Found found, boolean any) {
    if (!found.page().items().isEmpty()) {
      return Emptiness.NONE;
    }
    return any ? Emptiness.NOTHING_MATCHES : Emptiness.NOTHING_YET;
  }

  private Form form(Names names) {
    var partner = query.value("partner");
    var branches =
        names.branches().stream()
            .filter(branch -> !scope.wholeNetwork() || branch.partner().toString().equals(partner))
            .toList();
    return new Form(
        scope.wholeNetwork()
            ? options("partner", names.partners(), found -> found.id().toString(), f -> f.name())
            : List.of(),
        options("audience", names.audiences(), code -> code, code -> audience(code, texts)),
        options("branch", branches, found -> found.id().toString(), found -> found.name()),
        options(
            "touchpoint",
            names.touchpoints(),
            found -> found.code(),
            found -> found.name().in(texts.locale())),
        options(
            "group",
            Arrays.asList(ScoreGroup.values()),
            ScoreGroup::code,
            group -> texts.get("collection.group." + group.code())),
        options(
            "measure",
            names.measures().stream()
                .filter(measure -> !names.keys(measure.number()).isEmpty())
                .toList(),
            MeasureEntry::code,
            measure -> measure.name().in(texts.locale())),
        options(
            "hasComment",
            List.of("true", "false"),
            truth -> truth,
            truth -> texts.get("collection.feedback.comment." + truth)),
        options(
            "flagged",
            List.of("true", "false"),
            truth -> truth,
            truth -> texts.get("collection.feedback.flagged." + truth)),
        query.value("from"),
        query.value("to"),
        query.value("min"),
        query.value("max"),
        query.value("q"));
  }

  private <T> List<Option> options(
      String name, List<T> all, Function<T, String> value, Function<T, String> label) {
    return all.stream()
        .map(
            one ->
                new Option(
                    value.apply(one), label.apply(one), value.apply(one).equals(query.value(name))))
        .toList();
  }

  static String withheld(Texts texts) {
    return texts.get("collection.feedback.anonymous", ToldResponse.FEWEST);
  }

  private Card card(ToldResponse told, Names names) {
    var response = told.response();
    var origin = response.origin();
    var facts = new ArrayList<String>();
    facts.add(names.touchpoint(response.touchpoint()).in(texts.locale()));
    if (scope.wholeNetwork()) {
      facts.add(names.partner(origin.partner()));
    }
    var branch = names.branch(origin.branch());
    if (branch != null) {
      facts.add(branch);
    }
    facts.add(texts.formats().ago(response.answeredAt(), now, zone.id()));
    var comments = response.answers().comments().values();
    return new Card(
        query.after(path + "/" + response.id()),
        Badge.of(response, names.version(response.questionnaire()), texts),
        response.audience().equals(Audience.END_USER.code())
            ? null
            : audience(response.audience(), texts),
        facts,
        response.flags().stream().sorted().map(flag -> FlagWords.kind(flag, texts)).toList(),
        comments.isEmpty() ? null : String.join("\n", comments),
        texts.get("collection.feedback." + (told.withheld() ? "withheld" : "silent")),
        origin.language());
  }

  static String audience(String code, Texts texts) {
    return texts.get("measurement.audience." + code);
  }
}
