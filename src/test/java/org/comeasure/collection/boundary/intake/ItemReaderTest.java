package org.comeasure.collection.boundary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.boundary.intake.ItemReader.Reading;
import org.comeasure.collection.domain.KnownLink;
import org.comeasure.collection.domain.Submission;
import org.comeasure.programme.AnswerScale;
import org.comeasure.programme.ProductLineEntry;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.Question;
import org.comeasure.programme.Questionnaire;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.QuestionnaireVersionId;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.programme.TouchpointId;
import org.comeasure.programme.Translated;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.cast.Tiers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.123456Z");
  private static final ManufacturerId VELMORA = ManufacturerId.next();
  private static final PartnerId NORDWIND = PartnerId.next();
  private static final PartnerId SEVERN = PartnerId.next();
  private static final BranchId KIEL = BranchId.next();
  private static final Translated TEXT = new Translated(Map.of("en", "text", "de", "Text"));
  private static final TouchpointEntry REPAIR =
      new TouchpointEntry(TouchpointId.next(), "repair", TEXT);
  private static final TouchpointEntry SALE =
      new TouchpointEntry(TouchpointId.next(), "sale", TEXT);
  private static final Questionnaire ASKED =
      new Questionnaire(
          QuestionnaireId.next(),
          QuestionnaireVersionId.next(),
          1,
          REPAIR.id(),
          "repair",
          "end-user",
          TEXT,
          List.of(
              new Question.Scale("nps", TEXT, true, AnswerScale.NPS, 1, List.of(TEXT, TEXT)),
              new Question.Battery(
                  "craft",
                  TEXT,
                  false,
                  AnswerScale.RATING,
                  List.of(new Question.Battery.Item("speed", TEXT, 101)),
                  List.of(TEXT, TEXT))),
          Set.of("en", "de"));
  private static final ProductLineEntry AIR =
      new ProductLineEntry(ProductLineId.next(), "air", TEXT);
  private static final KnownLink LINK = link(null);

  private static final TenantScope NETWORK = TenantScope.ofNetwork(VELMORA);
  private static final TenantScope PARTNER = TenantScope.ofPartner(VELMORA, NORDWIND);

  @Test
  void aLinkSaysAllButTheAnswers() {
    var read = submission(NETWORK, "{'link':'known','answers':{'nps':9,'craft':{'speed':4}}}");
    assertThat(read.origin().partner()).isEqualTo(NORDWIND);
    assertThat(read.origin().branch()).isEqualTo(KIEL);
    assertThat(read.origin().link()).isEqualTo(LINK.id());
    assertThat(read.origin().channel()).isEqualTo(Channel.QR);
    assertThat(read.origin().productLine()).isEqualTo(AIR.id());
    assertThat(read.origin().country()).isEqualTo("DE");
    assertThat(read.origin().language()).isEqualTo("en");
    assertThat(read.answeredAt()).isEqualTo("2026-11-22T09:30:00.123Z");
    assertThat(read.answers().scores()).isEqualTo(Map.of("nps", 9, "craft.speed", 4));
  }

  @Test
  void aProductLineIsNamedByItsCodeOrId() {
    for (var name : List.of("air", AIR.id().toString())) {
      var text = "'touchpoint':'repair','country':'DE','productLine':'%s','answers':{'nps':9}";
      var read = submission(PARTNER, "{" + text.formatted(name) + "}");
      assertThat(read.origin().productLine()).isEqualTo(AIR.id());
    }
    assertThat(errors(PARTNER, item("'productLine':'water','answers':{'nps':9}")))
        .contains("/productLine There is no such product line here.");
  }

  @Test
  void dottedAndNestedKeysAreTheSameAnswer() {
    var dotted = submission(PARTNER, item("'answers':{'nps':0,'craft.speed':4}"));
    assertThat(dotted.answers().scores()).containsEntry("craft.speed", 4);
    assertThat(errors(PARTNER, item("'answers':{'nps':0,'craft.speed':4,'craft':{'speed':4}}")))
        .containsExactly("/craft/speed Give one answer only.".replaceFirst("/", "/answers/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'partner':'%s'",
        "'partner':'0Q7MZ3V8K2T4A'",
        "'partner':'x'",
      })
  void foreignUnknownAndUnreadablePartnersAreOneAnswer(String member) {
    var text =
        "{"
            + member.formatted(SEVERN)
            + ",'touchpoint':'repair','country':'DE'"
            + ",'answers':{'nps':1}}";
    assertThat(errors(PARTNER, text)).containsExactly("/partner There is no such partner here.");
  }

  @Test
  void aPartnerThatTakesNoPartAnyMoreIsUnknown() {
    var text = "{'partner':'%s','touchpoint':'repair','country':'DE','answers':{'nps':1}}";
    assertThat(errors(NETWORK, text.formatted(SEVERN)))
        .containsExactly("/partner There is no such partner here.");
    assertThat(submission(NETWORK, text.formatted(NORDWIND)).origin().partner())
        .isEqualTo(NORDWIND);
  }

  @Test
  void aManufacturerNamesThePartner() {
    assertThat(errors(NETWORK, "{'touchpoint':'repair','country':'DE','answers':{'nps':1}}"))
        .containsExactly("/partner Name the partner that this response is about.");
  }

  @Test
  void whoIsLimitedToBranchesNamesOneOfThem() {
    var limited = PARTNER.limitedTo(Set.of(KIEL));
    assertThat(errors(limited, item("'answers':{'nps':1}")))
        .containsExactly("/branch Name one of your branches.");
    assertThat(submission(limited, item("'branch':'" + KIEL + "','answers':{'nps':1}")).origin())
        .extracting("branch")
        .isEqualTo(KIEL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'answeredAt':'2026-11-22T09:33:00Z' | /answeredAt This is in the future.",
        "'answeredAt':'2021-11-22T09:29:00Z' | /answeredAt This is more than 5 years ago.",
        "'answeredAt':'2026-11-22' | /answeredAt Give a time such as 2026-11-22T09:30:00Z.",
        "'answeredAt':5 | /answeredAt Give a text of 1 to 200 characters.",
        "'secondsTaken':-1 | /secondsTaken Give a whole number from 0 to 65535.",
        "'secondsTaken':1.5 | /secondsTaken Give a whole number from 0 to 65535.",
        "'secondsTaken':'9' | /secondsTaken Give a whole number from 0 to 65535.",
        "'language':'fr' | /language Give one of de, en.",
        "'country':'de' | /country Give two capital letters of ISO 3166, such as DE.",
        "'touchpoint':'nowhere' | /touchpoint There is no such touchpoint here.",
        "'touchpoint':'sale' | /touchpoint There is no such questionnaire here.",
        "'branch':'x' | /branch There is no such branch here.",
        "'link':'unknown' | /link There is no such link here.",
        "'manufacturer':'x' | /manufacturer There is no such member.",
        "'key':'' | /key Give a text of 1 to 200 characters.",
        "'answers':[] | /answers Give an object of answers by their keys.",
        "'answers':{'nps':true} | /answers/nps Give a number, a text or a list of texts.",
        "'answers':{'nps':1e99999} | /answers/nps Give a whole number from 0 to 10.",
        "'answers':{'nps':9.0} | /answers/nps Give a whole number from 0 to 10.",
        "'answers':{'nps':1,'a/b~c':1} | /answers/a~1b~0c The questionnaire has no such question.",
        "'answers':{} | /answers/nps Please answer this question.",
      })
  void saysWhatIsWrongAndWhere(String member, String error) {
    assertThat(errors(PARTNER, item(member))).contains(error.strip());
  }

  @Test
  void ownKeysAreOnePartnersAndOthersOneRequests() {
    var own = item("'key':'job-1','answers':{'nps':1}");
    var first = submission(PARTNER, own).key();
    assertThat(submission(PARTNER, own).key()).isEqualTo(first);
    assertThat(read(PARTNER, item("'answers':{'nps':1}"), 0).submission().key())
        .isNotEqualTo(read(PARTNER, item("'answers':{'nps':1}"), 1).submission().key());
  }

  @Test
  void aLinkThatHasEndedTakesOnlyWhatWasAnsweredBefore() {
    var ended = "{'link':'ended','answers':{'nps':9}%s}";
    var late = "/link This link was revoked or had expired when this was answered.";
    assertThat(errors(NETWORK, ended.formatted(""))).containsExactly(late);
    assertThat(errors(NETWORK, ended.formatted(",'answeredAt':'2026-11-21T08:00:00Z'")))
        .containsExactly(late);
    assertThat(errors(NETWORK, ended.formatted(",'answeredAt':'2026-11-21T07:59:59Z'"))).isEmpty();
  }

  @Test
  void theLinkSaysTheChannel() {
    var claimed = "{'link':'known','channel':'%s','answers':{'nps':9}}";
    assertThat(errors(NETWORK, claimed.formatted("kiosk")))
        .containsExactly("/channel The link says the channel, which is qr.");
    assertThat(submission(NETWORK, claimed.formatted("qr")).origin().channel())
        .isEqualTo(Channel.QR);
  }

  private static KnownLink link(@Nullable Instant end) {
    return new KnownLink(
        LinkId.next(), NORDWIND, KIEL, REPAIR.id(), ASKED.id(), AIR.id(), Channel.QR, end);
  }

  private static String item(String member) {
    var text = new StringBuilder("{").append(member);
    for (var usual : List.of("'touchpoint':'repair'", "'country':'DE'", "'answers':{'nps':1}")) {
      if (!member.contains(usual.substring(0, usual.indexOf(':')))) {
        text.append(',').append(usual);
      }
    }
    return text.append('}').toString();
  }

  private static Submission submission(TenantScope scope, String json) {
    var reading = read(scope, json, 0);
    assertThat(reading.errors()).isEmpty();
    return Objects.requireNonNull(reading.submission());
  }

  private static List<String> errors(TenantScope scope, String json) {
    return read(scope, json, 0).errors().stream().map(ItemReaderTest::line).toList();
  }

  private static String line(FieldError error) {
    return error.pointer() + " " + error.message();
  }

  private static Reading read(TenantScope scope, String json, int index) {
    return ItemReader.read(around(scope), json(json), "", index);
  }

  private static JsonValue json(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return reader.readValue();
    }
  }

  private static Surroundings around(TenantScope scope) {
    var nordwind = new PartnerEntry(NORDWIND, "Nordwind", Tiers.GOLD, null, "active");
    var severn = new PartnerEntry(SEVERN, "Severn", Tiers.GOLD, null, "suspended");
    return new Surroundings(
        scope,
        "request",
        NOW,
        scope.wholeNetwork()
            ? Map.of(NORDWIND, nordwind, SEVERN, severn)
            : Map.of(NORDWIND, nordwind),
        Map.of(KIEL, new BranchEntry(KIEL, NORDWIND, "Kiel", "DE", null)),
        List.of(REPAIR, SALE),
        List.of(AIR),
        List.of(ASKED),
        Map.of("known", LINK, "ended", link(Instant.parse("2026-11-21T08:00:00Z"))));
  }
}
