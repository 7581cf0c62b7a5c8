package org.comeasure.collection.domain.flag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comeasure.tenancy.PartnerId;

/**
 * Tells one sender of a day from another without keeping who it is: 8 bytes of a keyed hash of the
 * address, the day and the partner. The same address is another sender tomorrow and at another
 * partner; without the key, which the database does not hold, no address can be tried against it.
 */
public final class Sender {

  private static final String ALGORITHM = "HmacSHA256";

  private Sender() {}

  public static long of(String key, LocalDate day, PartnerId partner, String address) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      var text = "sender\n" + day + "\n" + partner + "\n" + address;
      return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
