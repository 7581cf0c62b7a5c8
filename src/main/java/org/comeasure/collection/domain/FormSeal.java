package org.comeasure.collection.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comeasure.collection.LinkId;

/**
 * Signs form tokens with HMAC-SHA256 and opens only what it has signed. Stops answers that were
 * never handed out a form: made-up tokens, tokens of another link, tokens kept for later.
 */
public final class FormSeal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_SIZE = 32;
  private static final int SHORTEST_KEY = 32;

  // Another length than a token's, so that neither is ever taken for the other.
  private static final int THANKS_BYTES = 2 * Long.BYTES;

  /** With the key, to be copied: it may not serve two at once. */
  private final Mac prepared;

  /**
   * @throws IllegalArgumentException for a secret of fewer than 32 bytes
   */
  public FormSeal(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("the form key needs at least 32 bytes");
    }
    try {
      this.prepared = Mac.getInstance(ALGORITHM);
      prepared.init(new SecretKeySpec(bytes, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String close(FormToken token) {
    return sealed(token.bytes());
  }

  private String sealed(byte[] content) {
    byte[] sealed = Arrays.copyOf(content, content.length + MAC_SIZE);
    System.arraycopy(mac(content), 0, sealed, content.length, MAC_SIZE);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Empty for whatever was not sealed here, belongs to another link or is too old. */
  public Optional<FormToken> open(String sealed, LinkId link, Instant now) {
    return bytes(sealed)
        .filter(bytes -> bytes.length == FormToken.BYTES + MAC_SIZE)
        .filter(bytes -> genuine(bytes, FormToken.BYTES))
        .map(FormToken::read)
        .filter(token -> token.link().equals(link))
        .filter(token -> token.ageAt(now).compareTo(FormToken.LIFETIME) < 0);
  }

  /** What the thanks for an answer bring back, so that nobody is thanked who sent nothing. */
  public String thanks(LinkId link, Instant now) {
    return sealed(
        ByteBuffer.allocate(THANKS_BYTES)
            .putLong(link.value())
            .putLong(now.toEpochMilli())
            .array());
  }

  /** Whether thanks of this link were made here, in the time that a form lives. */
  public boolean thanked(String sealed, LinkId link, Instant now) {
    return bytes(sealed)
        .filter(bytes -> bytes.length == THANKS_BYTES + MAC_SIZE)
        .filter(bytes -> genuine(bytes, THANKS_BYTES))
        .map(ByteBuffer::wrap)
        .filter(content -> content.getLong() == link.value())
        .map(content -> Duration.between(Instant.ofEpochMilli(content.getLong()), now))
        .filter(age -> age.compareTo(FormToken.LIFETIME) < 0)
        .isPresent();
  }

  private boolean genuine(byte[] sealed, int length) {
    byte[] content = Arrays.copyOf(sealed, length);
    byte[] mac = Arrays.copyOfRange(sealed, length, sealed.length);
    return MessageDigest.isEqual(mac, mac(content));
  }

  byte[] mac(byte[] content) {
    try {
      return ((Mac) prepared.clone()).doFinal(content);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<byte[]> bytes(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
