package org.comeasure.platform.upload;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.comeasure.shared.input.Input;

/**
 * A picture that the portal has drawn anew from the pixels of one that was handed in, so that it
 * holds nothing else: no script, no second file behind the first, no place where a photo was taken.
 *
 * @param content as PNG or JPEG
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] content, String mediaType) {

  /** How many bytes one may have that is handed in. */
  public static final int LARGEST = 2 * 1024 * 1024;

  /** Sharp on a poster; nobody needs more of a logo. */
  private static final int WIDEST = 1_200;

  private static final int HIGHEST = 600;

  /** Of a side: to decode more takes memory that a small file can ask for. */
  private static final int MOST_PIXELS = 4_000;

  private static final float QUALITY = 0.85f;
  private static final double SMALLER = 0.8;
  private static final int MARK = 512;
  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";
  private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Pattern CUT_OFF = Pattern.compile("remature|runcated|orrupt");

  // Each takes as much memory as its pixels do.
  private static final Semaphore AT_ONCE = new Semaphore(2);

  /** The kinds that are read, by how their files begin. */
  private enum Kind {
    PNG,
    JPEG,
    WEBP
  }

  /** Where a picture cannot be used; the message is the rule that it breaks. */
  private static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Object[] arguments;

    UnusableException(String rule, Object... arguments) {
      super(rule);
      this.arguments = arguments;
    }
  }

  /**
   * Draws anew what a field holds. What cannot be used is told beside the field, and nothing of it
   * is kept.
   */
  public static Optional<Picture> read(UploadedFile file, Input input, String field) {
    try {
      return Optional.of(read(file));
    } catch (UnusableException unusable) {
      input.refuse(field, String.valueOf(unusable.getMessage()), unusable.arguments);
      return Optional.empty();
    }
  }

  private static Picture read(UploadedFile file) throws UnusableException {
    if (file.tooLarge() || file.content().length > LARGEST) {
      throw new UnusableException("file-too-large", LARGEST / 1024 / 1024);
    }
    var kind = kind(file.content());
    AT_ONCE.acquireUninterruptibly();
    try {
      var pixels = decoded(file.content(), kind);
      var fitted = fitted(pixels, WIDEST, HIGHEST);
      boolean photo = kind == Kind.JPEG && !fitted.getColorModel().hasAlpha();
      return photo ? new Picture(jpeg(fitted), JPEG) : new Picture(png(fitted), PNG);
    } finally {
      AT_ONCE.release();
    }
  }

  /** The same, small enough for a phone on a bad line. */
  public Picture within(int widest, int highest, int mostBytes) {
    try {
      var pixels = decoded(content, mediaType.equals(JPEG) ? Kind.JPEG : Kind.PNG);
      int wide = widest;
      int high = highest;
      while (true) {
        var fitted = fitted(pixels, wide, high);
        var asPng = png(fitted);
        if (mediaType.equals(PNG) && asPng.length <= mostBytes) {
          return new Picture(asPng, PNG);
        }
        var asJpeg = jpeg(fitted);
        if (asJpeg.length <= mostBytes || wide < 32) {
          return new Picture(asJpeg, JPEG);
        }
        wide = (int) (wide * SMALLER);
        high = (int) (high * SMALLER);
      }
    } catch (UnusableException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Kind kind(byte[] content) throws UnusableException {
    if (Arrays.equals(Arrays.copyOf(content, PNG_MARK.length), PNG_MARK)) {
      return Kind.PNG;
    }
    var start = new String(content, 0, Math.min(content.length, MARK), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Kind.JPEG;
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return Kind.WEBP;
    }
    boolean drawing = start.toLowerCase(Locale.ROOT).contains("<svg");
    throw new UnusableException(drawing ? "picture-svg" : "picture-kind");
  }

  private static BufferedImage decoded(byte[] content, Kind kind) throws UnusableException {
    var reader = reader(kind);
    var broken = new AtomicBoolean(isCutOff(content, kind));
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(stream, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MOST_PIXELS || height > MOST_PIXELS) {
        throw new UnusableException("picture-pixels", MOST_PIXELS, width, height);
      }
      reader.addIIOReadWarningListener(
          (source, warning) -> {
            if (CUT_OFF.matcher(warning).find()) {
              broken.set(true);
            }
          });
      var pixels = reader.read(0);
      if (broken.get()) {
        throw new UnusableException("picture-broken");
      }
      return pixels;
    } catch (IOException | RuntimeException unreadable) {
      // Readers fail in many ways at what is no picture of theirs.
      throw new UnusableException("picture-broken");
    } finally {
      reader.dispose();
    }
  }

  /** Its reader takes what is missing for black. */
  private static boolean isCutOff(byte[] content, Kind kind) {
    if (kind != Kind.WEBP || content.length < 8) {
      return kind == Kind.WEBP;
    }
    long announced = 0;
    for (int i = 7; i > 3; i--) {
      announced = announced << 8 | content[i] & 0xff;
    }
    return announced + 8 > content.length;
  }

  private static ImageReader reader(Kind kind) {
    // Not found by the library's own search when it lies in an application.
    return kind == Kind.WEBP
        ? new WebPImageReaderSpi().createReaderInstance(null)
        : ImageIO.getImageReadersByFormatName(kind.name()).next();
  }

  /** As large as it may be, and no larger than it is; by halves, so that thin lines stay. */
  private static BufferedImage fitted(BufferedImage pixels, int widest, int highest) {
    double share =
        Math.min(
            1,
            Math.min((double) widest / pixels.getWidth(), (double) highest / pixels.getHeight()));
    int width = Math.max(1, (int) Math.round(pixels.getWidth() * share));
    int height = Math.max(1, (int) Math.round(pixels.getHeight() * share));
    var drawn = pixels;
    while (drawn.getWidth() >= 2 * width && drawn.getHeight() >= 2 * height) {
      drawn = drawn(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2);
    }
    return drawn(drawn, width, height);
  }

  private static BufferedImage drawn(BufferedImage pixels, int width, int height) {
    int type =
        pixels.getColorModel().hasAlpha()
            ? BufferedImage.TYPE_INT_ARGB
            : BufferedImage.TYPE_INT_RGB;
    var drawn = new BufferedImage(width, height, type);
    var pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(pixels, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  private static byte[] png(BufferedImage pixels) {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(pixels, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** On white where one could see through it. */
  private static byte[] jpeg(BufferedImage pixels) {
    var opaque =
        new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = opaque.createGraphics();
    pen.drawImage(pixels, 0, 0, Color.WHITE, null);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      var quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(opaque, null, null), quality);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
