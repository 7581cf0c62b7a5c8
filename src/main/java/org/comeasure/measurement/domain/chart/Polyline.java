package org.comeasure.measurement.domain.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points to join by straight lines, two at least. */
public record Polyline(List<Point> joints) {
  public Polyline {
    if (joints.size() < 2) {
      throw new IllegalArgumentException("A line has two ends");
    }
    joints = List.copyOf(joints);
  }

  /** As the attribute of that name wants it: {@code 0.0,4.5 10.0,3.0}. */
  public String points() {
    var points = new StringBuilder();
    for (var joint : joints) {
      joint.write(points.isEmpty() ? points : points.append(' '));
    }
    return points.toString();
  }

  /** The lines through a series with gaps: one for each run of two or more points. */
  static List<Polyline> through(List<@Nullable Point> series) {
    List<Polyline> lines = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (Point point : series) {
      if (point == null) {
        end(run, lines);
      } else {
        run.add(point);
      }
    }
    end(run, lines);
    return List.copyOf(lines);
  }

  private static void end(List<Point> run, List<Polyline> lines) {
    if (run.size() > 1) {
      lines.add(new Polyline(run));
    }
    run.clear();
  }
}
