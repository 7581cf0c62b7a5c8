package org.comeasure.tenancy.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build is running, as the build wrote it into the archive. */
@ApplicationScoped
public class Version {

  private static final String FILE = "/META-INF/maven/org.comeasure/comeasure/pom.properties";

  @Inject ServletContext archive;

  private String text;

  @PostConstruct
  void read() {
    text = "";
    try (var file = archive.getResourceAsStream(FILE)) {
      if (file != null) {
        var properties = new Properties();
        properties.load(file);
        text = properties.getProperty("version", "");
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String text() {
    return text;
  }
}
