package org.comeasure.testing.demo;

import static org.comeasure.testing.demo.Drift.always;
import static org.comeasure.testing.demo.Drift.change;

import java.util.List;

/** What happened in the two networks over the last thirteen months. */
final class Stories {
  private static final List<Drift> ALL =
      List.of(
          // Reorganised its dispatching: repair visits went from a nuisance to a strength.
          always("nordwind", 0.25),
          change("nordwind", -1.15, 0.45, -7, -0.5).at("repair-visit"),
          change("nordwind", -0.6, 0.3, -7, -0.5).at("repair-visit").about("punctuality"),
          always("nordwind", -0.25).branch("Rostock"),
          // Lost technicians and its switchboard in one network, and is as ever in the other.
          change("kestrel", 0.35, -0.6, -4, -0.7).in("velmora"),
          change("kestrel", 0, -0.7, -4, -0.7).in("velmora").at("call-centre"),
          change("kestrel", 0, -0.6, -4, -0.7).in("velmora").about("waiting"),
          always("kestrel", 0.15).in("brenta"),
          always("alpina", 0.6),
          always("alpina", -0.3).at("sale").about("offer"),
          always("frost", 0.05),
          always("frost", -0.7).branch("York"),
          always("lombardia", 0.1),
          always("lombardia", 0.5).at("sale"),
          always("lombardia", -0.7).at("call-centre"),
          // A strike at the forwarder, over after two months.
          always("oresund", 0.35),
          change("oresund", 0, -1.1, -4.2, -3.6).at("parts-delivery"),
          change("oresund", 0, 1.1, -2.4, -1.9).at("parts-delivery"),
          always("vistula", -0.2),
          change("vistula", -0.8, -0.2, -12, -1).at("parts-delivery"),
          always("severn", 0.2),
          // Spare parts ran short in the harvest.
          always("hofmann", 0.4),
          change("hofmann", 0, -0.9, -4, -3.3).at("parts-delivery"),
          change("hofmann", 0, 0.7, -1.8, -1).at("parts-delivery"),
          change("meadowbank", -0.35, 0.5, -11, -1),
          always("meadowbank", -0.4).branch("Hereford"),
          always("loire", -0.35),
          always("loire", -0.4).about("waiting"),
          change("puszta", -0.7, 0.05, -10, -1),
          always("puszta", 0.4).about("courtesy"));

  private final List<Drift> concerned;

  private Stories(List<Drift> concerned) {
    this.concerned = concerned;
  }

  static Stories of(DemoLink link) {
    return new Stories(ALL.stream().filter(drift -> drift.concerns(link)).toList());
  }

  /** 0 is an ordinary partner. */
  double mood(double months) {
    return concerned.stream()
        .filter(drift -> drift.item() == null)
        .mapToDouble(drift -> drift.level(months))
        .sum();
  }

  /** How much better or worse one rated item is than the rest. */
  double bias(String item, double months) {
    return concerned.stream()
        .filter(drift -> item.equals(drift.item()))
        .mapToDouble(drift -> drift.level(months))
        .sum();
  }
}
