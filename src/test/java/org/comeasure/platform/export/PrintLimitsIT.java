package org.comeasure.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.Test;

/** One account prints as much as it can while others work. */
class PrintLimitsIT {

  private static final int AT_ONCE = 40;

  private final Stage stage = Stage.open();

  @Test
  void oneAccountCannotPrintEverythingAtOnceAndOthersGoOn() throws Exception {
    var greedy = stage.credentials().newSessionOf("frost.manager");
    var other = stage.credentials().sessionOf("hofmann.manager");
    var print = page("Velmora Climate", "/scorecard/export/pdf");
    var prints = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
    for (int i = 0; i < AT_ONCE; i++) {
      prints.add(
          greedy.sendAsync(HttpRequest.newBuilder(print).build(), BodyHandlers.discarding()));
    }
    for (int i = 0; i < 5; i++) {
      assertThat(status(other, page("Brenta Agri", "/scorecard"))).isEqualTo(200);
    }
    var answers = prints.stream().map(CompletableFuture::join).toList();
    assertThat(answers).extracting(HttpResponse::statusCode).contains(200).isSubsetOf(200, 429);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 429)
        .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
    assertThat(status(other, page("Brenta Agri", "/scorecard/export/pdf"))).isEqualTo(200);
  }

  private static int status(HttpClient client, URI page) throws Exception {
    return client
        .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private URI page(String manufacturer, String below) {
    var id = stage.number("select id from manufacturer where name = ?", manufacturer);
    return stage.portal().resolve("/n/" + new ManufacturerId(id) + below);
  }
}
