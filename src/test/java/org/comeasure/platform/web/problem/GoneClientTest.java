package org.comeasure.platform.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class GoneClientTest {

  @Test
  void hangingUpIsNoFaultOfOurs() {
    assertThat(GoneClient.causes(new EOFException())).isTrue();
    assertThat(GoneClient.causes(new UncheckedIOException(new IOException("Broken pipe"))))
        .isTrue();
    assertThat(GoneClient.causes(new IOException("java.io.IOException: Connection is closed")))
        .isTrue();
  }

  @Test
  void whatIsOursStaysOurs() {
    assertThat(GoneClient.causes(null)).isFalse();
    assertThat(GoneClient.causes(new IllegalStateException("Broken pipe"))).isFalse();
    var away = new SQLNonTransientConnectionException("Socket error", "08000", new EOFException());
    assertThat(GoneClient.causes(new IllegalStateException(away))).isFalse();
    assertThat(GoneClient.causes(new FileNotFoundException("form.css"))).isFalse();
  }

  @Test
  void theTextOfAStackTellsTheSame() {
    var servlet = "Servlet.service() threw exception\n";
    assertThat(GoneClient.isToldBy(servlet + "java.io.EOFException\n\tat x.Y.z(Y.java:1)"))
        .isTrue();
    assertThat(
            GoneClient.isToldBy(
                servlet + "java.io.IOException: Connection is closed\n\tat x.Y.z(Y.java:1)"))
        .isTrue();
    assertThat(
            GoneClient.isToldBy(
                servlet
                    + "jakarta.servlet.ServletException: no\n\tat x.Y.z(Y.java:1)\n"
                    + "Caused by: java.net.SocketException: Connection reset"))
        .isTrue();

    assertThat(GoneClient.isToldBy(null)).isFalse();
    assertThat(GoneClient.isToldBy("Nobody saw java.io.EOFException here")).isFalse();
    assertThat(
            GoneClient.isToldBy(
                servlet
                    + "java.sql.SQLNonTransientConnectionException: away\n\tat x.Y.z(Y.java:1)\n"
                    + "Caused by: java.io.EOFException\n"))
        .isFalse();
    assertThat(GoneClient.isToldBy(servlet + "java.io.IOException: no form.css")).isFalse();
  }
}
