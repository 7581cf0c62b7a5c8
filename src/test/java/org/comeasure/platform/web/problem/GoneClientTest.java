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
}
