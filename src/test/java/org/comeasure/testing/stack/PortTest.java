package org.comeasure.testing.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortTest {
  private static Port from(Map<String, String> environment) {
    return Port.fromEnvironment(environment, "the portal", "COMEASURE_HTTP_PORT", 8080);
  }

  @Test
  void comesFromTheEnvironmentOrIsTheUsualOne() {
    assertThat(from(Map.of("COMEASURE_HTTP_PORT", " 9123 ")).number()).isEqualTo(9123);
    assertThat(from(Map.of()).number()).isEqualTo(8080);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "eight"})
  void anythingElseNamesTheVariable(String text) {
    assertThatThrownBy(() -> from(Map.of("COMEASURE_HTTP_PORT", text)))
        .isInstanceOf(StackFailure.class)
        .hasMessageContaining("COMEASURE_HTTP_PORT")
        .hasMessageContaining(text);
  }

  @Test
  void takenPortNamesItselfAndItsVariable() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Port port = new Port("the portal", "COMEASURE_HTTP_PORT", other.getLocalPort());
      assertThatThrownBy(port::requireFree)
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining(String.valueOf(other.getLocalPort()))
          .hasMessageContaining("COMEASURE_HTTP_PORT");
    }
    Port.free("a test").requireFree();
  }

  @Test
  void thePortsMustDiffer() {
    Ports ports = Ports.fromEnvironment(Map.of("COMEASURE_HTTP_PORT", "3307"));
    assertThatThrownBy(ports::requireDistinct).isInstanceOf(StackFailure.class);
    Ports.fromEnvironment(Map.of()).requireDistinct();
  }
}
