package org.comeasure.platform.export;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws our charts in a print: lines, bars, dots and words, straight onto the page with its own
 * font. Anything else that an SVG can hold (pictures, scripts, styles, links, other documents) is
 * passed over, so a drawing cannot make the server ask or run anything.
 */
final class ChartDrawer implements SVGDrawer {

  private final int accent;

  ChartDrawer(int accent) {
    this.accent = accent;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    return new ChartImage(svg, box.getStyle().getFSFont(context), dotsPerPixel, accent);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

  @Override
  public void addFontFile(
      File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {}

  @Override
  public void addFontStream(
      FSSupplier<InputStream> stream,
      String family,
      @Nullable Integer weight,
      @Nullable FontStyle style) {}

  @Override
  public void close() {}
}
