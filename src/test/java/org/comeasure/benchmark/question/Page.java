package org.comeasure.benchmark.question;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A page in somebody's session. */
final class Page {
  private final HttpClient session;
  private final URI address;

  Page(HttpClient session, URI portal, String path) {
    this.session = session;
    this.address = portal.resolve(path);
  }

  /**
   * @return its size in bytes
   */
  int open() {
    try {
      var request = HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1).build();
      var answer = session.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answered " + answer.statusCode());
      }
      return answer.body().length;
    } catch (IOException e) {
      throw new IllegalStateException(address + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
