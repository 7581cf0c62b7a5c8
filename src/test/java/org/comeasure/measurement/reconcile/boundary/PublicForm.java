package org.comeasure.measurement.reconcile.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.comeasure.testing.stage.Stage;

/** People with the form of one link, at one node. */
final class PublicForm {

  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
  private static final int READING_MS = 2_200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI form;

  PublicForm(Stage stage, URI node, long manufacturer) {
    var code =
        stage.text(
            "select l.code from link l join touchpoint t on t.id = l.touchpoint_id"
                + " where l.manufacturer_id = ? and t.code = 'repair-visit'"
                + " and l.status = 'active' order by l.id limit 1",
            manufacturer);
    form = node.resolve("/f/" + code);
  }

  /** Tokens by the words that go with each. */
  Map<String, String> fillIn(int people, String words) throws Exception {
    var filled = new LinkedHashMap<String, String>();
    for (var i = 0; i < people; i++) {
      var page = client.send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString()).body();
      var token = TOKEN.matcher(page);
      assertThat(token.find()).as(page).isTrue();
      filled.put(words + " person " + i, token.group(1));
    }
    TimeUnit.MILLISECONDS.sleep(READING_MS);
    return filled;
  }

  /** Whether thanks came back. */
  boolean send(String words, String token) throws InterruptedException {
    var body =
        "_token=%s&recommend=9&satisfied=5&comment=%s".formatted(encoded(token), encoded(words));
    var request =
        HttpRequest.newBuilder(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 303
          && answer.headers().firstValue("location").orElse("").contains("/thanks");
    } catch (IOException stopped) {
      return false;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
