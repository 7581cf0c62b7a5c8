package org.comeasure.tenancy.domain.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and authenticates with AES-256-GCM. Each purpose has a key of its own, derived from the
 * portal's, and what it belongs to is authenticated along: neither can a cookie pass for a row nor
 * one row's tokens for another's.
 */
public final class Seal {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  public Seal(byte[] portalKey, String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(portalKey, "HmacSHA256"));
      key = new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public byte[] close(byte[] plain, byte[] belongsTo) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Empty for whatever was not closed by this seal for the same owner. */
  public Optional<byte[]> open(byte[] sealed, byte[] belongsTo) {
    if (sealed.length <= NONCE) {
      return Optional.empty();
    }
    var nonce = Arrays.copyOf(sealed, NONCE);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, belongsTo)
              .doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException tampered) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] belongsTo) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(belongsTo);
    return cipher;
  }
}
