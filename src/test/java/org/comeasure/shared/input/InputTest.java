package org.comeasure.shared.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.junit.jupiter.api.Test;

class InputTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  @Test
  void everythingToMendIsToldAtOnceAndWhatWasTypedIsKept() {
    var input = form("label", "", "channel", "pigeon", "lastDay", "tomorrow");
    assertThat(input.field("label").required().max(10).text()).isEmpty();
    String channel = input.field("channel").as(text -> Optional.empty());
    assertThat(channel).isNull();
    assertThat(input.field("lastDay").day()).isNull();
    assertThat(input.clean()).isFalse();
    assertThat(input.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/label", "/channel", "/lastDay");
    assertThat(input.given("lastDay")).isEqualTo("tomorrow");
  }

  @Test
  void aFieldsOwnSentenceGoesBeforeItsRules() {
    var input = form("label", "x".repeat(11), "note", "x".repeat(11));
    input.field("label").max(10).text();
    input.field("note").max(10).text();
    assertThat(input.error("label")).isEqualTo(ENGLISH.get("link.error.label", 10));
    assertThat(input.error("note")).isEqualTo(ENGLISH.get("shared.input.too-long", 10));
    assertThat(input.error("channel")).isNull();
  }

  @Test
  void whatIsMissingIsToldWithTheBounds() {
    var input = form("label", "", "value", "", "free", "");
    assertThat(input.field("label").required().max(120).text()).isEmpty();
    assertThat(input.field("value").required().number(0, 10, 1)).isNull();
    assertThat(input.field("free").max(5).text()).isEmpty();
    assertThat(input.error("label")).contains("120");
    assertThat(input.errors()).hasSize(2);
  }

  @Test
  void aFormWithoutTheVersionItWasFilledInForIsRefused() {
    assertThat(form("version", "7").version()).contains(7);
    var without = form("label", "Counter");
    assertThat(without.version()).isEmpty();
    assertThat(without.clean()).isFalse();
    assertThat(without.errors()).extracting(FieldError::pointer).containsExactly("/version");
  }

  @Test
  void whatOnlyTheDatabaseKnowsIsToldBesideItsFieldInTheReadersLanguage() {
    var german = Texts.in(Locale.GERMAN);
    var input = Input.ofForm(new MultivaluedHashMap<>(), german, "administration.region");
    assertThat(input.<String>tried(() -> refuse("/name", "/other"))).isEmpty();
    assertThat(input.error("name")).isEqualTo(german.get("administration.region.error.name.taken"));
    assertThat(input.error("other")).isEqualTo("Taken.");
    assertThat(input.clean()).isFalse();
    assertThat(form().tried(() -> Optional.of("all well"))).contains("all well");
    assertThatThrownBy(
            () ->
                form()
                    .tried(
                        () -> {
                          throw ProblemException.notFound();
                        }))
        .isInstanceOf(ProblemException.class);
  }

  private static Optional<String> refuse(String... pointers) {
    throw Problem.invalid(
            Stream.of(pointers).map(pointer -> new FieldError(pointer, "Taken.")).toList())
        .exception();
  }

  @Test
  void onlyTheFirstThingWrongWithAFieldIsTold() {
    var input = form("label", "a\u0007" + "b".repeat(20));
    input.field("label").max(10).as(text -> Optional.empty());
    assertThat(input.errors()).hasSize(1);
  }

  @Test
  void lengthCountsWhatPeopleCallCharacters() {
    var input = form("label", "\uD83D\uDE00".repeat(10), "note", "two\r\nlines");
    input.field("label").max(10).text();
    input.field("note").maxLines(20).text();
    assertThat(input.clean()).isTrue();
    var broken = form("label", "two\nlines");
    broken.field("label").max(20).text();
    assertThat(broken.clean()).isFalse();
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    var input = form("a", "4,5", "b", "\u22125", "c", "1e9", "d", "4.55", "e", "100", "f", "7");
    assertThat(input.field("a").number(0, 10, 1)).isEqualByComparingTo("4.5");
    assertThat(input.field("b").number(-10, 10, 0)).isEqualByComparingTo("-5");
    assertThat(input.field("c").number(0, 1e10, 0)).isNull();
    assertThat(input.field("d").number(0, 10, 1)).isNull();
    assertThat(input.field("e").number(0, 99, 0)).isNull();
    assertThat(input.field("f").whole(1, 9)).isEqualTo(7);
    assertThat(input.errors()).extracting(FieldError::pointer).containsExactly("/c", "/d", "/e");
  }

  @Test
  void daysAreWithinTheYearsThatAreCounted() {
    var input = form("a", "2027-12-31", "b", "+999999999-12-31", "c", "1999-12-31", "d", "");
    assertThat(input.field("a").day()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(input.field("b").day()).isNull();
    assertThat(input.field("c").day()).isNull();
    assertThat(input.field("d").day()).isNull();
    assertThat(input.errors()).extracting(FieldError::pointer).containsExactly("/b", "/c");
  }

  @Test
  void membersThatNobodyReadsAreRefusedAndFieldsOfAFormAreNot() {
    var program = json("{\"label\": \"x\", \"code\": \"mine\", \"a/b\": null}");
    program.field("label").required().text();
    assertThat(program.clean()).isFalse();
    assertThat(program.errors())
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder("/code", "/a~1b");
    assertThat(program.problem().problem().errors()).hasSize(2);

    var person = form("label", "x", "csrf", "token");
    person.field("label").required().text();
    assertThat(person.clean()).isTrue();
  }

  @Test
  void aBodyIsAnObjectOfScalarsAndTheirLists() {
    var input =
        json(
            "{\"n\": 4.50, \"big\": 1e999999999, \"yes\": true, \"none\": null, \"l\": [\"a\", \"b\"]}");
    assertThat(input.given("n")).isEqualTo("4.50");
    assertThat(input.given("big")).hasSizeLessThan(30);
    assertThat(input.field("yes").flag()).isTrue();
    assertThat(input.given("none")).isEmpty();
    assertThat(input.all("l")).containsExactly("a", "b");
    for (var body : new String[] {"", "[]", "{", "\"x\"", "{\"a\": {}}", "{\"a\": [[1]]}"}) {
      assertThatThrownBy(() -> json(body)).as(body).isInstanceOf(ProblemException.class);
    }
  }

  private static Input json(String body) {
    return Input.ofJson(body.getBytes(UTF_8), ENGLISH, "link");
  }

  private static Input form(String... pairs) {
    var fields = new MultivaluedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.putSingle(pairs[i], pairs[i + 1]);
    }
    return Input.ofForm(fields, ENGLISH, "link");
  }
}
