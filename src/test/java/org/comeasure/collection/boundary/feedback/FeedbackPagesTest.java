package org.comeasure.collection.boundary.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.collection.boundary.feedback.ReadFeedback.Found;
import org.comeasure.collection.boundary.feedback.ReadFeedback.FoundOne;
import org.comeasure.collection.domain.Amended;
import org.comeasure.collection.domain.Amendment;
import org.comeasure.collection.domain.Answers;
import org.comeasure.collection.domain.Origin;
import org.comeasure.collection.domain.StoredResponse;
import org.comeasure.collection.domain.ToldResponse;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.domain.flag.Review;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.Visitor;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.cast.Tiers;
import org.junit.jupiter.api.Test;

/** How the feedback pages come out; they are left in a folder of the build to be looked at. */
class FeedbackPagesTest {

  private static final Path FOLDER = Path.of("target", "gallery");
  private static final ReportingZone BERLIN = ReportingZone.of("Europe/Berlin");
  private static final String PATH = "/n/1/feedback";
  private static final String HOSTILE = "\"><script>alert(1)</script>";
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final PartnerId NORDWIND = PartnerId.next();
  private static final PartnerId FROST = PartnerId.next();
  private static final BranchId KIEL = BranchId.next();
  private static final BranchId LEEDS = BranchId.next();
  private static final TouchpointEntry REPAIR =
      new TouchpointEntry(TouchpointId.next(), "repair-visit", text("Repair visit", "Reparatur"));
  private static final TenantScope NETWORK = TenantScope.ofNetwork(ManufacturerId.next());
  private static final TenantScope PARTNER = TenantScope.ofPartner(ManufacturerId.next(), NORDWIND);

  private static final Questionnaire ASKED = asked();

  @Test
  void whoIsNotAnEndUserIsMarkedAndOtherScoresHaveTheirScale() throws IOException {
    var scores = Map.of("craft.care", 2, "craft.speed", 4);
    var rated =
        new StoredResponse(
            ResponseId.next(),
            new Origin(NORDWIND, KIEL, null, null, Channel.API, "en", "DE"),
            REPAIR.id(),
            ASKED.version(),
            "partner-staff",
            NOW,
            LocalDate.of(2026, 11, 22),
            NOW,
            null,
            null,
            new Answers(scores, Map.of(), Map.of()),
            0,
            Set.of());
    assertThat(list(PARTNER, Map.of(), "list-staff", rated))
        .contains(">4 of 5<", ">Staff of partners<")
        .doesNotContain("No score");
    assertThat(one(rated, "one-staff")).contains(">4 von 5<", "Mitarbeitende der Partner");
    assertThat(list(PARTNER, Map.of(), "list-end-user", response(9, Map.of())))
        .doesNotContain("End users");
  }

  @Test
  void hostileWordsStayWords() throws IOException {
    var said = response(3, Map.of("words", HOSTILE));
    assertThat(list(PARTNER, Map.of("q", HOSTILE), "hostile", said))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "value=\"&#34;>&lt;script");
    assertThat(one(said, "hostile-one")).doesNotContain("<script>alert");
  }

  @Test
  void aCorrectionSaysWhoWhyAndWhatIsOtherSinceThen() throws IOException {
    var response = response(9, Map.of());
    var before = new Answers(Map.of("nps", 2, "craft.speed", 4), Map.of(), Map.of());
    var amendment =
        new Amendment(
            1,
            NORDWIND,
            response.id(),
            Amendment.Kind.CORRECTION,
            "<b>upside down",
            before,
            "x",
            NOW);
    var amended = new Amended(amendment, ASKED.version(), response.answers());
    assertThat(one(new ToldResponse(response, false), "corrected", List.of(amended)))
        .contains("Seither berichtigt", "Von Velmora am ", ": 2 von 10 → 9 von 10")
        .contains("Begründung: &lt;b&gt;upside down")
        .doesNotContain("→ 4 von 5");
  }

  @Test
  void cardsSayScoreTouchpointBranchAndAge() throws IOException {
    assertThat(list(PARTNER, Map.of(), "list", response(9, Map.of("words", "Quick."))))
        .contains("class=\"score good\">9<", ">Repair visit<", ">Kiel<", ">2 h ago<", ">Quick.<")
        .doesNotContain("Nordwind", "name=\"partner\"");
    assertThat(list(NETWORK, Map.of(), "list-network", response(null, Map.of())))
        .contains("Without a comment", ">Nordwind<", "name=\"partner\"", "No score");
  }

  @Test
  void linksKeepTheFilterAndNothingElse() throws IOException {
    var response = response(3, Map.of("words", "Slow."));
    var parameters = Map.of("group", "detractor", "q", "a&b", "evil", "x", "to", "");
    assertThat(list(PARTNER, parameters, "filtered", response))
        .contains("href=\"/n/1/feedback/" + response.id() + "?group=detractor&amp;q=a%26b\"")
        .contains("href=\"/n/1/feedback?group=detractor&amp;q=a%26b&amp;cursor=older\"")
        .doesNotContain("evil");
  }

  @Test
  void emptyListsSayWhyAndWhatToDo() throws IOException {
    assertThat(list(PARTNER, Map.of("q", "x"), "nothing-matches"))
        .contains("Nothing matches", "<a class=\"button primary\" href=\"/n/1/feedback\">");
    var none = pages(PARTNER, Map.of()).of(found(), false);
    assertThat(html("collection/feedback", none, Locale.ENGLISH, "nothing-yet"))
        .contains("No answers yet")
        .doesNotContain("Nothing matches");
  }

  @Test
  void branchesAreThoseOfThePartnerChosen() throws IOException {
    assertThat(list(NETWORK, Map.of("partner", FROST.toString()), "of-frost"))
        .contains(">Leeds<")
        .doesNotContain(">Kiel<");
    assertThat(list(NETWORK, Map.of(), "of-all")).doesNotContain(">Leeds<", ">Kiel<");
    var moved = query(Map.of("partner", FROST.toString(), "branch", KIEL.toString()));
    assertThat(moved.fitting(names()).values()).containsOnlyKeys("partner");
    var stayed = query(Map.of("partner", FROST.toString(), "branch", LEEDS.toString()));
    assertThat(stayed.fitting(names())).isEqualTo(stayed);
  }

  @Test
  void oneResponseIsToldInWords() throws IOException {
    var page = one(response(10, Map.of("words", "Line one\nline two")), "one");
    assertThat(page)
        .contains("Wie wahrscheinlich empfehlen Sie Nordwind?", "10 von 10", "sicher")
        .contains("<h3>Die Arbeit</h3>", "<dt>Tempo</dt>", "Nicht beantwortet", "Menschen")
        .contains("Line one\nline two", "QR-Code", "Englisch", "Deutschland", "(Fassung 2)");
  }

  private static String list(
      TenantScope scope, Map<String, String> parameters, String name, StoredResponse... responses)
      throws IOException {
    var page = pages(scope, parameters).of(found(responses), true);
    return html("collection/feedback", page, Locale.ENGLISH, name);
  }

  private static FeedbackPages pages(TenantScope scope, Map<String, String> parameters) {
    var network =
        new Network("1", scope, "Velmora", null, List.of(), "#0f5c6e", ReportingZone.UTC, Set.of());
    return new FeedbackPages(network, query(parameters), Texts.in(Locale.ENGLISH), NOW);
  }

  private static FilterQuery query(Map<String, String> parameters) {
    return FilterQuery.of(new MultivaluedHashMap<>(parameters));
  }

  private static Found found(StoredResponse... responses) {
    return found(false, responses);
  }

  private static Found found(boolean withheld, StoredResponse... responses) {
    var reader =
        new FilterReader(
            new MultivaluedHashMap<>(), names(), ReportingZone.UTC, Texts.in(Locale.ENGLISH));
    var now = Clock.fixed(NOW, ZoneOffset.UTC).instant();
    var next = responses.length == 0 ? null : "older";
    var told = Stream.of(responses).map(response -> new ToldResponse(response, withheld)).toList();
    return new Found(names(), reader.filter(now), List.of(), new CursorPage<>(told, next), 0);
  }

  @Test
  void aCommentThatMustNotBeToldIsNotAndThePageSaysWhy() throws IOException {
    var said = response(3, Map.of("words", "The boss."));
    var page = pages(PARTNER, Map.of()).of(found(true, said), true);
    assertThat(html("collection/feedback", page, Locale.ENGLISH, "list-withheld"))
        .contains("at least 8 of the same branch", "Comment not shown", "class=\"score bad\">3<")
        .doesNotContain("The boss.", "Without a comment</a>");
    assertThat(one(new ToldResponse(said, true), "one-withheld"))
        .contains("mindestens 8 derselben Niederlassung", "Kommentar nicht gezeigt")
        .doesNotContain("The boss.");
    assertThat(one(said, "one-told"))
        .contains("The boss.")
        .doesNotContain("mindestens 8", "Kommentar nicht gezeigt");
  }

  @Test
  void aFlagIsToldWithWhoDecidedAboutIt() throws IOException {
    var page = one(response(9, Map.of()), "response-flagged");
    assertThat(page)
        .contains("Sehr schnell beantwortet", "Verworfen von Vera &lt;Lind&gt; am 22.11.2026");
  }

  private static FlagEntry dismissed(StoredResponse response) {
    var review = new Review(Decision.DISMISSED, "subject", "Vera <Lind>", NOW, "typed for her");
    return new FlagEntry(
        response.id(),
        response.origin().partner(),
        Flag.SPEEDER,
        response.answeredAt(),
        NOW,
        review);
  }

  private static String one(StoredResponse response, String name) throws IOException {
    return one(new ToldResponse(response, false), name);
  }

  private static String one(ToldResponse told, String name) throws IOException {
    return one(told, name, List.of());
  }

  private static String one(ToldResponse told, String name, List<Amended> amendments)
      throws IOException {
    var response = told.response();
    var found =
        new FoundOne(told, ASKED, names(), "Velmora", List.of(dismissed(response)), amendments);
    var page = new ResponsePages(BERLIN, Texts.in(Locale.GERMAN)).page(found, PATH);
    return html("collection/response", page, Locale.GERMAN, name);
  }

  private static String html(String template, Object model, Locale language, String name)
      throws IOException {
    var engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, FeedbackPages.class.getClassLoader(), "org.comeasure.template");
    var look = new Shell.Look("favicon.svg", "portal.css", "portal.js", "htmx.js", null);
    var shell = new Shell(Texts.in(language), Visitor.anonymous(), Shell.Menu.empty(), look);
    var output = new StringOutput();
    engine.render(template + ".jte", Map.of("shell", shell, "model", model), output);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("feedback-" + name + ".html"), output.toString());
    return output.toString();
  }

  private static StoredResponse response(
      @org.jspecify.annotations.Nullable Integer nps, Map<String, String> comments) {
    Map<String, Integer> scores = nps == null ? Map.of() : Map.of("nps", nps, "craft.speed", 4);
    return new StoredResponse(
        ResponseId.next(),
        new Origin(NORDWIND, KIEL, null, null, Channel.QR, "en", "DE"),
        REPAIR.id(),
        ASKED.version(),
        "end-user",
        NOW.minusSeconds(2 * 3600 + 60),
        LocalDate.of(2026, 11, 22),
        NOW,
        41,
        nps,
        new Answers(scores, Map.of("reasons", List.of("people")), comments),
        0,
        Set.of());
  }

  private static Questionnaire asked() {
    var ends = List.of(text("not at all", "gar nicht"), text("certainly", "sicher"));
    var items =
        List.of(
            new Question.Battery.Item("speed", text("Speed", "Tempo"), 101),
            new Question.Battery.Item("care", text("Care", "Sorgfalt"), 102));
    var question =
        text(
            "How likely are you to recommend {partner}?",
            "Wie wahrscheinlich empfehlen Sie {partner}?");
    var people = new Question.Choice.Option("people", text("People", "Menschen"));
    return new Questionnaire(
        QuestionnaireId.next(),
        QuestionnaireVersionId.next(),
        2,
        REPAIR.id(),
        "repair-visit",
        "end-user",
        text("Repair visit", "Reparatur"),
        List.of(
            new Question.Scale("nps", question, true, AnswerScale.NPS, 1, ends),
            new Question.Battery(
                "craft", text("The work", "Die Arbeit"), false, AnswerScale.RATING, items, ends),
            new Question.Choice("reasons", text("Why?", "Warum?"), false, true, List.of(people)),
            new Question.Comment("words", text("Anything else?", "Noch etwas?"), false, 2000)),
        Set.of("en", "de"));
  }

  private static Names names() {
    var nordwind = new PartnerEntry(NORDWIND, "Nordwind", Tiers.GOLD, null, "active");
    var frost = new PartnerEntry(FROST, "Frost", Tiers.GOLD, null, "active");
    return new Names(
        List.of(nordwind, frost),
        List.of(
            new BranchEntry(KIEL, NORDWIND, "Kiel", "DE", null),
            new BranchEntry(LEEDS, FROST, "Leeds", "GB", null)),
        List.of(REPAIR),
        List.of(),
        List.of(ASKED),
        Map.of(NORDWIND, "Nordwind", FROST, "Frost"),
        Map.of(KIEL, "Kiel", LEEDS, "Leeds"),
        Map.of(REPAIR.id(), REPAIR),
        Map.of());
  }

  private static Translated text(String english, String german) {
    return new Translated(Map.of("en", english, "de", german));
  }
}
