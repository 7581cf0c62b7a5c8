package org.comeasure.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that come in pieces, late, for ever, or not at all. */
class SlowBodiesIT {

  private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int STRANGERS = 500;
  private static final int VISITORS = 100;
  private static final int READING_MS = 2_200;
  private static final int PATIENCE_MS = 45_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Socket> open = new ArrayList<>();
  private Stage stage;
  private String code;

  @BeforeEach
  void open() {
    stage = Stage.open();
    code =
        stage.text(
            "select l.code from link l join touchpoint t on t.id = l.touchpoint_id"
                + " where t.code = 'sale' and l.status = 'active' order by l.id desc limit 1");
  }

  @AfterEach
  void close() throws IOException {
    for (var socket : open) {
      socket.close();
    }
  }

  @Test
  void hundredsOfSlowBodiesLoseNobodysForm() throws Exception {
    var tokens = tokens();
    var paths = List.of("/f/" + code, "/sign-in/backchannel-logout", "/api/v1/networks/x/targets");
    for (int i = 0; i < STRANGERS; i++) {
      begin(paths.get(i % paths.size()), FORM, 100_000, "203.0.113." + i % 3);
    }
    var dripping = Executors.newSingleThreadScheduledExecutor();
    try {
      dripping.scheduleWithFixedDelay(this::dripAll, 0, 2, TimeUnit.SECONDS);
      assertThat(answers(tokens)).isEqualTo(Map.of(303, VISITORS));
      assertThat(get("/health/live")).isEqualTo(200);
    } finally {
      dripping.shutdownNow();
    }
  }

  @Test
  void whoeverHasManyAddressesLosesNobodysFormEither() throws Exception {
    var whole = tokens();
    var inTwo = tokens();
    for (int i = 0; i < STRANGERS; i++) {
      begin("/f/" + code, FORM, 100_000, "198.18." + i % 250 + ".1");
    }
    var dripping = Executors.newSingleThreadScheduledExecutor();
    try {
      dripping.scheduleWithFixedDelay(this::dripAll, 0, 2, TimeUnit.SECONDS);
      assertThat(answers(whole)).isEqualTo(Map.of(303, VISITORS));
      assertThat(answersInTwo(inTwo)).isEqualTo(Map.of(303, VISITORS));
    } finally {
      dripping.shutdownNow();
    }
  }

  @Test
  void bodyThatComesInPiecesIsTaken() throws Exception {
    var token = token();
    TimeUnit.MILLISECONDS.sleep(READING_MS);
    var sent = form(token);
    var socket = begin("/f/" + code, FORM, sent.length(), "203.0.113.77");
    for (var piece : sent.split("(?<=&)")) {
      TimeUnit.MILLISECONDS.sleep(50);
      write(socket, piece);
    }
    assertThat(answer(socket)).startsWith("HTTP/1.1 303");
  }

  @Test
  void rolesHoldForABodyThatComesInPieces() throws Exception {
    var velmora = stage.number("select id from manufacturer where name = 'Velmora Climate'");
    var network = new ManufacturerId(velmora);
    var sent = "{\"measure\":\"nothing\"}";
    var head =
        "Authorization: Bearer %s\r\nIdempotency-Key: %s\r\n"
            .formatted(stage.credentials().tokenOfClient("velmora-api"), UUID.randomUUID());
    for (var path : List.of("/targets", "/responses")) {
      var socket =
          begin("/api/v1/networks/" + network + path, "application/json", sent.length(), head, "");
      TimeUnit.MILLISECONDS.sleep(100);
      write(socket, sent);
      assertThat(answer(socket))
          .contains("application/problem+json")
          .doesNotContain("/problems/forbidden", "/problems/not-signed-in");
    }
  }

  @Test
  void bodyWithoutAnEndIsGivenUp() throws Exception {
    var form = begin("/f/" + code, FORM, 100, "203.0.113.78");
    var api = begin("/sign-in/backchannel-logout", FORM, 100, "203.0.113.78");
    for (int i = 0; i < 6; i++) {
      TimeUnit.SECONDS.sleep(1);
      write(form, "a");
      write(api, "a");
    }
    assertThat(answer(form)).startsWith("HTTP/1.1 408").contains("text/html", "nosniff");
    assertThat(answer(api)).startsWith("HTTP/1.1 408");
  }

  @Test
  void bodyThatIsTooLongIsRefusedBeforeItComes() throws Exception {
    var announced = begin("/f/" + code, FORM, 9_000_000, "203.0.113.79");
    assertThat(answer(announced)).startsWith("HTTP/1.1 413").contains("close");
  }

  @Test
  void oneClientHasOnlySoManyUnderWay() throws Exception {
    for (int i = 0; i < 25; i++) {
      begin("/f/" + code, FORM, 100, "203.0.113.80");
    }
    assertThat(answer(firstAnswered())).startsWith("HTTP/1.1 503").contains("Retry-After");
    var other = begin("/f/" + code, FORM, 100, "203.0.113.81");
    write(other, "x".repeat(100));
    assertThat(answer(other)).startsWith("HTTP/1.1 422");
  }

  @Test
  void whoHangsUpAndWhoSendsNonsenseWriteNothingIntoTheLog() throws Exception {
    int before = stage.stack().complaints("").size();
    for (int i = 0; i < 10; i++) {
      var reset = begin("/f/" + code, FORM, 190, "203.0.113.82");
      write(reset, "comment=");
      reset.setSoLinger(true, 0);
      reset.close();
      var ended = begin("/f/" + code, FORM, 190, "203.0.113.82");
      write(ended, "comment=");
      ended.close();
      answer(plain("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }
    assertThat(get("/f/" + code)).isEqualTo(200);
    TimeUnit.SECONDS.sleep(1);
    assertThat(stage.stack().complaints("")).hasSize(before);
  }

  private Socket firstAnswered() throws Exception {
    for (int waited = 0; waited < PATIENCE_MS; waited += 10) {
      for (var socket : open) {
        if (socket.getInputStream().available() > 0) {
          return socket;
        }
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new IllegalStateException("nobody is answered");
  }

  private Map<Integer, Integer> answers(List<String> tokens) throws Exception {
    var statuses = new TreeMap<Integer, Integer>();
    for (int i = 0; i < tokens.size(); i++) {
      var sent = form(tokens.get(i));
      var socket = begin("/f/" + code, FORM, sent.length(), "203.0.114." + i);
      write(socket, sent);
      statuses.merge(status(answer(socket)), 1, Integer::sum);
      socket.close();
    }
    return statuses;
  }

  /** As over a bad line: the head and some of the form, and the rest a while later. */
  private Map<Integer, Integer> answersInTwo(List<String> tokens) throws Exception {
    var statuses = new TreeMap<Integer, Integer>();
    for (int i = 0; i < tokens.size(); i++) {
      var sent = form(tokens.get(i));
      int some = i % 2 == 0 ? 0 : sent.length() / 2;
      var socket = begin("/f/" + code, FORM, sent.length(), "203.0.115." + i);
      write(socket, sent.substring(0, some));
      TimeUnit.MILLISECONDS.sleep(50 + 250L * i / tokens.size());
      try {
        write(socket, sent.substring(some));
        statuses.merge(status(answer(socket)), 1, Integer::sum);
      } catch (IOException closed) {
        statuses.merge(0, 1, Integer::sum);
      }
      socket.close();
    }
    return statuses;
  }

  private static int status(String answer) {
    return answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
  }

  private List<String> tokens() throws Exception {
    var tokens = new ArrayList<String>();
    for (int i = 0; i < VISITORS; i++) {
      tokens.add(token());
    }
    TimeUnit.MILLISECONDS.sleep(READING_MS);
    return tokens;
  }

  private String token() throws Exception {
    var page = client.send(request("/f/" + code), BodyHandlers.ofString()).body();
    var token = TOKEN.matcher(page);
    assertThat(token.find()).as(page).isTrue();
    return token.group(1);
  }

  private static String form(String token) {
    return "_token=%s&recommend=9&satisfied=5"
        .formatted(URLEncoder.encode(token, StandardCharsets.UTF_8));
  }

  private int get(String path) throws Exception {
    return client.send(request(path), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(stage.portal() + path)).build();
  }

  private Socket begin(String path, String type, int length, String address) throws IOException {
    return begin(path, type, length, "", address);
  }

  private Socket begin(String path, String type, int length, String more, String address)
      throws IOException {
    return plain(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
                .formatted(path, type, length)
            + more
            + "X-Forwarded-For: %s\r\n\r\n".formatted(address));
  }

  private Socket plain(String sent) throws IOException {
    var socket = new Socket(InetAddress.getByName("127.0.0.1"), stage.portal().getPort());
    socket.setSoTimeout(PATIENCE_MS);
    open.add(socket);
    write(socket, sent);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private void dripAll() {
    for (var socket : open.subList(0, STRANGERS)) {
      try {
        write(socket, "a");
      } catch (IOException refused) {
        // It has been given up.
      }
    }
  }

  /** What has come when the first piece is there. */
  private static String answer(Socket socket) throws IOException {
    byte[] bytes = new byte[16_384];
    int read = socket.getInputStream().read(bytes);
    return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.UTF_8);
  }
}
