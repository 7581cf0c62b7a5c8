package org.comeasure.collection.boundary.link;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A link's address as a QR code, dark on white, with the quiet zone that scanners need. */
final class QrImage {

  static final int QUIET_ZONE = 4;

  /** Sharp in print at 5 cm and more. */
  private static final int LEAST_PIXELS = 600;

  private static final int WHITE = 0xffffff;

  private final QrCode code;

  /** A quarter of the code may be dirty or torn: it hangs in workshops. */
  QrImage(String address) {
    this.code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
  }

  /** Modules along one side, with the quiet zone. */
  int size() {
    return code.size + 2 * QUIET_ZONE;
  }

  /** Outside of the code everything is light. */
  boolean dark(int x, int y) {
    return code.getModule(x - QUIET_ZONE, y - QUIET_ZONE);
  }

  String svg() {
    var path = new StringBuilder();
    for (int y = 0; y < size(); y++) {
      for (int x = 0; x < size(); x++) {
        if (dark(x, y)) {
          path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" \
        shape-rendering="crispEdges"><path fill="#fff" d="M0,0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>
        """
        .formatted(size(), LEAST_PIXELS, path);
  }

  byte[] png() {
    return png((LEAST_PIXELS + size() - 1) / size());
  }

  /**
   * @param scale pixels along a module
   */
  byte[] png(int scale) {
    int side = size() * scale;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, dark(x / scale, y / scale) ? 0 : WHITE);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
