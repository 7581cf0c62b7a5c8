package org.comeasure.platform.upload;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people hand them in, and as they should not. */
public final class SamplePictures {

  /** 48 by 24: the left half petrol, the right half nothing. */
  static final byte[] WEBP =
      Base64.getDecoder()
          .decode(
              "UklGRlQCAABXRUJQVlA4WAoAAAAwAAAALwAAFwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZ"
                  + "WiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
                  + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
                  + "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
                  + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
                  + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
                  + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
                  + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
                  + "AGMALgAgADIAMAAxADZBTFBIEwAAAAEPMP8REUIsmMxfOoPuiP5HhRMAVlA4IEoAAABQAwCdASowABgA"
                  + "Pm0skkWkIqGYBABABsSgDL0oAAenbR/+AAD+8QqP+ocUh6H//i0OtDrQ0df769//lbsgel3VcuzetrKQ"
                  + "lAAAAA==");

  /** The same without losses, the right half orange. */
  static final byte[] WEBP_WITHOUT_LOSSES =
      Base64.getDecoder()
          .decode(
              "UklGRgwCAABXRUJQVlA4WAoAAAAgAAAALwAAFwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZ"
                  + "WiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAA"
                  + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAA"
                  + "ACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAA"
                  + "AChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
                  + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
                  + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA"
                  + "E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBu"
                  + "AGMALgAgADIAMAAxADZWUDhMHgAAAC8vwAUAD3AWrj/A301y/iMNYsEkf+kZdEf0PyqMAA==");

  public static final String SVG =
      """
      <?xml version="1.0"?>
      <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>
      """;

  private SamplePictures() {}

  /** A bar of one colour. */
  public static byte[] bar(String format, int width, int height, Color colour) {
    var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = pixels.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return encoded(pixels, format);
  }

  /** So that nothing can be left out of it. */
  static byte[] noise(String format, int width, int height) {
    var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var chance = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels.setRGB(x, y, chance.nextInt(1 << 24));
      }
    }
    return encoded(pixels, format);
  }

  private static byte[] encoded(BufferedImage pixels, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(pixels, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A small file that says that it is large. */
  public static byte[] pngOf(int width, int height) {
    var png = bar("png", 1, 1, Color.BLACK);
    var header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    var check = new CRC32();
    check.update(png, 12, 17);
    header.putInt(29, (int) check.getValue());
    return png;
  }

  public static byte[] followedBy(byte[] first, String second) {
    var words = second.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(first.length + words.length).put(first).put(words).array();
  }
}
