package org.comeasure.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.chart.CommonScale;
import org.comeasure.measurement.domain.chart.DotStrip;
import org.comeasure.measurement.domain.chart.Frame;
import org.comeasure.measurement.domain.chart.Sparkline;
import org.comeasure.measurement.domain.chart.TrendChart;
import org.comeasure.measurement.domain.chart.TrendSeries;
import org.comeasure.measurement.domain.formula.Interval;
import org.comeasure.shared.page.Shell;

/** Charts over thirteen invented months, drawn by the templates that draw the real ones. */
final class ChartSamples {

  private static final Interval POSSIBLE = new Interval(-100, 100);
  private static final List<String> MONTHS =
      List.of(
          "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
          "Oct");
  private static final double[] OWN = {28, 31, 26, 29, 33, -1, 34, 36, 32, 35, 33, 35, 41};
  private static final double[] NETWORK = {27, 27, 28, 28, 29, 29, 30, 31, 31, 32, 32, 33, 33};

  private ChartSamples() {}

  static String all(Gallery gallery, Shell shell) {
    return "<section class=card><h2>Recommendation over thirteen months</h2>"
        + trend(gallery, shell, Frame.Size.WIDE, "chart-wide")
        + trend(gallery, shell, Frame.Size.NARROW, "chart-narrow")
        + "</section><section class=card><h2>Where the partners stand</h2>"
        + strip(gallery, shell)
        + row(gallery)
        + "</section>";
  }

  private static String trend(Gallery gallery, Shell shell, Frame.Size size, String variant) {
    var chart =
        TrendChart.of(
            POSSIBLE,
            MONTHS,
            new TrendSeries("41 you", figures(OWN)),
            new TrendSeries("33 network", figures(NETWORK)),
            size);
    return gallery.render(
        "measurement/chart/trend",
        Map.of(
            "texts", shell.texts(), "chart", chart, "title", "Recommendation", "variant", variant));
  }

  private static String strip(Gallery gallery, Shell shell) {
    var partners = new LinkedHashMap<String, Figure>();
    double[] values = {8, 22, 27, 30, 33, 35, 38, 41, 44, 47, 58};
    for (int i = 0; i < values.length; i++) {
      partners.put("Partner " + i, shown(values[i], 60 + 70 * i));
    }
    Function<Object, String> name = String::valueOf;
    return gallery.render(
        "measurement/chart/strip",
        Map.of(
            "texts",
            shell.texts(),
            "strip",
            DotStrip.of(POSSIBLE, partners, 1120),
            "title",
            "Eleven partners",
            "name",
            name));
  }

  private static String row(Gallery gallery) {
    var scale = CommonScale.over(POSSIBLE, figures(OWN), 220);
    var bar = scale.bar(shown(41, 561)).orElseThrow();
    return gallery.render(
            "measurement/chart/interval",
            Map.of("bar", bar, "width", 220.0, "title", "34 to 48", "reference", scale.x(38)))
        + gallery.render(
            "measurement/chart/sparkline",
            Map.of("line", Sparkline.of(figures(OWN), 88, 24), "title", "rising"));
  }

  private static List<Figure> figures(double... values) {
    var figures = new ArrayList<Figure>();
    for (double value : values) {
      figures.add(value < 0 ? new Figure.TooFew(3) : shown(value, 400));
    }
    return figures;
  }

  private static Figure.Shown shown(double value, long n) {
    return new Figure.Shown(value, new Interval(value - 8, value + 8), n, false);
  }
}
