package org.comeasure.administration.provisioning.boundary;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Cuts the connection at one of the requests, before it gets there or before it is answered. */
final class CutConnection implements KeycloakConnection.Transport {

  private final KeycloakConnection.Transport real = RealKeycloak.transport();
  private final int at;
  private final boolean done;
  private int sent;

  CutConnection(int at, boolean done) {
    this.at = at;
    this.done = done;
  }

  @Override
  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    boolean counts = request.uri().getPath().startsWith("/admin/");
    boolean cut = counts && ++sent == at;
    if (cut && !done) {
      throw new IOException("cut off before");
    }
    var answer = real.send(request);
    if (cut) {
      throw new IOException("cut off after");
    }
    return answer;
  }

  boolean reached() {
    return sent >= at;
  }
}
