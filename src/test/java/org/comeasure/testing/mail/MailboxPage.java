package org.comeasure.testing.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comeasure.testing.mail.TakenMails.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Shows the mails to a person and, as {@code /mails.json}, to scripts. What a mail contains is a
 * stranger's: it is shown in a frame that runs nothing, loads nothing and belongs to no site.
 */
final class MailboxPage implements AutoCloseable {

  private static final Pattern ONE = Pattern.compile("/mails/(\\d{1,18})(/html|/source)?");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
  private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  private static final String FRAME =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <style>
      :root { --ink: #1c2430; --quiet: #5b6675; --line: #dfe3e8; --ground: #fbfbfc }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #e6e9ee; --quiet: #a0a9b5; --line: #39414c; --ground: #14181e } }
      body { margin: 0 auto; max-width: 60rem; padding: 16px; font: 15px/1.5 system-ui, sans-serif;
        color: var(--ink); background: var(--ground) }
      a { color: inherit } h1 { font-size: 26px } h2 { font-size: 17px; margin-top: 24px }
      ul { list-style: none; padding: 0 } li { border-top: 1px solid var(--line); padding: 10px 0 }
      small, dt { color: var(--quiet) } dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 16px }
      dd { margin: 0; overflow-wrap: anywhere }
      iframe { width: 100%%; height: 40rem; border: 1px solid var(--line); border-radius: 12px; background: #fff }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line);
        border-radius: 12px; padding: 16px }
      </style></head><body>
      %2$s
      </body></html>
      """;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TakenMails taken;
  private final Runnable back;
  private final Runnable away;

  private record Answer(int status, String type, String body, String policy) {

    static Answer page(String title, String body) {
      return new Answer(
          200,
          "text/html",
          PAGE.formatted(escaped(title), body),
          "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
    }

    static Answer of(int status, String type, String body) {
      return new Answer(status, type, body, "default-src 'none'");
    }
  }

  MailboxPage(String host, int port, TakenMails taken, Runnable back, Runnable away)
      throws IOException {
    this.taken = taken;
    this.back = back;
    this.away = away;
    http = HttpServer.create(new InetSocketAddress(host, port), 0);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange);
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", answer.type() + ";charset=UTF-8");
      headers.set("Content-Security-Policy", answer.policy());
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer answer(HttpExchange exchange) {
    var path = exchange.getRequestURI().getPath();
    if (!ownName(exchange)) {
      return Answer.of(403, "text/plain", "Another site's name");
    }
    return switch (exchange.getRequestMethod() + " " + path) {
      case "GET /" -> Answer.page("Mailbox", list());
      case "GET /mails.json" ->
          Answer.of(200, "application/json", json(exchange.getRequestURI().getQuery()));
      case "PUT /away" -> done(away);
      case "PUT /back" -> done(back);
      default -> exchange.getRequestMethod().equals("GET") ? one(path) : missing();
    };
  }

  /** Against a site elsewhere whose name is made to lead to this machine. */
  private static boolean ownName(HttpExchange exchange) {
    var host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    return host.matches("(localhost|127\\.0\\.0\\.1|\\[::1]):\\d+");
  }

  private static Answer done(Runnable work) {
    work.run();
    return Answer.of(200, "text/plain", "done");
  }

  private static Answer missing() {
    return Answer.of(404, "text/plain", "Not there");
  }

  private Answer one(String path) {
    Matcher asked = ONE.matcher(path);
    Optional<Taken> found =
        asked.matches() ? taken.find(Long.parseLong(asked.group(1))) : Optional.empty();
    if (found.isEmpty()) {
      return missing();
    }
    var mail = found.get().mail();
    return switch (String.valueOf(asked.group(2))) {
      case "/html" -> new Answer(200, "text/html", inNewWindows(mail.html()), FRAME);
      case "/source" -> Answer.of(200, "text/plain", found.get().source());
      default -> Answer.page(mail.subject(), detail(mail));
    };
  }

  /** A link would else open in the frame, where other sites do not want to be. */
  private static String inNewWindows(String html) {
    var base = "<base target=\"_blank\">";
    var head = HEAD.matcher(html);
    return head.find()
        ? html.substring(0, head.end()) + base + html.substring(head.end())
        : base + html;
  }

  private String list() {
    List<Taken> newest = new ArrayList<>(taken.all());
    Collections.reverse(newest);
    var html = new StringBuilder("<h1>Mailbox</h1>");
    if (newest.isEmpty()) {
      html.append("<p>No mail yet. Whatever the portal and Keycloak send arrives here.</p>");
    }
    html.append("<ul>");
    for (var each : newest) {
      var mail = each.mail();
      html.append(
          "<li><a href=\"/mails/%d\">%s</a><br><small>%s · %s</small></li>"
              .formatted(
                  mail.id(),
                  escaped(mail.subject()),
                  TIME.format(mail.at()),
                  escaped(String.join(", ", mail.recipients()))));
    }
    return html.append("</ul>").toString();
  }

  private static String detail(ReceivedMail mail) {
    var html = new StringBuilder("<p><a href=\"/\">Mailbox</a></p>");
    html.append(
        "<h1>%s</h1><p><small>%s · %s</small></p>"
            .formatted(
                escaped(mail.subject()),
                TIME.format(mail.at()),
                escaped(String.join(", ", mail.recipients()))));
    if (!mail.html().isEmpty()) {
      html.append(
          "<h2>HTML</h2><iframe title=\"HTML\" src=\"/mails/%d/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>"
              .formatted(mail.id()));
    }
    html.append("<h2>Text</h2><pre>%s</pre><h2>Headers</h2><dl>".formatted(linked(mail.text())));
    mail.headers()
        .forEach(
            (name, values) ->
                values.forEach(
                    value ->
                        html.append(
                            "<dt>%s</dt><dd>%s</dd>".formatted(escaped(name), escaped(value)))));
    return html.append("</dl><p><a href=\"/mails/%d/source\">Source</a></p>".formatted(mail.id()))
        .toString();
  }

  /**
   * @param query {@code to=} and an address, or null for all
   */
  private String json(@Nullable String query) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    taken.all().stream()
        .map(Taken::mail)
        .filter(mail -> query == null || mail.recipients().contains(query.replaceFirst("^to=", "")))
        .forEach(mail -> all.add(mail.json()));
    return all.build().toString();
  }

  private static String linked(String text) {
    var html = new StringBuilder();
    var link = LINK.matcher(text);
    int from = 0;
    while (link.find()) {
      html.append(escaped(text.substring(from, link.start())))
          .append("<a rel=\"noreferrer\" href=\"%1$s\">%1$s</a>".formatted(escaped(link.group())));
      from = link.end();
    }
    return html.append(escaped(text.substring(from))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
