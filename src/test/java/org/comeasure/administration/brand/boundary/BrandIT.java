package org.comeasure.administration.brand.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.awt.Color;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.comeasure.platform.upload.SamplePictures;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Brands in the running portal: inherited, changed by those who may, and shown on forms. */
class BrandIT {

  private static final String ADMIN = "velmora.admin";
  private static final String MANAGER = "nordwind.manager";
  private static final byte[] LOGO = SamplePictures.bar("png", 240, 60, new Color(0x7a1f5c));
  private static final String PNG = "image/png";
  private static final String JSON = "application/json";

  private static Stage stage;
  private static String velmora;
  private static String nordwind;
  private static String frost;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void open() {
    stage = Stage.open();
    var id = stage.number("select id from manufacturer where name = 'Velmora Climate'");
    velmora = new ManufacturerId(id).toString();
    nordwind = partner(id, "Nordwind%");
    frost = partner(id, "Frost%");
  }

  private static String partner(long network, String name) {
    return new PartnerId(
            stage.number(
                "select partner_id from enrolment where manufacturer_id = ? and name like ?",
                network,
                name))
        .toString();
  }

  @AfterEach
  void asBefore() {
    for (var table : List.of("manufacturer", "enrolment")) {
      stage.change(
          "update "
              + table
              + " set brand_name = null, brand_contact = null, brand_languages = '',"
              + " brand_logo = null, version = version + 1");
    }
    stage.change("update enrolment set accent = '#17324d' where name like 'Nordwind%'");
    stage.change("update manufacturer set accent = '#0f5c6e' where name = 'Velmora Climate'");
  }

  @Test
  void whatAPartnerDoesNotSayIsItsManufacturersEachByItself() throws Exception {
    stage.change("update enrolment set accent = null where name like 'Nordwind%'");
    put(ADMIN, "", "{\"accent\": \"#5c1a8b\", \"contact\": \"Call 1\", \"languages\": [\"de\"]}");
    assertThat(send(ADMIN, "PUT", "/logo", PNG, LOGO).statusCode()).isEqualTo(200);
    put(MANAGER, "", "{\"name\": \"Nordwind Service\", \"contact\": \"Call 2\"}");
    var brand = object(send(MANAGER, "GET", "", JSON, new byte[0]));
    var network = object(send(ADMIN, "GET", "", JSON, new byte[0]));
    assertThat(brand).containsEntry("accent", null).containsEntry("logo", null);
    assertThat(shown(brand))
        .containsEntry("name", "Nordwind Service")
        .containsEntry("accent", "#5c1a8b")
        .containsEntry("contact", "Call 2")
        .containsEntry("languages", List.of("de"))
        .containsEntry("logo", network.get("logo"));
    assertThat(
            stage.texts(
                "select action from audit_entry where action = 'brand.changed' order by number"))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aSavedBrandIsOnTheFormWithinSeconds() throws Exception {
    var code =
        stage.text(
            "select l.code from link l join enrolment e on e.partner_id = l.partner_id"
                + " where e.partner_id = ? and l.status = 'active' order by l.id limit 1",
            PartnerId.parse(nordwind).orElseThrow().value());
    assertThat(form(code)).contains("class=\"logo\"");
    put(ADMIN, "?partner=" + nordwind, "{\"name\": \"Nordwind Neu\", \"accent\": \"#7a1f5c\"}");
    assertThat(send(MANAGER, "PUT", "/logo", PNG, LOGO).statusCode()).isEqualTo(200);
    String page = form(code);
    for (int i = 0; i < 40 && !page.contains("class=\"mark\""); i++) {
      Thread.sleep(250);
      page = form(code);
    }
    assertThat(page).contains("Nordwind Neu", "/theme/7a1f5c/", "class=\"mark\"");
    var logo = page.replaceAll("(?s).*src=\"(/f/[^\"]*/logo/[0-9a-f]{64})\".*", "$1");
    var picture = get(logo);
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(picture.headers().firstValue("Content-Disposition").orElse("")).contains("inline");
    assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(picture.body()).hasSizeLessThan(8_193);

    var foreign =
        stage.text(
            "select l.code from link l join manufacturer m on m.id = l.manufacturer_id"
                + " where m.name = 'Brenta Agri' limit 1");
    var hash = logo.substring(logo.lastIndexOf('/') + 1);
    assertThat(get("/f/" + foreign + "/logo/" + hash).statusCode()).isEqualTo(404);
    assertThat(get("/f/" + code + "/logo/" + "0".repeat(64)).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoGoodPictureIsRefusedByFieldAndNothingIsKept() throws Exception {
    var before = stage.number("select count(*) from stored_file");
    var whole = SamplePictures.bar("png", 300, 300, Color.RED);
    for (var bad :
        List.of(
            SamplePictures.SVG.getBytes(StandardCharsets.UTF_8),
            SamplePictures.pngOf(50_000, 50_000),
            Arrays.copyOf(whole, whole.length / 2),
            new byte[20 * 1024 * 1024],
            "<html>".getBytes(StandardCharsets.UTF_8))) {
      var refused = send(ADMIN, "PUT", "/logo", PNG, bad);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(refused.body()).contains("\"/logo\"");
    }
    assertThat(stage.number("select count(*) from stored_file")).isEqualTo(before);
    assertThat(send(ADMIN, "PUT", "/logo", "image/svg+xml", LOGO).statusCode()).isEqualTo(415);
  }

  @Test
  void onlyWhatIsReadableIsTakenAndOnlyByWhoHasSeenTheLast() throws Exception {
    var pale = put(ADMIN, "", "{\"accent\": \"#ffee00\"}");
    assertThat(pale.statusCode()).isEqualTo(422);
    assertThat(pale.body()).contains("1.2:1", "4.5:1");
    assertThat(put(ADMIN, "", "{\"accent\": \"petrol\"}").statusCode()).isEqualTo(422);
    assertThat(put(ADMIN, "", "{\"accent\": \"#0f5c6e\", \"logo\": \"x\"}").statusCode())
        .isEqualTo(422);
    var path = "/api/v1/networks/" + velmora + "/brand";
    var blind =
        request(
            ADMIN, path, "PUT", JSON, "{\"accent\": \"#0f5c6e\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(client.send(blind.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(428);
    var stale =
        request(
            ADMIN, path, "PUT", JSON, "{\"accent\": \"#0f5c6e\"}".getBytes(StandardCharsets.UTF_8));
    stale.header("If-Match", "\"v999999\"");
    assertThat(client.send(stale.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(412);
  }

  @Test
  void aPartnersManagerReachesNeitherASiblingsNorTheNetworksBrand() throws Exception {
    assertThat(put(MANAGER, "?partner=" + frost, "{\"name\": \"Mine\"}").statusCode())
        .isEqualTo(404);
    assertThat(send(MANAGER, "PUT", "/logo?partner=" + frost, PNG, LOGO).statusCode())
        .isEqualTo(404);
    assertThat(stage.texts("select name from enrolment where brand_name = 'Mine'")).isEmpty();
    assertThat(put(MANAGER, "", "{\"name\": \"Mine\"}").statusCode()).isEqualTo(200);
    assertThat(stage.texts("select name from manufacturer where brand_name = 'Mine'")).isEmpty();
    assertThat(stage.texts("select name from enrolment where brand_name = 'Mine'")).hasSize(1);
  }

  private String form(String code) throws Exception {
    return new String(get("/f/" + code + "?lang=de").body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(stage.portal().resolve(path)).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> put(String person, String query, String json) throws Exception {
    return send(person, "PUT", query, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(
      String person, String method, String below, String type, byte[] body) throws Exception {
    var request =
        request(person, "/api/v1/networks/" + velmora + "/brand" + below, method, type, body);
    request.header("If-Match", "*");
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(
      String person, String path, String method, String type, byte[] body) {
    return HttpRequest.newBuilder(stage.portal().resolve(path))
        .header("Authorization", "Bearer " + stage.credentials().tokenOf(person))
        .header("Content-Type", type)
        .method(
            method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> shown(Map<String, Object> brand) {
    return (Map<String, Object>) brand.get("shown");
  }

  private static Map<String, Object> object(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSONObjectUtils.parse(answer.body());
  }
}
