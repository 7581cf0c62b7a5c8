package org.comeasure.platform.export;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints a document of ours. It may refer to nothing outside of itself. */
final class PdfFile {

  private static final String PICTURE = "data:image/";
  private static final String FAMILY = "Liberation Sans";
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static {
    // It tells how it works, dozens of lines for each file; what fails it throws.
    XRLog.setLoggingEnabled(false);
  }

  private PdfFile() {}

  /**
   * @param accent of its charts, 0xRRGGBB
   */
  static byte[] write(String document, int accent) {
    var file = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .withHtmlContent(InertText.inXml(document), null)
          // Server-side request forgery: whatever address the document held, none is asked. One
          // that is a picture itself asks nobody.
          .useUriResolver((base, address) -> address.startsWith(PICTURE) ? address : null)
          .useSVGDrawer(new ChartDrawer(accent))
          .useFont(font(), FAMILY)
          .toStream(file)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static FSSupplier<InputStream> font() {
    return () -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
  }
}
