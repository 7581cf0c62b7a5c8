package org.comeasure.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser gets from a form's address, whatever it asks for. */
class FormExchangeIT {

  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
  private static final Duration MOMENT = Duration.ofSeconds(3);

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;
  private String code;

  /** After which what was counted is in the database. */
  private static final Duration WRITTEN = Duration.ofSeconds(6);

  private final List<String> people = new ArrayList<>();

  @BeforeEach
  void open() {
    stage = Stage.open();
    code =
        stage.text(
            "select l.code from link l join touchpoint t on t.id = l.touchpoint_id"
                + " where t.code = 'sale' and l.status = 'active' order by l.id desc limit 1");
  }

  @Test
  void thePageIsTheSameCompressedAndNotAndOnlyItsTokenIsNew() throws Exception {
    var plain = send(request("").GET());
    var packed =
        client.send(
            request("").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(plain.headers().firstValue("vary")).hasValue("Accept-Encoding");
    var unpacked = unpacked(packed.body());
    assertThat(token(unpacked)).isNotEqualTo(token(plain.body()));
    assertThat(unpacked.replace(token(unpacked), ""))
        .isEqualTo(plain.body().replace(token(plain.body()), ""));
  }

  @Test
  void headersOfAPageForStrangersAreThere() throws Exception {
    var headers = send(request("").GET()).headers();
    assertThat(headers.firstValue("cache-control")).hasValue("no-store");
    assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("x-robots-tag")).hasValue("noindex");
    assertThat(headers.firstValue("content-security-policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(headers.firstValue("set-cookie")).isEmpty();
  }

  @Test
  void theLanguageAskedForWinsOverTheBrowsers() throws Exception {
    var german = send(request("").header("Accept-Language", "de-AT,de;q=0.9").GET()).body();
    assertThat(german).contains("<html lang=\"de\">");
    var asked = send(request("?x=1&lang=en").header("Accept-Language", "de").GET()).body();
    assertThat(asked).contains("<html lang=\"en\">");
    var region = send(request("?lang=de-AT").header("Accept-Language", "en").GET()).body();
    assertThat(region).contains("<html lang=\"de\">");
  }

  @Test
  void whatMailAndChatsAppendToAnAddressIsTakenOff() throws Exception {
    for (String appended : List.of("/", ".", ")", "%20", "%3E", "%22", "),")) {
      var answer = send(request(appended + "?lang=de&utm_source=mail").GET());
      assertThat(answer.statusCode()).as(appended).isEqualTo(308);
      assertThat(answer.headers().firstValue("location"))
          .hasValue("/f/" + code + "?lang=de&utm_source=mail");
    }
    assertThat(send(request(".").GET()).headers().firstValue("location")).hasValue("/f/" + code);
    String unknown = stage.portal() + "/f/2345678923456789234567.";
    var answer = send(HttpRequest.newBuilder(URI.create(unknown)).GET());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("<header>");
  }

  @Test
  void theSwitchOfLanguageKeepsWhatWasTypedAndTheFormIsStillSentOnce() throws Exception {
    var token = token(send(request("?lang=en").GET()).body());
    Thread.sleep(2_100);
    var german =
        post("_token=" + token + "&recommend=2&comment=Three+days+without+heating&_language=de");
    assertThat(german.statusCode()).isEqualTo(200);
    assertThat(german.body())
        .contains("<html lang=\"de\">", "Three days without heating</textarea>")
        .containsPattern("name=\"recommend\" value=\"2\"[^>]* checked")
        .doesNotContain("role=\"alert\"");
    assertThat(token(german.body())).isEqualTo(token);
    var incomplete = post("_token=" + token + "&recommend=2&comment=Kalt");
    assertThat(incomplete.statusCode()).isEqualTo(422);
    var again = post("_token=" + token + "&recommend=2&comment=Kalt&_language=de-AT");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("<html lang=\"de\">", "Kalt</textarea>");
    assertThat(post("_token=" + token + "&recommend=2&satisfied=1&comment=Kalt").statusCode())
        .isEqualTo(303);
  }

  @Test
  void anAnswerThatIsGivenLaterLeavesNothingOpenOnTheServer() throws Exception {
    int before = stage.stack().complaints("").size();
    var token = token(send(request("").GET()).body());
    Thread.sleep(2_100);
    for (int i = 0; i < 5; i++) {
      assertThat(post("_token=" + token + "&recommend=2&satisfied=1").statusCode()).isEqualTo(303);
      assertThat(send(request("").GET()).statusCode()).isEqualTo(200);
    }
    assertThat(stage.stack().complaints("")).hasSize(before);
  }

  @Test
  void aLinkForAnotherPageShowsInItsFrameWhateverIsAnswered() throws Exception {
    long id = stage.number("select id from link where code = ?", code);
    try {
      stage.change("update link set channel = 'embed' where id = ?", id);
      Thread.sleep(MOMENT.plusMillis(200).toMillis());
      var form = send(request("").GET());
      framed(200, form);
      var token = token(form.body());
      framed(413, post("comment=" + "x".repeat(300_000)));
      framed(422, post("_token=" + token + "&comment=y"));
      Thread.sleep(2_100);
      var sent = post("_token=" + token + "&recommend=7&satisfied=4");
      framed(303, sent);
      framed(409, post("_token=" + token + "&recommend=8&satisfied=4"));
      var thanks = sent.headers().firstValue("location").orElseThrow();
      framed(200, send(request(thanks.substring(("/f/" + code).length())).GET()));
      stage.change(
          "update link set status = 'revoked', revoked_at = utc_timestamp(3) where id = ?", id);
      Thread.sleep(MOMENT.plusMillis(200).toMillis());
      framed(410, send(request("").GET()));
    } finally {
      stage.change(
          "update link set channel = 'link', status = 'active', revoked_at = null where id = ?",
          id);
      Thread.sleep(MOMENT.plusMillis(200).toMillis());
    }
    var other = send(request("").GET()).headers();
    assertThat(other.firstValue("x-frame-options")).hasValue("DENY");
    assertThat(send(request("x").GET()).headers().firstValue("x-frame-options")).hasValue("DENY");
  }

  private static void framed(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("x-frame-options")).isEmpty();
    assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
        .contains("frame-ancestors *");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void otherMethodsTypesAndPathsAreRefusedInTheUsualForm() throws Exception {
    refused(405, request("").PUT(BodyPublishers.ofString("x")));
    refused(405, request("").DELETE());
    refused(405, request("/thanks").POST(BodyPublishers.ofString("x")));
    refused(404, request("/other").GET());
    refused(404, request("/thanks/more").GET());
    refused(
        415,
        request("").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    var head =
        client.send(
            request("").method("HEAD", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedAndWhatIsIncompleteComesBackWithWhatWasTyped() throws Exception {
    assertThat(post("comment=" + "x".repeat(300_000)).statusCode()).isEqualTo(413);
    var token = token(send(request("").GET()).body());
    Thread.sleep(2_100);
    var back = post("_token=" + token + "&recommend=7&comment=Nearly+there");
    assertThat(back.statusCode()).isEqualTo(422);
    assertThat(back.body()).contains("Nearly there</textarea>", "role=\"alert\"");
    assertThat(token(back.body())).isEqualTo(token);
    var kept = post("_token=" + token + "&recommend=7&satisfied=4&comment=Nearly+there");
    assertThat(kept.statusCode()).isEqualTo(303);
    var thanks = kept.headers().firstValue("location").orElseThrow();
    assertThat(thanks).startsWith("/f/" + code + "/thanks?lang=en&sent=");
    var below = thanks.substring(("/f/" + code).length());
    assertThat(send(request(below).GET()).body()).contains("Thank you!");
    for (var unsent :
        List.of("/thanks", "/thanks?sent=x", below.substring(0, below.length() - 9))) {
      var answer = send(request(unsent).GET());
      assertThat(answer.statusCode()).as(unsent).isEqualTo(303);
      assertThat(answer.headers().firstValue("location").orElse(""))
          .startsWith("/f/" + code + "?lang=");
    }
  }

  @Test
  void previewsAndStrangersAreNoVisitorsAndPeopleCountOnceTheyBegin() throws Exception {
    Thread.sleep(WRITTEN.toMillis());
    long opened = forms("opened");
    long completed = forms("completed");
    for (int i = 0; i < 25; i++) {
      send(request("").method("HEAD", BodyPublishers.noBody()));
      send(request("").header("Sec-Purpose", "prefetch").GET());
      for (var agent : List.of("WhatsApp/2.23", "facebookexternalhit/1.1", "Mozilla/5.0")) {
        send(request("").header("User-Agent", agent).GET());
      }
    }
    assertThat(begin("_token=made-up").statusCode()).isEqualTo(202);
    for (int person = 0; person < 20; person++) {
      var token = token(send(request("?lang=de").GET()).body());
      assertThat(begin("_token=" + token).statusCode()).isEqualTo(204);
      assertThat(begin("_token=" + token).statusCode()).as("told twice").isEqualTo(204);
      if (person < 18) {
        people.add(token);
      }
    }
    Thread.sleep(2_100);
    for (var token : people) {
      var sent = post("_token=" + token + "&_started=1&recommend=7&satisfied=4");
      assertThat(sent.statusCode()).isEqualTo(303);
    }
    Thread.sleep(WRITTEN.toMillis());
    assertThat(forms("opened") - opened).isEqualTo(20);
    assertThat(forms("completed") - completed).isEqualTo(18);
  }

  private long forms(String which) {
    return stage.number(
        "select coalesce(sum(o."
            + which
            + "), 0) from link_opening o join link l on l.id = o.link_id where l.code = ?",
        code);
  }

  private HttpResponse<String> begin(String body) throws Exception {
    return send(
        request("/started")
            .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aChangedNameIsSeenAndASuspendedPartnerClosedWithinAMoment() throws Exception {
    var partner = stage.number("select partner_id from link where code = ?", code);
    var name = stage.text("select name from enrolment where partner_id = ?", partner);
    assertThat(send(request("").GET()).body()).contains(name);
    try {
      stage.change("update enrolment set name = 'Renamed' where partner_id = ?", partner);
      Thread.sleep(MOMENT.plusMillis(200).toMillis());
      assertThat(send(request("").GET()).body()).contains("Renamed").doesNotContain(name);
      stage.change("update enrolment set status = 'suspended' where partner_id = ?", partner);
      Thread.sleep(MOMENT.plusMillis(200).toMillis());
      assertThat(send(request("").GET()).statusCode()).isEqualTo(410);
      assertThat(post("recommend=7").statusCode()).isEqualTo(410);
    } finally {
      stage.change(
          "update enrolment set name = ?, status = 'active' where partner_id = ?", name, partner);
      Thread.sleep(MOMENT.plusMillis(200).toMillis());
    }
  }

  private void refused(int status, HttpRequest.Builder request) throws Exception {
    var answer = send(request);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).contains("<h1").doesNotContain("Payara", "Exception");
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(
        request("")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String below) {
    return HttpRequest.newBuilder(URI.create(stage.portal() + "/f/" + code + below));
  }

  private static String token(String page) {
    var token = TOKEN.matcher(page);
    assertThat(token.find()).as(page).isTrue();
    return token.group(1);
  }

  private static String unpacked(byte[] gzip) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
