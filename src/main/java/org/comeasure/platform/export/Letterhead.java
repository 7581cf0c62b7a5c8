package org.comeasure.platform.export;

import java.util.Base64;
import org.comeasure.platform.upload.StoredFile;
import org.comeasure.tenancy.Brand;
import org.jspecify.annotations.Nullable;

/**
 * Whose paper it is.
 *
 * @param name as customers see it
 * @param logo as an address that holds the picture itself, as a print asks for nothing; null
 *     without one
 */
public record Letterhead(String name, @Nullable String logo) {

  static Letterhead of(Brand brand, @Nullable StoredFile logo) {
    return new Letterhead(brand.name(), logo == null ? null : picture(logo));
  }

  /** A picture as an address that holds it. */
  public static String picture(StoredFile file) {
    return picture(file.mediaType(), file.content());
  }

  public static String picture(String mediaType, byte[] content) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(content);
  }
}
