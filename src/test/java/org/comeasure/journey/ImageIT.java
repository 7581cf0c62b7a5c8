package org.comeasure.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.comeasure.testing.stack.ImageFiles;
import org.comeasure.testing.stack.ServerStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the image promises to whoever runs it; {@code docker/try/image} builds it and asks. */
@EnabledIfSystemProperty(named = "server.image", matches = ".+")
class ImageIT {

  private static final String NODE = "portal-1";
  private static final String OTHER = "portal-2";

  private static ServerStack server;
  private static ImageFiles image;

  @BeforeAll
  static void startServer() {
    server = ServerStack.start();
    image = Objects.requireNonNull(ImageFiles.given());
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void runsAsItsUserWithoutCapabilities() throws IOException {
    var status = Files.readString(Path.of("/proc/" + server.process(NODE).pid() + "/status"));
    assertThat(status)
        .containsPattern("Uid:\\s+10001\\s+10001\\s+10001\\s+10001")
        .containsPattern("Gid:\\s+10001\\s+10001\\s+10001\\s+10001")
        .containsPattern("CapPrm:\\s+0+\n")
        .containsPattern("CapEff:\\s+0+\n")
        .containsPattern("CapBnd:\\s+0+\n")
        .containsPattern("NoNewPrivs:\\s+1");
    assertThat(server.process(NODE).info().command().orElseThrow()).endsWith("/opt/java/bin/java");
  }

  @Test
  void canWriteNothingButTemporaryFiles() throws Exception {
    var writable =
        "find / -path /proc -prune -o -path /dev -prune -o -writable ! -type l -print 2>/dev/null";
    assertThat(inside("bash", "-c", writable).output().lines()).containsExactly("/tmp");
    assertThat(inside("bash", "-c", "touch /opt/comeasure/x").code()).isNotZero();
    assertThat(inside("bash", "-c", "touch /tmp/x").code()).isZero();
  }

  /** Even on a root that can be written nobody but root changes what runs. */
  @Test
  void ownsNothingOfWhatItRuns() throws Exception {
    var foreign = "find /opt ! -user root -print -o ! -type l -perm /022 -print";
    assertThat(inside("bash", "-c", foreign).output()).isEmpty();
  }

  @Test
  void holdsTheNewestServerAndNothingToBuildWith() throws Exception {
    assertThat(inside("java", "-version").output()).contains("25.");
    assertThat(inside("bash", "-c", "type -P javac mvn jlink curl").output()).isEmpty();
    assertThat(Files.readString(server.log(NODE))).contains("Payara Micro").contains(" 7.");
  }

  @Test
  void saysByItselfWhetherItIsHealthyAndStopsInOrder() throws Exception {
    assertThat(healthCheck(OTHER).code()).isZero();
    assertThat(ready(OTHER)).isEqualTo(200);
    assertThat(server.stop(OTHER)).isIn(0, 143);
    assertThat(healthCheck(OTHER).code()).isNotZero();
    server.startAgain(OTHER);
    assertThat(healthCheck(OTHER).code()).isZero();
  }

  @Test
  void refusesToStartWithoutWhatItNeeds() throws Exception {
    var bare = inside("/opt/comeasure/start");
    assertThat(bare.code()).isEqualTo(78);
    assertThat(bare.output()).contains("COMEASURE_PUBLIC_URL is not set");
  }

  private static Ended healthCheck(String node) throws Exception {
    var builder = new ProcessBuilder(image.command(server.secrets(), image.healthCheck()));
    builder.environment().put("COMEASURE_PORT", String.valueOf(server.address(node).getPort()));
    return run(builder);
  }

  private static int ready(String node) throws Exception {
    URI address = server.address(node).resolve("/health/ready");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static Ended inside(String... words) throws Exception {
    return run(new ProcessBuilder(image.command(server.secrets(), List.of(words))));
  }

  private static Ended run(ProcessBuilder builder) throws Exception {
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output.strip());
  }

  private record Ended(int code, String output) {}
}
