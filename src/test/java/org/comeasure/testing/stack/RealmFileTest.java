package org.comeasure.testing.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {
  @TempDir private Path directory;

  @Test
  void demoAddsToListsAndReplacesTheRest() throws IOException {
    Files.createDirectory(directory.resolve("demo"));
    Files.writeString(
        directory.resolve("comeasure-realm.json"),
        "{'realm':'comeasure','clients':[{'clientId':'a'}],'resetPasswordAllowed':true}"
            .replace('\'', '"'));
    Files.writeString(
        directory.resolve("demo").resolve("demo-realm.json"),
        "{'clients':[{'clientId':'b'}],'users':[{'username':'u'}],'resetPasswordAllowed':false}"
            .replace('\'', '"'));
    assertThat(new RealmFile(directory).withDemo())
        .isEqualTo(
            ("{'realm':'comeasure','clients':[{'clientId':'a'},{'clientId':'b'}],"
                    + "'resetPasswordAllowed':false,'users':[{'username':'u'}]}")
                .replace('\'', '"'));
  }
}
