package org.comeasure.collection.boundary.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.AnswerError;
import org.comeasure.collection.domain.FormPuzzle;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.platform.web.asset.Assets;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.View;
import org.jspecify.annotations.Nullable;

/** Dresses the form and the pages around it. */
@ApplicationScoped
public class FormPages {

  private static final String STYLE = "form.css";

  @Inject Assets assets;

  View form(FoundLink found, Questionnaire asked, Locale language, FormState state) {
    var texts = Texts.in(language);
    var fields = fields(found, asked, language, state, texts);
    var title = names(found).fillIn(asked.title().in(language));
    var reason = state.reason();
    return View.of(
            "form/form",
            new FormPage(
                frame(found, found.spoken(asked), texts, title),
                length(asked, texts),
                address(found, "", language),
                state.token(),
                reason == null ? null : texts.get(reason.textKey(), state.waitSeconds()),
                puzzle(state, texts),
                reason == FormReply.Reason.TRAP,
                mistakes(state.errors(), fields, texts),
                fields,
                promise(found)))
        .withStatus(state.status());
  }

  View thanks(FoundLink found, Locale language) {
    var texts = Texts.in(language);
    boolean kiosk = found.link().channel() == Channel.KIOSK;
    return View.of(
        "form/notice",
        new FormNotice(
            frame(found, Set.of(), texts, texts.get("form.thanks.title")),
            texts.get("form.thanks.message", found.brand().name()),
            kiosk ? address(found, "", language) : null,
            texts.get("form.thanks.again")));
  }

  View contradicted(FoundLink found, Locale language) {
    var texts = Texts.in(language);
    var frame = frame(found, Set.of(), texts, texts.get("form.kept.title"));
    return View.of(
            "form/notice",
            new FormNotice(
                frame,
                texts.get("form.kept.message"),
                address(found, "", language),
                texts.get("form.kept.again")))
        .withStatus(409);
  }

  View tooLarge(FoundLink found, Locale language) {
    var texts = Texts.in(language);
    var frame = frame(found, Set.of(), texts, texts.get("form.large.title"));
    return View.of(
            "form/notice",
            new FormNotice(
                frame,
                texts.get("form.large.message"),
                address(found, "", language),
                texts.get("form.large.again")))
        .withStatus(413);
  }

  View closed(FoundLink found, Locale language) {
    var texts = Texts.in(language);
    var title = texts.get("form.closed.title");
    var frame = found.backed() ? frame(found, Set.of(), texts, title) : plain(texts, title);
    return View.of(
            "form/notice", new FormNotice(frame, texts.get("form.closed.message"), null, null))
        .withStatus(410);
  }

  View unknown(Locale language) {
    var texts = Texts.in(language);
    var frame = plain(texts, texts.get("form.unknown.title"));
    return View.of(
            "form/notice", new FormNotice(frame, texts.get("form.unknown.message"), null, null))
        .withStatus(404);
  }

  static String address(FoundLink found, String below, Locale language) {
    return "/f/" + found.link().code() + below + "?lang=" + language.toLanguageTag();
  }

  private FormFrame frame(FoundLink found, Set<String> spoken, Texts texts, String title) {
    return new FormFrame(
        texts,
        title,
        brand(found),
        FormLanguage.others(spoken, texts.locale()),
        AccentTheme.parse(found.brand().accent())
            .map(theme -> theme.href(assets.find(STYLE).orElseThrow()))
            .orElse(assets.href(STYLE)));
  }

  private static FormFrame.Brand brand(FoundLink found) {
    var brand = found.brand();
    var logo = brand.logo();
    return new FormFrame.Brand(
        brand.name(),
        found.above().name(),
        logo == null ? null : "/f/" + found.link().code() + "/logo/" + logo,
        brand.contact());
  }

  private FormFrame plain(Texts texts, String title) {
    return new FormFrame(texts, title, null, List.of(), assets.href(STYLE));
  }

  private static FormFields.Names names(FoundLink found) {
    return new FormFields.Names(found.brand().name(), found.above().name());
  }

  private static FormPage.@Nullable Puzzle puzzle(FormState state, Texts texts) {
    var challenge = state.challenge();
    return challenge == null
        ? null
        : new FormPage.Puzzle(
            challenge, FormPuzzle.PARTS, FormPuzzle.ZERO_BITS, texts.get("form.notice.busy.alone"));
  }

  private static FormPage.Promise promise(FoundLink found) {
    return new FormPage.Promise(
        found.brand().name(), found.above().name(), found.manufacturer().retentionMonths());
  }

  private static List<FormField> fields(
      FoundLink found, Questionnaire asked, Locale language, FormState state, Texts texts) {
    var messages = messages(state.errors(), texts);
    var fields = new FormFields(language, names(found), state.typed(), messages);
    return asked.questions().stream().map(fields::field).toList();
  }

  private static Map<String, String> messages(List<AnswerError> errors, Texts texts) {
    var messages = new LinkedHashMap<String, String>();
    errors.forEach(error -> messages.putIfAbsent(error.key(), error.message(texts)));
    return messages;
  }

  private static List<FormPage.Mistake> mistakes(
      List<AnswerError> errors, List<FormField> fields, Texts texts) {
    var whole =
        errors.stream()
            .filter(error -> error.key().isEmpty())
            .map(error -> new FormPage.Mistake(null, "", error.message(texts)));
    var single =
        fields.stream()
            .flatMap(FormPages::withItems)
            .filter(field -> field.error() != null)
            .map(field -> new FormPage.Mistake(field.target(), field.text(), "" + field.error()));
    return Stream.concat(whole, single).toList();
  }

  private static Stream<FormField> withItems(FormField field) {
    return field instanceof FormField.Battery battery
        ? Stream.concat(Stream.of(battery), battery.items().stream())
        : Stream.of(field);
  }

  private static String length(Questionnaire asked, Texts texts) {
    int seconds = asked.questions().stream().mapToInt(FormPages::seconds).sum();
    return texts.get("form.length", asked.answerKeys().size(), Math.round(seconds / 60.0));
  }

  private static int seconds(Question question) {
    if (question instanceof Question.Battery battery) {
      return 3 * battery.items().size();
    }
    return question instanceof Question.Comment ? 10 : 4;
  }
}
