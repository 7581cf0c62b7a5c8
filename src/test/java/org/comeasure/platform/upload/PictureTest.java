package org.comeasure.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a picture that is handed in. */
class PictureTest {

  private static final Color PETROL = new Color(0x0f5c6e);

  private final Input input = Input.ofValues(Map.of(), Texts.in(Locale.ENGLISH), "sample");

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void whatIsOfAGoodKindIsDrawnAnewInItsSize(String format) throws IOException {
    var drawn = drawn(SamplePictures.bar(format, 300, 100, PETROL));
    assertThat(drawn.mediaType()).isEqualTo("image/" + format);
    var pixels = pixels(drawn);
    assertThat(pixels.getWidth()).isEqualTo(300);
    assertThat(pixels.getHeight()).isEqualTo(100);
    assertNear(pixels.getRGB(150, 50), PETROL);
  }

  @Test
  void webpKeepsWhatCanBeSeenThrough() throws IOException {
    var pixels = pixels(drawn(SamplePictures.WEBP));
    assertThat(pixels.getWidth()).isEqualTo(48);
    assertNear(pixels.getRGB(8, 12), PETROL);
    assertThat(pixels.getRGB(40, 12) >>> 24).isZero();
    assertNear(
        pixels(drawn(SamplePictures.WEBP_WITHOUT_LOSSES)).getRGB(40, 12), new Color(0xff8800));
  }

  @Test
  void whatIsLargerThanItNeedBeBecomesSmaller() throws IOException {
    var pixels = pixels(drawn(SamplePictures.bar("png", 3_600, 400, PETROL)));
    assertThat(pixels.getWidth()).isEqualTo(1_200);
    assertThat(pixels.getHeight()).isEqualTo(133);
  }

  @Test
  void nothingOfASecondFileBehindThePictureStays() {
    for (var format : new String[] {"png", "jpeg"}) {
      var both =
          SamplePictures.followedBy(
              SamplePictures.bar(format, 40, 40, PETROL),
              "<script>alert(1)</script>PK\u0003\u0004");
      var kept = new String(drawn(both).content(), StandardCharsets.ISO_8859_1);
      assertThat(kept).doesNotContain("script", "alert", "PK");
    }
  }

  @Test
  void smallOnesStayWithinTheirBytesWhateverIsOnThem() {
    for (var format : new String[] {"png", "jpeg"}) {
      var small = drawn(SamplePictures.noise(format, 600, 200)).within(320, 88, 8_192);
      assertThat(small.content()).hasSizeLessThanOrEqualTo(8_192);
    }
  }

  @Test
  void fiftyThousandPixelsAreRefusedBeforeTheyAreDecoded() {
    var refused = refused(SamplePictures.pngOf(50_000, 50_000));
    assertThat(refused).contains("50,000 × 50,000 pixels").contains("4,000 on each side");
  }

  @Test
  void aDrawingThatCanHoldProgramsIsRefusedInWords() {
    assertThat(refused(SamplePictures.SVG.getBytes(StandardCharsets.UTF_8))).contains("SVG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><script>alert(1)</script></html>", "GIF89a", "", "%PDF-1.7"})
  void whatIsNoPictureIsRefused(String content) {
    assertThat(refused(content.getBytes(StandardCharsets.UTF_8))).contains("PNG, JPEG or WebP");
  }

  @Test
  void whatIsCutOffIsRefused() {
    for (var whole :
        new byte[][] {
          SamplePictures.noise("png", 60, 60),
          SamplePictures.noise("jpeg", 60, 60),
          SamplePictures.WEBP,
          SamplePictures.WEBP_WITHOUT_LOSSES
        }) {
      for (double share : new double[] {0.1, 0.5, 0.9}) {
        var part = Arrays.copyOf(whole, (int) (whole.length * share));
        assertThat(refused(part)).as("%s of %s", share, whole.length).contains("to its end");
      }
    }
  }

  @Test
  void whatIsTooLargeIsRefused() {
    assertThat(refused(new byte[Picture.LARGEST + 1])).contains("larger than 2 MB");
    var file = new UploadedFile("a.png", "image/png", new byte[0], true);
    assertThat(Picture.read(file, input, "logo")).isEmpty();
  }

  private Picture drawn(byte[] content) {
    var file = new UploadedFile("logo", "application/octet-stream", content, false);
    var picture = Picture.read(file, input, "logo");
    assertThat(input.errors()).isEmpty();
    return picture.orElseThrow();
  }

  private static String refused(byte[] content) {
    var input = Input.ofValues(Map.of(), Texts.in(Locale.ENGLISH), "sample");
    var file = new UploadedFile("logo.png", "image/png", content, false);
    assertThat(Picture.read(file, input, "logo")).isEmpty();
    return String.valueOf(input.error("logo"));
  }

  private static BufferedImage pixels(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.content()));
  }

  private static void assertNear(int found, Color wanted) {
    var colour = new Color(found);
    assertThat(Math.abs(colour.getRed() - wanted.getRed())).isLessThan(12);
    assertThat(Math.abs(colour.getGreen() - wanted.getGreen())).isLessThan(12);
    assertThat(Math.abs(colour.getBlue() - wanted.getBlue())).isLessThan(12);
  }
}
