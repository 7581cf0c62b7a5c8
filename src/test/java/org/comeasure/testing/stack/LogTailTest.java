package org.comeasure.testing.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir private Path directory;

  private String cause(String... lines) throws IOException {
    Path log = directory.resolve("part.log");
    return LogTail.cause(Files.writeString(log, String.join("\n", lines)));
  }

  @Test
  void tellsTheDeepestCauseWithoutColours() throws IOException {
    assertThat(
            cause(
                "\u001B[31mERROR\u001B[0m it failed",
                "com.example.OuterException: no",
                "Caused by: java.lang.IllegalStateException: half way",
                "\tat com.example.A.b(A.java:1)",
                "Caused by: java.sql.SQLException: Table 'x' doesn't exist",
                "stopped"))
        .startsWith("java.sql.SQLException: Table 'x' doesn't exist (see ");
  }

  @Test
  void withoutACauseItTellsTheException() throws IOException {
    assertThat(cause("INFO hello", "[SEVERE] [[", "org.example.DeploymentException: CDI", "bye"))
        .startsWith("org.example.DeploymentException: CDI (see ");
  }

  @Test
  void withoutAnExceptionItTellsTheComplaintElseTheLastLine() throws IOException {
    assertThat(cause("INFO hello", "ERROR: bad option", "Usage:")).startsWith("ERROR: bad option");
    assertThat(cause("INFO hello", "killed", "")).startsWith("killed (see ");
    assertThat(cause("INFO hello", "")).startsWith("see ");
  }

  @Test
  void aMissingLogIsNamed() {
    assertThat(LogTail.cause(directory.resolve("none.log"))).contains("none.log");
  }

  @Test
  void complaintsAreToldByWhatTheyAreAbout() throws IOException {
    Path log = directory.resolve("part.log");
    String complaint = "[\u001B[1;91mSEVERE\u001B[0m] [x.openapi.Y] no";
    Files.writeString(
        log, "[INFO] [x.openapi.Y] yes\n[WARNING] [x.mail.Y]\n[WARN] [x.web.Y]\n" + complaint);

    assertThat(LogTail.complaints(log, ".openapi.")).containsExactly("[SEVERE] [x.openapi.Y] no");
    assertThat(LogTail.complaints(log, "")).hasSize(3);
  }

  @Test
  void lastComplaintsComeWithTheirStacksAndNothingElse() throws IOException {
    Path log = directory.resolve("part.log");
    Files.writeString(
        log,
        """
        [2026-11-30T08:00:00.000+0000] [] [WARNING] [] [x.Y] [[
          long ago]]
        [2026-11-30T08:00:01.000+0000] [] [INFO] [] [x.Y] [[
          well]]
        [2026-11-30T08:00:02.000+0000] [] [\u001B[1;91mSEVERE\u001B[0m] [] [x.Y] [[
          Trace 1
        java.lang.IllegalStateException
        \tat x.Y.z(Y.java:1)
        \tat org.comeasure.Z.z(Z.java:1)
        ]]

        [2026-11-30T08:00:03.000+0000] [] [INFO] [] [x.Y] [[
          well]]
        """);

    assertThat(LogTail.lastComplaints(log, 5))
        .containsExactly(
            "[2026-11-30T08:00:02.000+0000] [] [SEVERE] [] [x.Y] [[",
            "Trace 1",
            "java.lang.IllegalStateException",
            "at org.comeasure.Z.z(Z.java:1)",
            "]]");
  }
}
