package org.comeasure.collection.boundary.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Every module of the code is where it belongs, in both formats. */
class QrImageTest {

  private static final String ADDRESS = "https://portal.example/f/Xk3mPq7RtZ9vBcD4fGh5Jn";
  private final QrImage image = new QrImage(ADDRESS);
  private final QrCode code = QrCode.encodeText(ADDRESS, QrCode.Ecc.QUARTILE);

  @Test
  void pictureIsSharpLargeAndHasItsQuietZone() throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(image.png()));
    int side = code.size + 8;
    int scale = picture.getWidth() / side;
    assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo(side * scale);
    assertThat(picture.getWidth()).isGreaterThanOrEqualTo(600);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = (picture.getRGB(x * scale + scale / 2, y * scale) & 0xff) < 128;
        assertThat(dark).as("module %d,%d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
      }
    }
  }

  @Test
  void drawingHoldsTheSameModules() {
    var drawn = new boolean[code.size + 8][code.size + 8];
    var modules = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z").matcher(image.svg());
    while (modules.find()) {
      drawn[Integer.parseInt(modules.group(2))][Integer.parseInt(modules.group(1))] = true;
    }
    for (int y = 0; y < drawn.length; y++) {
      for (int x = 0; x < drawn.length; x++) {
        assertThat(drawn[y][x]).as("module %d,%d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
      }
    }
  }

  @Test
  void fileNamesAreHarmless() {
    assertThat(QrResource.fileName("Theke \"Kiel\"\r\nX: y")).isEqualTo("qr-theke-kiel-x-y");
    assertThat(QrResource.fileName("Straße Øresund/../Müller")).matches("[a-z0-9-]{1,63}");
    assertThat(QrResource.fileName("שלום")).isEqualTo("qr-code");
  }
}
