package org.comeasure.measurement.reconcile.boundary;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.comeasure.testing.stage.Stage;
import org.jspecify.annotations.Nullable;

/** A manufacturer's program that talks to one node. */
public final class NodeClient {

  private static final int POLL_MS = 100;
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private final Stage stage;
  private final URI network;
  private final HttpClient http = HttpClient.newHttpClient();

  public NodeClient(Stage stage, URI node, String network) {
    this.stage = stage;
    this.network = node.resolve("/api/v1/networks/" + network + "/");
  }

  public HttpResponse<String> handIn(String json) throws IOException, InterruptedException {
    return send("POST", "responses", json, "Idempotency-Key", UUID.randomUUID().toString());
  }

  int withdraw(String response) throws IOException, InterruptedException {
    return send(
            "POST",
            "responses/" + response + "/withdraw",
            "{\"reason\": \"Handed in twice\"}",
            "If-Match",
            "*")
        .statusCode();
  }

  int correct(String response, int recommend) throws IOException, InterruptedException {
    var body =
        """
        {"reason": "Typed wrongly", "answers": {"recommend": %d, "satisfied": %d}}
        """
            .formatted(recommend, 1 + recommend % 5);
    return send("PUT", "responses/" + response, body, "If-Match", "*").statusCode();
  }

  /** Where the job is. */
  String startCheck(boolean repair) throws Exception {
    var answer = send("POST", "tally-checks?repair=" + repair, null);
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return answer.headers().firstValue("location").orElseThrow().replaceFirst(".*/", "");
  }

  Map<String, Object> job(String id) throws Exception {
    return parsed(send("GET", "jobs/" + id, null));
  }

  /** Waits for the job, and tells what came of the newest check. */
  Report report(String job) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (var now = job(job); !"done".equals(now.get("status")); now = job(job)) {
      if ("failed".equals(now.get("status")) || System.nanoTime() > end) {
        throw new IllegalStateException(now.toString());
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
    return Report.parse(send("GET", "tally-checks", null).body());
  }

  public Report check() throws Exception {
    return report(startCheck(false));
  }

  private static Map<String, Object> parsed(HttpResponse<String> answer) throws ParseException {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return JSONObjectUtils.parse(answer.body());
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(network.resolve(path))
            .timeout(LIMIT)
            .header("Authorization", "Bearer " + stage.credentials().tokenOfClient("velmora-api"))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
