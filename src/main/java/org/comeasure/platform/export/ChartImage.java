package org.comeasure.platform.export;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One chart on a page of a print, a unit of it as large as a pixel of the page. */
final class ChartImage implements SVGImage {

  private final Element svg;
  private final FSFont font;
  private final double scale;
  private final int accent;
  private final double width;
  private final double height;

  ChartImage(Element svg, FSFont font, double dotsPerPixel, int accent) {
    this.svg = svg;
    this.font = font;
    this.scale = dotsPerPixel;
    this.accent = accent;
    var box = svg.getAttribute("viewBox").strip().split("\\s+");
    this.width = Double.parseDouble(box[2]);
    this.height = Double.parseDouble(box[3]);
  }

  @Override
  public int getIntrinsicWidth() {
    return (int) Math.ceil(width * scale);
  }

  @Override
  public int getIntrinsicHeight() {
    return (int) Math.ceil(height * scale);
  }

  @Override
  public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
    var place = new AffineTransform(scale, 0, 0, scale, x, y);
    var page = new Page(device, context, place);
    for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        draw(element, page);
      }
    }
  }

  private record Page(OutputDevice device, RenderingContext context, AffineTransform place) {}

  private void draw(Element element, Page page) {
    switch (element.getTagName()) {
      case "line" ->
          paint(
              new Line2D.Double(
                  number(element, "x1"),
                  number(element, "y1"),
                  number(element, "x2"),
                  number(element, "y2")),
              element,
              page);
      case "rect" -> {
        double corner = 2 * number(element, "rx");
        paint(
            new RoundRectangle2D.Double(
                number(element, "x"),
                number(element, "y"),
                number(element, "width"),
                number(element, "height"),
                corner,
                corner),
            element,
            page);
      }
      case "circle" -> {
        double r = number(element, "r");
        paint(
            new Ellipse2D.Double(
                number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r),
            element,
            page);
      }
      case "polyline" -> paint(path(element.getAttribute("points")), element, page);
      case "text" -> write(element, page);
      default -> {
        // nothing that our charts are made of
      }
    }
  }

  private void paint(Shape shape, Element element, Page page) {
    var clothes = ChartClothes.of(element.getAttribute("class"), accent);
    var placed = page.place().createTransformedShape(shape);
    var device = page.device();
    if (clothes.fill() != null) {
      device.setColor(colour(clothes.fill()));
      device.fill(placed);
    }
    if (clothes.stroke() != null) {
      device.setColor(colour(clothes.stroke()));
      device.setStroke(pen(clothes));
      device.draw(placed);
    }
  }

  private BasicStroke pen(ChartClothes clothes) {
    float thick = (float) (clothes.thick() * scale);
    float[] dashes = clothes.dashed() ? new float[] {4 * (float) scale, 3 * (float) scale} : null;
    return new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }

  private void write(Element element, Page page) {
    var words = element.getTextContent().strip().replaceAll("\\s+", " ");
    if (words.isEmpty()) {
      return;
    }
    var context = page.context();
    int wide = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
    double share =
        switch (element.getAttribute("text-anchor")) {
          case "middle" -> 0.5;
          case "end" -> 1;
          default -> 0;
        };
    double[] at = {number(element, "x"), number(element, "y")};
    page.place().transform(at, 0, at, 0, 1);
    var device = page.device();
    device.setColor(colour(ChartClothes.ink(element.getAttribute("class"))));
    device.setFont(font);
    ((PdfBoxOutputDevice) device)
        .drawString(words, (float) (at[0] - share * wide), (float) at[1], null);
  }

  private static Path2D path(String points) {
    var path = new Path2D.Double();
    for (var point : points.strip().split("\\s+")) {
      var at = point.split(",");
      double x = Double.parseDouble(at[0]);
      double y = Double.parseDouble(at[1]);
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private static FSRGBColor colour(int rgb) {
    return new FSRGBColor(rgb);
  }

  private static double number(Element element, String name) {
    var text = element.getAttribute(name);
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }
}
