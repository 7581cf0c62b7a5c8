package org.comeasure.benchmark.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.comeasure.benchmark.load.Client;
import org.comeasure.benchmark.load.Wire;

/**
 * Opens forms and sends them in, each as another person: another link, token and address, as a
 * browser behind the site's proxy.
 */
final class Visitor implements Client {
  private static final String TOKEN = "name=\"_token\" value=\"";
  private static final byte[] NOTHING = new byte[0];
  private static final String BROWSER =
      """
      User-Agent: Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36\r
      Accept: text/html,application/xhtml+xml\r
      Accept-Language: de-DE,de;q=0.9,en;q=0.8\r
      Accept-Encoding: gzip\r
      """;

  private final Wire wire;
  private final String host;
  private final List<FormLink> links;
  private final boolean thanked;
  private final SplittableRandom random;

  /**
   * @param thanked whether the page after the form is opened too
   */
  Visitor(URI portal, List<FormLink> links, boolean thanked, SplittableRandom random)
      throws IOException {
    this.wire = new Wire(portal);
    this.host = portal.getAuthority();
    this.links = links;
    this.thanked = thanked;
    this.random = random;
  }

  @Override
  public void once() throws IOException {
    var link = links.get(random.nextInt(links.size()));
    String common = common();
    String path = "/f/" + link.code();
    String token = token(require(200, get(path, common)));
    var body = new Sheet(link.touchpoint(), random).form(token).getBytes(StandardCharsets.US_ASCII);
    var sent = require(303, post(path, common, body));
    if (thanked) {
      var thanks = URI.create(sent.location());
      require(200, get(thanks.getRawPath() + "?" + thanks.getRawQuery(), common));
    }
  }

  private Wire.Answer get(String path, String common) throws IOException {
    return wire.send("GET " + path + " HTTP/1.1\r\n" + common, NOTHING);
  }

  private Wire.Answer post(String path, String common, byte[] body) throws IOException {
    return wire.send(
        "POST "
            + path
            + " HTTP/1.1\r\n"
            + common
            + "Origin: http://"
            + host
            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length
            + "\r\n",
        body);
  }

  private String common() {
    int address = random.nextInt();
    return "Host: %s\r\nX-Forwarded-For: 10.%d.%d.%d\r\n"
            .formatted(host, address >>> 24, address >>> 16 & 255, address >>> 8 & 255)
        + BROWSER;
  }

  private static String token(Wire.Answer page) {
    String html = page.text();
    int start = html.indexOf(TOKEN) + TOKEN.length();
    return html.substring(start, html.indexOf('"', start));
  }

  private static Wire.Answer require(int status, Wire.Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException(
          "Expected %d, but was %d: %s".formatted(status, answer.status(), answer.text()));
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
