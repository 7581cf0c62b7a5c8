package org.comeasure.platform.web.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** One file, with the hash of its content in its address. */
@SuppressWarnings("ArrayRecordComponent")
public record Asset(String name, String hash, String mediaType, byte[] content) {

  private static final int HASH_LENGTH = 16;
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  static Asset of(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String mediaType = MEDIA_TYPES.get(ending);
    if (mediaType == null) {
      throw new IllegalArgumentException("no media type for " + name);
    }
    return new Asset(name, hash(content), mediaType, content);
  }

  public String href() {
    return "/assets/" + hash + "/" + name;
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
