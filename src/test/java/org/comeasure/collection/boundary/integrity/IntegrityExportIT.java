package org.comeasure.collection.boundary.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of flags holds all that the page leads to, not only the page. */
class IntegrityExportIT {

  private static final int FLAGGED = 60;
  private static Stage stage;
  private static String network;
  private static long manufacturer;

  @BeforeAll
  static void flagSixty() {
    stage = Stage.open();
    manufacturer =
        stage.number(
            "select id from manufacturer where organization_id = ?", Cast.VELMORA.organization());
    network = Tsids.print(manufacturer);
    for (int i = 0; i < FLAGGED; i++) {
      stage.respond(
          "nordwind-api",
          network,
          "{\"touchpoint\":\"sale\",\"country\":\"DE\",\"answers\":{\"recommend\":3,\"satisfied\":2}}");
    }
    stage.change(
        "insert ignore into response_flag"
            + " (manufacturer_id, partner_id, response_id, flag, answered_at, raised_at, day)"
            + " select manufacturer_id, partner_id, id, 1, answered_at, answered_at, day from response"
            + " where manufacturer_id = ? order by id desc limit "
            + FLAGGED,
        manufacturer);
  }

  @Test
  void everyFlagIsInTheFileAlsoFromALaterPageAndWithAFilter() throws Exception {
    long all = open("");
    assertThat(all).isGreaterThanOrEqualTo(FLAGGED);
    assertThat(flagsIn("")).isEqualTo(all);
    var page = page("/integrity");
    var cursor = page.replaceAll("(?s).*[?&;]cursor=([^\"&]+).*", "$1");
    assertThat(cursor).isNotEqualTo(page);
    assertThat(flagsIn("?cursor=" + cursor)).isEqualTo(all);
    assertThat(flagsIn("?flag=speeder")).isEqualTo(open(" and flag = 1"));
  }

  private static long open(String narrowed) {
    return stage.number(
        "select count(*) from response_flag where manufacturer_id = ? and review = 'open'"
            + narrowed,
        manufacturer);
  }

  /** The second table of the file, below its head. */
  private static long flagsIn(String query) throws Exception {
    var lines = page("/integrity/export/csv" + query).lines().toList();
    int head = lines.size() - 1;
    while (!lines.get(head).startsWith("Response")) {
      head--;
    }
    return lines.subList(head + 1, lines.size()).stream().filter(line -> !line.isBlank()).count();
  }

  private static String page(String path) throws Exception {
    var address = stage.portal() + "/n/" + network + path;
    var answer =
        stage
            .credentials()
            .sessionOf("velmora.admin")
            .send(
                HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "en").build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
