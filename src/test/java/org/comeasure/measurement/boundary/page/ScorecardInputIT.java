package org.comeasure.measurement.boundary.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.comeasure.shared.id.Tsids;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and programs may write into the address of a scorecard, right and wrong. */
class ScorecardInputIT {

  private static Stage stage;
  private static String network;

  @BeforeAll
  static void openStage() {
    stage = Stage.open();
    network =
        Tsids.print(
            stage.number(
                "select id from manufacturer where organization_id = ?",
                Cast.VELMORA.organization()));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "scorecard, 200",
    "scorecard?period=2026-W40, 200",
    "scorecard?period=2025, 200",
    "scorecard?from=2026-09-14&to=2026-10-20, 200",
    "scorecard?from=2026-10-20&to=2026-09-14, 400",
    "scorecard?from=soon&to=2026-09-14, 400",
    "scorecard?from=2090-01-01&to=2090-02-01, 400",
    "scorecard?from=2001-01-01&to=2026-09-14, 400",
    "scorecard?period=november, 400",
    "scorecard?period=2099-01, 400",
    "scorecard?measure=csat&channel=qr&productLine=heat-pumps&country=DE, 200",
    "scorecard?measure=joy, 400",
    "scorecard?country=Atlantis, 400",
    "scorecard?channel=pigeon, 400",
    "scorecard?audience=nobody, 400",
    "scorecard?touchpoint=0MZK4Q0WG8V2R, 404",
    "scorecard?branch=0MZK4Q0WG8V2R, 404",
    "scorecard?productLine=0MZK4Q0WG8V2R, 404",
    "compare, 200",
    "compare?a.period=2026-09&b.period=2025-09&b.touchpoint=sale&measure=csat, 200",
    "compare?a.from=2026-10-02&a.to=2026-10-01, 400",
    "compare?a.place=partner:0MZK4Q0WG8V2R, 404",
    "compare?a.channel=pigeon, 400"
  })
  void aPartnersPageTakesWhatItCanAndSaysWhatItCannot(String page, int status) throws Exception {
    assertPage("nordwind.manager", page, status);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "network, 200",
    "network?by=touchpoint&tier=gold&measure=ces, 200",
    "network?by=country&period=2026-Q3, 200",
    "network?by=channel, 200",
    "network?by=productLine&period=2026-10, 200",
    "network?channel=qr, 200",
    "network?country=DE&from=2026-09-14&to=2026-10-20, 200",
    "network?by=weather, 400",
    "compare?a.place=tier:gold&b.place=tier:silver, 200",
    "compare?a.place=tier:platinum, 404"
  })
  void theNetworksPageLikewise(String page, int status) throws Exception {
    assertPage("velmora.admin", page, status);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "by=country&measure=nps, 200",
    "touchpoint=sale&from=2026-09-01&to=2026-09-30, 200",
    "by=weather, 400",
    "measure=joy, 400",
    "from=2026-09-02&to=2026-09-01, 400",
    "touchpoint=nothing, 404"
  })
  void theApiAnswersWithAProblem(String query, int status) throws Exception {
    var request =
        HttpRequest.newBuilder(address("/api/v1/networks/" + network + "/scorecard?" + query))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf("velmora.admin"));
    var answer = send(HttpClient.newHttpClient(), request);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith(status == 200 ? "application/json" : "application/problem+json");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "measure=csat, 200",
    "a.place=tier:gold&b.place=tier:silver&a.from=2026-09-01&a.to=2026-09-30, 200",
    "a.from=2026-09-02&a.to=2026-09-01, 400",
    "b.channel=pigeon, 400",
    "a.place=tier:platinum, 404",
    "a.place=partner:0MZK4Q0WG8V2R, 404"
  })
  void theApiComparesTwoSelections(String query, int status) throws Exception {
    var answer = comparison("velmora.admin", query);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (status == 400) {
      assertThat(answer.body()).contains(query.startsWith("b.") ? "b.channel" : "a.to");
    }
  }

  @Test
  void aPartnerComparesWithinItsOwnAlone() throws Exception {
    var own = comparison("nordwind.manager", "a.touchpoint=sale");
    var tier = comparison("nordwind.manager", "a.place=tier:bronze");

    assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
    assertThat(own.body()).contains("\"overlap\"", "\"measures\"", "\"trend\"");
    assertThat(tier.statusCode()).as(tier.body()).isEqualTo(404);
  }

  private static HttpResponse<String> comparison(String person, String query) throws Exception {
    var path = "/api/v1/networks/" + network + "/comparison?" + query;
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + stage.credentials().tokenOf(person));
    return send(HttpClient.newHttpClient(), request);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "compare/export/csv?a.period=2026-09&measure=csat, nordwind.manager",
    "compare/export/xlsx?a.place=tier:gold&b.place=tier:silver, velmora.admin",
    "peers/export/csv, nordwind.manager",
    "peers/export/pdf?group=tier, nordwind.manager",
    "integrity/export/csv, velmora.admin",
    "integrity/export/pdf?flag=speeder&review=open, velmora.admin"
  })
  void whatIsOnAPageIsSavedAsAFile(String page, String person) throws Exception {
    var request = HttpRequest.newBuilder(address("/n/" + network + "/" + page));
    var answer = send(stage.credentials().sessionOf(person), request);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-disposition").orElse(""))
        .startsWith("attachment; filename=");
    if (page.startsWith("compare/export/csv") || page.startsWith("peers/export/csv")) {
      assertThat(answer.body()).contains("Grade");
    }
  }

  private static void assertPage(String person, String page, int status) throws Exception {
    var answer =
        send(
            stage.credentials().sessionOf(person),
            HttpRequest.newBuilder(address("/n/" + network + "/" + page))
                .header("Accept", "text/html"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("<h1>").doesNotContain("Exception");
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return stage.portal().resolve(path);
  }
}
