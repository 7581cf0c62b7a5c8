package org.comeasure.tenancy.domain.session;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The token that a session's forms carry. It is masked anew for each page: a secret that stays the
 * same in compressed pages can be guessed from their length (BREACH).
 */
public final class CsrfToken {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private CsrfToken() {}

  public static String masked(byte[] secret) {
    var mask = SessionSecret.random();
    var token = Arrays.copyOf(mask, mask.length * 2);
    for (int i = 0; i < mask.length; i++) {
      token[mask.length + i] = (byte) (mask[i] ^ secret[i]);
    }
    return ENCODER.encodeToString(token);
  }

  public static boolean matches(@Nullable String token, byte[] secret) {
    if (token == null || token.length() > 2 * ENCODER.encodeToString(secret).length()) {
      return false;
    }
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      return bytes.length == secret.length * 2 && MessageDigest.isEqual(unmasked(bytes), secret);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static byte[] unmasked(byte[] token) {
    var half = token.length / 2;
    var secret = new byte[half];
    for (int i = 0; i < half; i++) {
      secret[i] = (byte) (token[i] ^ token[half + i]);
    }
    return secret;
  }
}
