package org.comeasure.tenancy.domain.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The 256 random bits in a session's cookie; the portal keeps their hash only. */
public record SessionSecret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  public static SessionSecret next() {
    return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
  }

  public static Optional<SessionSecret> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SessionSecret(text)) : Optional.empty();
  }

  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public static byte[] random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "SessionSecret";
  }
}
