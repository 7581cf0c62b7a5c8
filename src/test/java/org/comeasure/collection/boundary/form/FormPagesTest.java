package org.comeasure.collection.boundary.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.domain.AnswerCheck;
import org.comeasure.collection.domain.FormPuzzle;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.platform.web.asset.Assets;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Brand;
import org.junit.jupiter.api.Test;

/** How the form and the pages around it come out. */
class FormPagesTest {

  private static final int MOST_BYTES = 15_000;
  private static final String TOKEN = "t".repeat(96);

  private final FormPages pages = SampleForm.pages();
  private final FoundLink link = SampleForm.link();

  @Test
  void formIsInTheLanguageAskedForAndOffersTheOther() throws IOException {
    String english = html(blank(Locale.ENGLISH), "blank");
    String german = html(blank(Locale.GERMAN), "blank_de");
    assertThat(english)
        .contains("<html lang=\"en\">", "How was the repair visit?", "Seven questions")
        .contains(
            "formaction=\"?lang=de\" name=\"_language\" value=\"de\" lang=\"de\">Deutsch</button>");
    assertThat(german)
        .contains("<html lang=\"de\">", "Wie war der Reparaturbesuch?", "Sieben Fragen")
        .contains("value=\"en\" lang=\"en\">English</button>");
  }

  @Test
  void brandComesFirstAndTheManufacturerIsNamed() throws IOException {
    assertThat(html(blank(Locale.ENGLISH), "blank"))
        .contains("aria-hidden=\"true\">N</span>", "Nordwind Kältetechnik</b>")
        .contains("with Velmora Climate", "kept for 24 months")
        .contains("recommend Nordwind Kältetechnik to a colleague?");
  }

  @Test
  void logoNameAndContactOfTheBrandAreShownOnFormAndThanks() throws IOException {
    var branded =
        SampleForm.branded(
            new Brand("Nordwind <Service>", "#7a1f5c", "0431 <1234>", List.of("de"), "ab12"));
    var asked = SampleForm.questionnaire(branded);
    assertThat(branded.spoken(asked)).containsExactly("de");
    var form = pages.form(branded, asked, Locale.GERMAN, FormState.blank(TOKEN));
    for (var page :
        List.of(
            html(form, "branded"), html(pages.thanks(branded, Locale.GERMAN), "branded_thanks"))) {
      assertThat(page)
          .contains(
              "<img class=\"mark\" src=\"/f/" + branded.link().code() + "/logo/ab12\" alt=\"\">")
          .contains("/theme/7a1f5c/", "Nordwind &lt;Service", "Fragen? 0431 &lt;1234")
          .doesNotContain("class=\"logo\"", "English");
    }
  }

  @Test
  void whereNoLanguageOfTheBrandIsTheQuestionnairesAllOfThemAreOffered() {
    var branded = SampleForm.branded(new Brand("Nordwind", "#7a1f5c", null, List.of("fi"), null));
    assertThat(branded.spoken(SampleForm.questionnaire(branded)))
        .containsExactlyInAnyOrder("en", "de");
  }

  @Test
  void needsNoScriptAndThreeRequestsOfAFewKilobytes() throws IOException {
    String page = html(blank(Locale.GERMAN), "blank_de");
    assertThat(page.replace(FormScript.TEXT, "").split("<script")).hasSize(2);
    assertThat(page)
        .doesNotContain("<script src", "<img", "style=")
        .doesNotContainPattern("\\son[a-z]+=");
    assertThat(page.split("<link rel=\"stylesheet\"")).hasSize(2);
    int weight =
        gzipped(page)
            + gzipped(new String(form().content(), StandardCharsets.UTF_8))
            + gzipped(AccentTheme.parse("#17324d").orElseThrow().css());
    assertThat(weight).isLessThan(MOST_BYTES);
    assertThat(form().content().length).isLessThan(6_000);
  }

  @Test
  void mistakesAreListedOnTopAndToldBesideTheField() throws IOException {
    var typed = Map.of("nps", List.of("11"), "comment", List.of("Danke <b>sehr</b>"));
    String page = html(returned(typed), "mistakes");
    assertThat(page)
        .contains("<title>Please check: ", "role=\"alert\"", "href=\"#q-nps\"")
        .contains("href=\"#q-visit.punctual\"", "id=\"q-visit.punctual\"")
        .contains(
            "aria-describedby=\"eq-nps hq-nps\"", "id=\"eq-nps\">Choose a value from 0 to 10.")
        .contains("Danke &lt;b&gt;sehr&lt;/b&gt;</textarea>");
  }

  @Test
  void whatWasTypedIsKept() throws IOException {
    var typed =
        Map.of(
            "nps", List.of("9"),
            "why", List.of("o1", "o3"),
            "visit.clean", List.of("4"),
            "comment", List.of("\nFirst line\nשלום 👋"));
    String page = html(returned(typed), "kept");
    assertThat(page)
        .containsPattern("name=\"nps\" value=\"9\"[^>]* checked")
        .containsPattern("name=\"why\" value=\"o1\"[^>]* checked")
        .containsPattern("name=\"why\" value=\"o3\"[^>]* checked")
        .containsPattern("name=\"visit.clean\" value=\"4\"[^>]* checked")
        .doesNotContainPattern("name=\"nps\" value=\"8\"[^>]* checked")
        .contains(">\n\nFirst line\nשלום 👋</textarea>");
  }

  @Test
  void trapIsOutOfSightUntilItSprings() throws IOException {
    assertThat(html(blank(Locale.ENGLISH), "blank"))
        .contains("<p class=\"trap\" aria-hidden=\"true\">");
    var asked = SampleForm.questionnaire(link);
    var state = new FormState(TOKEN, Map.of(), FormReply.Reason.TRAP, 0, List.of(), null);
    String page = html(pages.form(link, asked, Locale.ENGLISH, state), "trap");
    assertThat(page).doesNotContain("class=\"trap\"").contains("Leave this field empty");
  }

  @Test
  void puzzleStandsBesideTheWaitForThoseWithoutScripts() throws IOException {
    var asked = SampleForm.questionnaire(link);
    var typed = Map.of("comment", List.of("Kept"));
    var busy = FormReply.Reason.BUSY;
    var waiting = new FormState(TOKEN, typed, busy, 7, List.of(), null);
    assertThat(html(pages.form(link, asked, Locale.ENGLISH, waiting), "busy"))
        .contains("send again in 7 seconds", "Kept</textarea>")
        .doesNotContain(PuzzleScript.TEXT);
    var puzzled = new FormState(TOKEN, typed, busy, 7, List.of(), "challenge");
    var view = pages.form(link, asked, Locale.ENGLISH, puzzled);
    assertThat(view.status()).isEqualTo(429);
    assertThat(html(view, "puzzle"))
        .contains("send again in 7 seconds", "Kept</textarea>", PuzzleScript.TEXT)
        .contains("data-puzzle=\"challenge\" data-parts=\"8\" data-bits=\"" + FormPuzzle.ZERO_BITS);
  }

  @Test
  void hostileNamesStayText() throws IOException {
    var hostile = SampleForm.link(Channel.LINK, "<script>alert(1)</script>\"onload=x", "active");
    var asked = SampleForm.questionnaire(hostile);
    var view = pages.form(hostile, asked, Locale.ENGLISH, FormState.blank("\"><script>"));
    assertThat(SampleForm.html(view).replace("<script>" + FormScript.TEXT, ""))
        .doesNotContain("<script")
        .contains("&lt;script");
  }

  @Test
  void pagesAfterwardsAreNotDeadEnds() throws IOException {
    assertThat(html(pages.thanks(link, Locale.ENGLISH), "thanks"))
        .contains("Thank you!", "You can close this page.");
    var kiosk = SampleForm.link(Channel.KIOSK, "Nordwind Kältetechnik", "active");
    assertThat(html(pages.thanks(kiosk, Locale.ENGLISH), "thanks_kiosk"))
        .contains("href=\"/f/" + kiosk.link().code() + "?lang=en\"");
    assertThat(html(pages.contradicted(link, Locale.GERMAN), "kept_first"))
        .contains("Ihre erste Antwort", "href=\"/f/" + link.link().code() + "?lang=de\"");
  }

  @Test
  void unknownCodeAndSuspendedPartnerRevealNothing() throws IOException {
    var suspended = SampleForm.link(Channel.LINK, "Nordwind Kältetechnik", "suspended");
    var closed = pages.closed(suspended, Locale.ENGLISH);
    assertThat(closed.status()).isEqualTo(410);
    assertThat(html(closed, "suspended")).doesNotContain("Nordwind", "Velmora");
    assertThat(html(pages.closed(link, Locale.ENGLISH), "closed")).contains("Nordwind");
    var unknown = pages.unknown(Locale.ENGLISH);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(html(unknown, "unknown")).doesNotContain("Nordwind", "Velmora");
  }

  @Test
  void aBatteryOfThirtyItemsAndAYesOrNoAreAskedLikeAnythingElse() throws IOException {
    var asked = SampleForm.inventory(link);
    String page =
        html(pages.form(link, asked, Locale.GERMAN, FormState.blank(TOKEN)), "inventory_de");
    assertThat(page.split("class=\"grid n6\"")).hasSize(31);
    assertThat(page.split("trifft gar nicht zu</span> <span>")).as("every five items").hasSize(7);
    assertThat(page).contains("31 Fragen");
    assertThat(page)
        .contains("name=\"person.i30\" value=\"6\"", "1 trifft gar nicht zu")
        .contains("value=\"1\"", ">Ja<")
        .doesNotContain("not at all", "value=\"7\"");
  }

  private View blank(Locale language) {
    var asked = SampleForm.questionnaire(link);
    return pages.form(link, asked, language, FormState.blank(TOKEN));
  }

  private View returned(Map<String, List<String>> typed) {
    var asked = SampleForm.questionnaire(link);
    var errors = AnswerCheck.check(asked, typed).errors();
    var state = new FormState(TOKEN, typed, null, 0, errors, null);
    return pages.form(link, asked, Locale.ENGLISH, state);
  }

  // Left in the build directory with their stylesheets beside them, to be looked at.
  private static String html(View view, String name) throws IOException {
    String html = SampleForm.html(view);
    var folder = Files.createDirectories(Path.of("target/form"));
    var theme = AccentTheme.parse("#17324d").orElseThrow();
    Files.writeString(
        folder.resolve("form.css"),
        new String(form().content(), StandardCharsets.UTF_8) + theme.css());
    Files.writeString(folder.resolve(name + ".html"), html.replace(theme.href(form()), "form.css"));
    return html;
  }

  private static org.comeasure.platform.web.asset.Asset form() {
    return new Assets().find("form.css").orElseThrow();
  }

  private static int gzipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
