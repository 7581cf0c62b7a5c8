package org.comeasure.collection.boundary.form;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.Link;
import org.comeasure.collection.domain.NewLink;
import org.comeasure.platform.web.asset.Assets;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Formula;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.ManufacturerEntry;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.cast.Tiers;

/** Nordwind's questionnaire after a repair visit, with every kind of question. */
final class SampleForm {

  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static final ManufacturerId VELMORA = ManufacturerId.next();
  private static final PartnerId NORDWIND = PartnerId.next();

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, SampleForm.class.getClassLoader(), "org.comeasure.template");

  private SampleForm() {}

  static FormPages pages() {
    var pages = new FormPages();
    pages.assets = new Assets();
    return pages;
  }

  static FoundLink link() {
    return link(Channel.QR, "Nordwind Kältetechnik", "active");
  }

  static FoundLink link(Channel channel, String partner, String status) {
    var questionnaire = QuestionnaireId.next();
    var asked = new NewLink(TouchpointId.next(), null, null, channel, "Counter", null);
    return new FoundLink(
        TenantScope.ofPartner(VELMORA, NORDWIND),
        new Link(NORDWIND, asked, questionnaire, NOW),
        new ManufacturerEntry(VELMORA, "Velmora Climate", true, 24),
        new PartnerEntry(NORDWIND, partner, Tiers.GOLD, null, status),
        new Brand(partner, "#17324d", null, List.of(), null),
        new Brand("Velmora Climate", "#0f5c6e", null, List.of(), null),
        "DE");
  }

  static FoundLink branded(Brand brand) {
    var plain = link();
    return new FoundLink(
        plain.scope(),
        plain.link(),
        plain.manufacturer(),
        plain.partner(),
        brand,
        plain.above(),
        plain.country());
  }

  static Questionnaire questionnaire(FoundLink found) {
    return new Questionnaire(
        found.link().questionnaire(),
        QuestionnaireVersionId.next(),
        1,
        found.link().touchpoint(),
        "repair-visit",
        "end-user",
        text("How was the repair visit?", "Wie war der Reparaturbesuch?"),
        List.of(nps(), csat(), ces(), battery(), choice(), comment()),
        Set.of("en", "de"));
  }

  /** A scale of thirty items, every third of them reversed, and a yes or no. */
  static Questionnaire inventory(FoundLink found) {
    var items =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                n ->
                    new Question.Battery.Item(
                        "i" + n,
                        text("I see myself as person " + n, "Ich sehe mich als Person " + n),
                        200 + n,
                        n % 3 == 0,
                        null))
            .toList();
    var ends =
        List.of(text("not at all", "trifft gar nicht zu"), text("very much", "trifft voll zu"));
    var scale = new AnswerScale(Formula.RATING, 1, 6);
    var known = List.of(text("No", "Nein"), text("Yes", "Ja"));
    return new Questionnaire(
        found.link().questionnaire(),
        QuestionnaireVersionId.next(),
        1,
        found.link().touchpoint(),
        "inventory",
        "end-user",
        text("About you", "Zu Ihnen"),
        List.of(
            new Question.Battery(
                "person", text("How are you?", "Wie sind Sie?"), false, scale, items, ends),
            new Question.Scale(
                "known",
                text("Did you know us?", "Kannten Sie uns?"),
                false,
                Formula.YES_NO.usual(),
                300,
                known)),
        Set.of("en", "de"));
  }

  static String html(View view) {
    var output = new StringOutput();
    TEMPLATES.render(view.template() + ".jte", Map.of("model", view.model()), output);
    return output.toString();
  }

  static Translated text(String english, String german) {
    return new Translated(Map.of("en", english, "de", german));
  }

  private static Question nps() {
    return new Question.Scale(
        "nps",
        text(
            "How likely are you to recommend {partner} to a colleague?",
            "Wie wahrscheinlich ist es, dass Sie {partner} weiterempfehlen?"),
        true,
        AnswerScale.NPS,
        1,
        List.of(
            text("not at all likely", "sehr unwahrscheinlich"),
            text("extremely likely", "äußerst wahrscheinlich")));
  }

  private static Question csat() {
    return new Question.Scale(
        "csat",
        text("How satisfied are you with this visit?", "Wie zufrieden sind Sie mit dem Besuch?"),
        true,
        AnswerScale.CSAT,
        2,
        List.of(
            text("Very dissatisfied", "Sehr unzufrieden"),
            text("Dissatisfied", "Unzufrieden"),
            text("Neither", "Weder noch"),
            text("Satisfied", "Zufrieden"),
            text("Very satisfied", "Sehr zufrieden")));
  }

  private static Question ces() {
    return new Question.Scale(
        "ces",
        text("{partner} made it easy to get help.", "{partner} hat es mir leicht gemacht."),
        false,
        AnswerScale.CES,
        3,
        List.of(
            text("strongly disagree", "stimme gar nicht zu"),
            text("strongly agree", "stimme voll zu")));
  }

  private static Question battery() {
    var items =
        List.of(
            new Question.Battery.Item("punctual", text("Came on time", "War pünktlich"), 100),
            new Question.Battery.Item("clean", text("Left it clean", "War sauber"), 101));
    return new Question.Battery(
        "visit",
        text("How do you rate the technician?", "Wie bewerten Sie den Techniker?"),
        true,
        AnswerScale.RATING,
        items,
        List.of(text("poor", "schlecht"), text("excellent", "ausgezeichnet")));
  }

  private static Question choice() {
    var options =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> new Question.Choice.Option("o" + n, text("Reason " + n, "Grund " + n)))
            .toList();
    return new Question.Choice(
        "why", text("What was it about?", "Worum ging es?"), false, true, options);
  }

  private static Question comment() {
    return new Question.Comment(
        "comment", text("What should we know?", "Was sollten wir wissen?"), false, 2000);
  }
}
