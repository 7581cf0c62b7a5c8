package org.comeasure.benchmark.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.comeasure.benchmark.load.Client;
import org.comeasure.benchmark.load.Wire;

/** A program that hands in responses, one or a batch in each request. */
final class Delivery implements Client {
  /**
   * Where to and as whom.
   *
   * @param network as it stands in addresses
   */
  record Account(URI portal, String network, Supplier<String> token) {}

  private final Account account;
  private final Wire wire;
  private final List<FormLink> links;
  private final int batch;
  private final SplittableRandom random;

  /**
   * @param batch responses in a request; 1 is a request of the single kind
   */
  Delivery(Account account, List<FormLink> links, int batch, SplittableRandom random)
      throws IOException {
    this.account = account;
    this.wire = new Wire(account.portal());
    this.links = links;
    this.batch = batch;
    this.random = random;
  }

  @Override
  public void once() throws IOException {
    byte[] body = (batch == 1 ? item() : items()).getBytes(StandardCharsets.UTF_8);
    var answer = wire.send(head(body.length), body);
    boolean taken =
        batch == 1
            ? answer.status() == 201
            : answer.status() == 200 && answer.text().contains("\"rejected\":0");
    if (!taken) {
      throw new IllegalStateException(answer.status() + ": " + answer.text());
    }
  }

  private String head(int length) {
    return """
        POST /api/v1/networks/%s/responses HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Idempotency-Key: %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        """
        .formatted(
            account.network(),
            account.portal().getAuthority(),
            account.token().get(),
            new UUID(random.nextLong(), random.nextLong()),
            length);
  }

  private String items() {
    var items = new StringBuilder(300 * batch).append("{\"items\":[");
    for (int i = 0; i < batch; i++) {
      items.append(i == 0 ? "" : ",").append(item());
    }
    return items.append("]}").toString();
  }

  private String item() {
    var link = links.get(random.nextInt(links.size()));
    Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    return "{\"link\":\"%s\",\"language\":\"en\",\"country\":\"DE\",\"answeredAt\":\"%s\",\"secondsTaken\":%d,\"answers\":%s}"
        .formatted(
            link.code(), now, 20 + random.nextInt(90), new Sheet(link.touchpoint(), random).json());
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
