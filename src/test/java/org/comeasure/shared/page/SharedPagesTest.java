package org.comeasure.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.junit.jupiter.api.Test;

class SharedPagesTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
  private static final String HOSTILE = "\"><script>alert(1)</script>";
  private static final String PATH = "/n/1/links";

  @Test
  void aFormKeepsWhatWasTypedAndSaysBesideEachFieldWhatToMend() {
    var input = Input.ofValues(Map.of("label", HOSTILE, "channel", "qr"), ENGLISH, "link");
    input.field("label").max(5).text();
    input.field("touchpoint").required().as(text -> Optional.empty());
    var page = render("shared/form", form(input));
    assertThat(page)
        .doesNotContain("<script>alert")
        .contains("value=\"&#34;>&lt;script>", "id=\"label-error\"", "aria-invalid=\"true\"")
        .contains("<option value=\"qr\" selected>", ENGLISH.get("shared.form.mend", 2));
  }

  @Test
  void whatIsWrongBeyondTheFieldsIsToldAboveThem() {
    var input = Input.ofValues(Map.of(), ENGLISH, "link");
    input.refuse("branch", "choice");
    assertThat(render("shared/form", form(input))).contains(ENGLISH.get("link.error.branch"));
    assertThat(form(input).refused().getStatus()).isEqualTo(422);
  }

  private static FormPage form(Input input) {
    return FormPage.of(input, "link.new", PATH, PATH)
        .hidden("replaces", HOSTILE)
        .about(HOSTILE)
        .line("label", 120)
        .choice("touchpoint", Stream.of(Choice.of("1", HOSTILE)))
        .choice("channel", Stream.of(Choice.of("link", "Link"), Choice.of("qr", "QR")))
        .day("lastDay")
        .optional();
  }

  @Test
  void aListIsATableWithEachColumnsNameInItsCells() {
    var page = render("shared/list", list(query(), List.of("one", HOSTILE), "5"));
    assertThat(page)
        .doesNotContain("<script>alert")
        .contains("<th scope=\"col\">Name</th>", "data-label=\"Status\"", "chip good")
        .contains("href=\"/n/1/links/one/revoke\" aria-label=\"Revoke one\"")
        .contains("href=\"/n/1/links?cursor=5\"")
        .doesNotContain("The only one", ENGLISH.get("shared.pager.first"));
  }

  @Test
  void filtersAreKeptAcrossPagesAndWhatWasJustDoneIsNot() {
    var query = query("channel", "qr", "done", "made.7", "cursor", "9");
    var page = render("shared/list", list(query, List.of("one"), "5"));
    assertThat(page)
        .contains("href=\"/n/1/links?channel=qr&amp;cursor=5\"", "href=\"/n/1/links?channel=qr\"")
        .contains("<option value=\"qr\" selected>", "(1 active)");
  }

  @Test
  void anEmptyListSaysWhatToDoAndAFilteredOneHowToSeeAll() {
    var empty = render("shared/list", list(query(), List.of(), null));
    assertThat(empty)
        .contains(ENGLISH.get("link.empty.title"), "href=\"/n/1/links/new\"")
        .doesNotContain("<table", "class=\"filters\"");
    var filtered = render("shared/list", list(query("channel", "qr"), List.of(), null));
    assertThat(filtered)
        .contains(ENGLISH.get("link.none.title"), ENGLISH.get("shared.list.reset"))
        .contains("class=\"filters\"");
    assertThat(list(query(), List.<String>of(), null).add(false).emptyText())
        .isEqualTo(ENGLISH.get("link.empty.viewer"));
  }

  @Test
  void aCountedListGoesBackAndForth() {
    var rows = new NumberedPage<>(List.of("one", "two"), 2, 2, 5);
    var list =
        ListPage.<String>of(ENGLISH, "link", PATH, query("page", "2"))
            .column("label", Cell::of)
            .column("status", row -> Cell.number("4"))
            .rows(rows);
    assertThat(render("shared/list", list))
        .contains("3 to 4 of 5", "rel=\"prev\" href=\"/n/1/links\"")
        .contains("rel=\"next\" href=\"/n/1/links?page=3\"")
        .contains("<th scope=\"col\" class=\"number\">Status</th>", "<th scope=\"col\">Name</th>");
    assertThat(new NumberedPage<>(List.of("x"), 3, 2, 5).isLast()).isTrue();
  }

  @Test
  void aLongAddressIsBrokenWhereItMayBeAndSavedWhole() {
    var cell = Cell.link("https://a.example/f/" + Cell.BREAK + "code", "/x");
    var list =
        ListPage.<Cell>of(ENGLISH, "link", PATH, query())
            .column("label", row -> row)
            .rows(CursorPage.last(List.of(cell)));
    assertThat(render("shared/list", list)).contains("https://a.example/f/<wbr>code</a>");
    assertThat(cell.plain()).isEqualTo("https://a.example/f/code");
  }

  @Test
  void aFilterThatCannotBeReadIsToldAndKept() {
    var query = query("from", "soon", "to", "2026-11-30");
    query.read("from", text -> Optional.empty(), "A day.");
    query.read("to", Optional::of, "A day.");
    var list =
        ListPage.<String>of(ENGLISH, "audit", PATH, query)
            .typed("from", "date")
            .typed("to", "date")
            .column("what", Cell::of)
            .rows(CursorPage.last(List.of("x")));
    assertThat(list.notes()).hasSize(1);
    assertThat(render("shared/list", list))
        .contains("“soon” cannot be read as “From” and does not narrow the list.");
  }

  @Test
  void whatWasDoneIsToldById() {
    var query = query("done", "made.42");
    assertThat(query.done("made", Optional::of)).contains("42");
    assertThat(query.done("gone", Optional::of)).isEmpty();
    var back = QueryValues.afterwards(PATH + "?phase=past", "ended", 42);
    assertThat(back.getLocation()).hasToString(PATH + "?phase=past&done=ended.42");
  }

  private static ListPage<String> list(QueryValues query, List<String> rows, String next) {
    return ListPage.<String>of(ENGLISH, "link", PATH, query)
        .add(true)
        .filter("channel", Stream.of(Choice.of("link", "Link"), Choice.of("qr", "QR")))
        .filter("partner", Stream.of(Choice.of("1", "The only one")))
        .column("label", row -> Cell.of(row).below(row, PATH + "/" + row))
        .column("status", row -> Cell.chip("Open", Tone.GOOD))
        .column(false, "partner", Cell::of)
        .actions(
            true, row -> Cell.blank().way("Revoke", PATH + "/" + row + "/revoke", "Revoke " + row))
        .rows(new CursorPage<>(rows, next));
  }

  private static QueryValues query(String... pairs) {
    var parameters = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      parameters.putSingle(pairs[i], pairs[i + 1]);
    }
    return QueryValues.ofPerson(parameters);
  }

  private static String render(String template, Object model) {
    var look = new Shell.Look("favicon.svg", "portal.css", "portal.js", "htmx.js", null);
    var shell = new Shell(ENGLISH, Visitor.anonymous(), Shell.Menu.empty(), look);
    var engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            SharedPagesTest.class.getClassLoader(),
            "org.comeasure.template");
    var output = new StringOutput();
    engine.render(template + ".jte", Map.of("shell", shell, "model", model), output);
    return output.toString();
  }
}
