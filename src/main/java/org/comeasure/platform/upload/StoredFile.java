package org.comeasure.platform.upload;

/**
 * A file that is kept.
 *
 * @param hash SHA-256 of its content, in hexadecimal digits; with another content it is another
 *     file
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(String hash, String mediaType, byte[] content) {

  /** The ending of its name. */
  public String ending() {
    return mediaType.equals("image/jpeg") ? "jpg" : "png";
  }
}
