package org.comeasure.testing.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Passwords and keys of this one installation, made at its first start and kept with its data. */
public final class Secrets {
  private static final int KEY_BYTES = 32;
  private static final List<String> NAMES =
      List.of(
          "database.password",
          "keycloak.database.password",
          "keycloak.admin.password",
          "oidc.client-secret",
          "onboarding.secret",
          "session.key",
          "form.key");

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  static Secrets in(Path data) {
    Path file = data.resolve("secrets.properties");
    try {
      Properties values = read(file);
      if (!values.stringPropertyNames().containsAll(NAMES)) {
        NAMES.forEach(name -> values.putIfAbsent(name, fresh()));
        write(values, file);
      }
      return new Secrets(values);
    } catch (IOException e) {
      throw new StackFailure("Cannot keep secrets in " + file + ": " + e.getMessage(), e);
    }
  }

  public String databasePassword() {
    return value("database.password");
  }

  String keycloakDatabasePassword() {
    return value("keycloak.database.password");
  }

  public String keycloakAdminPassword() {
    return value("keycloak.admin.password");
  }

  public String clientSecret() {
    return value("oidc.client-secret");
  }

  /** Of the client by which the portal makes organisations and invites people. */
  public String onboardingSecret() {
    return value("onboarding.secret");
  }

  String sessionKey() {
    return value("session.key");
  }

  String formKey() {
    return value("form.key");
  }

  private String value(String name) {
    return values.getProperty(name);
  }

  private static String fresh() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static Properties read(Path file) throws IOException {
    Properties values = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        values.load(reader);
      }
    }
    return values;
  }

  private static void write(Properties values, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.notExists(file)) {
      createPrivate(file);
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      values.store(writer, null);
    }
  }

  /** Created empty with its final rights: no moment in which others could read a secret. */
  static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }
}
