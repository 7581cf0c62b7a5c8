package org.comeasure.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comeasure.platform.web.problem.ErrorPage;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.Notice;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.Tile;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.Visitor;
import org.comeasure.shared.page.Visitor.NetworkChoice;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component with sample data, in both languages; the pages stay in target/gallery. */
class GalleryTest {

  private static final List<NetworkChoice> TWO =
      List.of(
          new NetworkChoice("0A", "Velmora Climate", true),
          new NetworkChoice("0B", "Brenta Agri \u00b7 Hofmann Landtechnik", false));

  private final Gallery gallery;

  GalleryTest() throws IOException {
    gallery = new Gallery();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aScorecardKeepsTheStrictPolicy(String language) throws IOException {
    Shell shell =
        Gallery.shell(
            Locale.forLanguageTag(language), TWO, "Scorecard", "Feedback", "Links", "Team");
    String page = gallery.page(shell, "October 2026", scorecard(shell));
    assertKeepsThePolicy(gallery.save("scorecard-" + language, page));
    assertThat(page).contains("<html lang=\"" + language + "\">").containsOnlyOnce("<h1>");
  }

  @Test
  void longNamesAndHostileTextStayText() throws IOException {
    String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    var networks =
        List.of(
            new NetworkChoice(
                "0C",
                "K\u00e4lte-, Klima- und W\u00e4rmepumpentechnik S\u00f6derstr\u00f6m & T\u00f6chter GmbH & Co. KG",
                true),
            new NetworkChoice("0D", hostile, false));
    Shell shell =
        Gallery.shell(Locale.GERMAN, networks, "Auswertung", "R\u00fcckmeldungen", hostile);
    String body =
        gallery.head(hostile, networks.get(0).name(), null)
            + gallery.render(
                "component/comment", Map.of("text", hostile, "facts", List.of(hostile)));
    assertKeepsThePolicy(gallery.save("hostile", gallery.page(shell, hostile, body)));
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyProblemHasAPageInBothLanguages(ProblemType type) throws IOException {
    for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Shell shell = Gallery.shell(language, Visitor.anonymous(), List.of());
      var model = new ErrorPage(Problem.of(type), "5d0c4f5f9a3b7e21");
      String page = gallery.render("platform/problem", Map.of("shell", shell, "model", model));
      assertThat(page).contains(shell.text(model.titleKey())).doesNotContain("shared.problem");
      gallery.save("problem-" + type.slug() + "-" + language, page);
    }
  }

  @Test
  void aNoticeAndFormsStandInTheSameClothes() throws IOException {
    Shell shell = Gallery.shell(Locale.ENGLISH, TWO.subList(0, 1), "Network", "Feedback");
    var notice = new Notice("You are signed out", "See you soon.", new Action("/", "Sign in"));
    gallery.save(
        "notice", gallery.render("shared/notice", Map.of("shell", shell, "model", notice)));
    String input = "<input class=input id=name aria-invalid=true aria-describedby=name-error>";
    String field =
        gallery.render(
            "component/field",
            Map.of(
                "id", "name",
                "label", "Name of the branch",
                "control", Gallery.html(input),
                "error", "Two branches cannot have the same name. Add the street, for example.",
                "help", "End users see it on the form."));
    String empty =
        gallery.render(
            "component/empty",
            Map.of(
                "title", "No links yet",
                "text", "A link or its QR code is how end users reach your form.",
                "action", new Action("#", "Create the first link")));
    String body =
        gallery.head("Branches", "Velmora Climate", null)
            + card(
                "<form class=form>"
                    + field
                    + "<div class=actions><button class=\"button primary\">Save the branch</button><button class=button>Cancel</button></div></form>")
            + card(empty);
    assertKeepsThePolicy(gallery.save("form", gallery.page(shell, "Branches", body)));
  }

  private String scorecard(Shell shell) {
    var tools =
        gallery.content(
            "component/segmented",
            Map.of(
                "label",
                "Period",
                "choices",
                List.of(
                    new Choice("#", "Week", false),
                    new Choice("#", "Month", true),
                    new Choice("#", "Quarter", false),
                    new Choice("#", "Year", false))));
    var branches =
        gallery.content(
            "component/menu",
            Map.of(
                "label",
                "Branch",
                "choices",
                List.of(new Choice("#", "All branches", true), new Choice("#", "Kiel", false)),
                "end",
                true));
    return gallery.head(
            shell.formats().month(java.time.YearMonth.of(2026, 10)),
            "Nordwind K\u00e4ltetechnik",
            output -> {
              tools.writeTo(output);
              branches.writeTo(output);
            })
        + "<p class=lead>Recommendation rose to <strong>41</strong>, six more than in September and"
        + " above your target of 38. <strong>Repair visits</strong> hold it back: 19, down seven.</p>"
        + tiles(shell)
        + ChartSamples.all(gallery, shell)
        + "<div class=split><section class=card><h2>By touchpoint</h2>"
        + table(shell)
        + "</section><section class=card><h2>What people say</h2>"
        + comments(shell)
        + "</section></div>";
  }

  private String tiles(Shell shell) {
    var tiles =
        List.of(
            tile("Recommend (NPS)", "41", "\u00b17", "\u25b2 6, significant", Tone.GOOD, 41, 38),
            tile("Satisfied (CSAT)", "82", "%", "+2, not significant", Tone.QUIET, 82, 80),
            tile("Made easy (CES)", "61", "%", "\u25bc 5, significant", Tone.BAD, 61, 75),
            new Tile(
                "Relationship",
                null,
                null,
                null,
                null,
                Tone.QUIET,
                "Too few answers yet: 4 of the 5 it takes. Three more invitations would do.",
                null,
                null));
    var html = new StringBuilder("<div class=tiles>");
    tiles.forEach(
        tile ->
            html.append(gallery.render("component/tile", Map.of("shell", shell, "tile", tile))));
    return html.append("</div>").toString();
  }

  private static Tile tile(
      String label, String value, String beside, String change, Tone tone, int share, int target) {
    var meter = new Tile.Meter(share, target);
    String note = "561 answers \u00b7 target " + target;
    return new Tile(label, "#", value, beside, change, tone, note, null, meter);
  }

  private String table(Shell shell) {
    var html = new StringBuilder("<div class=table-frame><table class=\"table cards\"><thead><tr>");
    html.append(gallery.render("component/sort", sort("Touchpoint", false)));
    html.append(gallery.render("component/sort", sort("NPS", true)));
    html.append("<th scope=col class=number>Answers</th><th scope=col class=number>Change</th>");
    html.append("<th scope=col>Target</th></tr></thead><tbody>");
    row(html, "Sale", "52 \u00b19", "148", "+4", "on target", Tone.GOOD);
    row(html, "Spare-parts delivery", "46 \u00b18", "201", "+9", "on target", Tone.GOOD);
    row(html, "Call centre", "39 \u00b110", "112", "+1", "3 under", Tone.WATCH);
    row(html, "Repair visit", "19 \u00b111", "96", "\u22127", "19 under", Tone.BAD);
    row(html, "Relationship", "\u2014", "4", "", "too few answers", Tone.QUIET);
    html.append("</tbody></table></div>");
    return html.append(gallery.render("component/pager", Map.of("shell", shell, "next", "#")))
        .toString();
  }

  private static Map<String, ?> sort(String label, boolean number) {
    return number
        ? Map.of("label", label, "href", "#", "number", true, "direction", "descending")
        : Map.of("label", label, "href", "#");
  }

  private void row(
      StringBuilder html,
      String name,
      String nps,
      String n,
      String change,
      String chip,
      Tone tone) {
    String colour = change.startsWith("+") ? "good" : "bad";
    html.append("<tr><td><a href=#>").append(name).append("</a></td>");
    html.append("<td class=number data-label=NPS><strong>").append(nps).append("</strong></td>");
    html.append("<td class=number data-label=Answers>").append(n).append("</td>");
    html.append("<td class=\"number ").append(colour).append("\" data-label=Change>");
    html.append(change).append("</td><td data-label=Target>");
    html.append(gallery.render("component/chip", Map.of("text", chip, "tone", tone)));
    html.append("</td></tr>");
  }

  private String comments(Shell shell) {
    var html = new StringBuilder("<ul class=items>");
    comment(html, shell, 9, Tone.GOOD, "Compressor valve was there the next morning, well packed.");
    comment(
        html, shell, 3, Tone.BAD, "Third visit for the same leak. Friendly technician, though.");
    comment(html, shell, 7, Tone.WATCH, "\u0645\u0645\u062a\u0627\u0632 \ud83d\udc4d");
    return html.append("</ul>").toString();
  }

  private void comment(StringBuilder html, Shell shell, int score, Tone tone, String text) {
    var badge =
        gallery.content("component/score", Map.of("shell", shell, "value", score, "tone", tone));
    html.append("<li>");
    html.append(
        gallery.render(
            "component/comment",
            Map.of(
                "text", text,
                "facts", List.of("Spare-parts delivery", "L\u00fcbeck", "2 h ago"),
                "badge", badge)));
    html.append("</li>");
  }

  private static String card(String html) {
    return "<section class=\"card\">" + html + "</section>";
  }

  private static void assertKeepsThePolicy(String page) {
    assertThat(page)
        .doesNotContainPattern("<[^>]+\\sstyle=")
        .doesNotContainPattern("<[^>]+\\son[a-z]+=")
        .doesNotContain("<style", "<script>", "javascript:");
  }
}
