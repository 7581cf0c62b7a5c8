package org.comeasure.testing.container;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.mail.Mailbox;
import org.comeasure.testing.mail.ReceivedMail;
import org.comeasure.testing.stack.PortalTime;
import org.comeasure.testing.stack.SharedDatabase;
import org.comeasure.testing.stack.StackFailure;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed for tests in the container. */
public final class Deployments {

  private Deployments() {}

  /** The portal as it is shipped, with what the tests need besides. */
  public static WebArchive portal() {
    return ShrinkWrap.createFromZipFile(
            WebArchive.class, SharedDatabase.get().settings().war().toFile())
        .addPackage(Deployments.class.getPackage())
        .addPackage(Rows.class.getPackage())
        .addClasses(StackFailure.class, PortalTime.class, Mailbox.class, ReceivedMail.class)
        .addAsResource("demo/programme.json")
        .addAsLibrary(libraryOf(Assertions.class).toFile());
  }

  private static Path libraryOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
