package org.comeasure.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.comeasure.testing.stack.Tuning;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers by itself, beside the portal. */
class ServerPathsIT {

  private static final String FIGURE = "memory_usedHeap_bytes";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI portal = Stage.open().portal();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/metrics/",
        "/metrics/base",
        "/metrics/vendor",
        "/metrics?scope=base",
        "/metrics;a=b",
        "/%6detrics",
        "//metrics",
        "/./metrics",
        "/x/../metrics"
      })
  void strangersReadNoFigures(String path) throws Exception {
    assertThat(figures(path, "Bearer guessed-by-a-stranger"))
        .satisfies(answer -> assertThat(answer.statusCode()).isNotEqualTo(200))
        .satisfies(answer -> assertThat(answer.body()).doesNotContain(FIGURE));
  }

  @Test
  void whoeverWatchesReadsThemByItsKey() throws Exception {
    var answer = figures("/metrics", "Bearer " + Tuning.METRICS_KEY);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(FIGURE, "jobs_waiting{", "lane=\"bulk\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/management",
        "/management/domain",
        "/monitoring/domain",
        "/__asadmin/version",
        "/rest-api",
        "/rest-tracing",
        "/admin",
        "/asadmin",
        "/jolokia",
        "/application.wadl",
        "/WEB-INF/web.xml"
      })
  void nothingElseOfTheServerIsThere(String path) throws Exception {
    assertThat(figures(path, "Bearer " + Tuning.METRICS_KEY).statusCode()).isIn(302, 303, 401, 404);
  }

  private HttpResponse<String> figures(String path, String authorization) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(portal + path)).header("Authorization", authorization);
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
