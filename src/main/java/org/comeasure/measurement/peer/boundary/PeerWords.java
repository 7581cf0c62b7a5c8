package org.comeasure.measurement.peer.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.comeasure.measurement.boundary.page.FigureWords;
import org.comeasure.measurement.boundary.page.PeriodWords;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.integrity.boundary.GradeView;
import org.comeasure.measurement.peer.domain.PeerFigures;
import org.comeasure.measurement.peer.domain.PeerPolicy;
import org.comeasure.measurement.peer.domain.PeerPosition;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.measurement.target.boundary.Numbers;
import org.comeasure.measurement.target.boundary.page.BenchmarkNote;
import org.comeasure.measurement.target.boundary.page.GoalLine;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;

/**
 * A comparison in sentences and rows.
 *
 * @param holder whose the own value is
 * @param branch whether that is less than the whole partner
 */
record PeerWords(String holder, boolean branch, PeerStanding standing, Texts texts) {

  List<Span> headline() {
    var peers = standing.peers();
    String during = new PeriodWords(texts).during(standing.cell().period());
    var awaited = standing.awaited();
    if (awaited != null) {
      String day = texts.formats().date(awaited);
      return texts.spans("measurement.peers.awaited", group(), during, day);
    }
    if (peers == null) {
      return texts.spans("measurement.peers.hidden", holder, group(), during);
    }
    if (!(standing.own() instanceof Figure.Shown own)) {
      return texts.spans(
          "measurement.peers.untold",
          holder,
          peers.members(),
          group(),
          value(peers.mean()),
          during);
    }
    var sentences = new ArrayList<Span>();
    if (standing.position() instanceof PeerPosition.Quarter quarter) {
      sentences.addAll(
          texts.spans(
              "measurement.peers.quarter." + quarter.number(), holder, peers.members(), group()));
    }
    if (standing.position() instanceof PeerPosition.Percentile place) {
      String bound = place.bound().name().toLowerCase(Locale.ROOT).replace('_', '-');
      sentences.addAll(
          texts.spans(
              "measurement.peers.percentile." + bound,
              holder,
              place.value(),
              peers.members(),
              group()));
    }
    if (!sentences.isEmpty()) {
      sentences.add(new Span(" ", false));
    }
    sentences.addAll(
        texts.spans(
            "measurement.peers.side." + standing.side().name().toLowerCase(Locale.ROOT),
            holder,
            value(own.value()),
            value(peers.mean()),
            peers.members(),
            group(),
            during));
    if (branch) {
      sentences.add(new Span(" ", false));
      sentences.addAll(texts.spans("measurement.peers.branch"));
    }
    return sentences;
  }

  List<PeerPage.Row> rows() {
    var rows = new ArrayList<PeerPage.Row>();
    var peers = standing.peers();
    if (standing.own() instanceof Figure.Shown own) {
      var words = new FigureWords(texts);
      rows.add(
          new PeerPage.Row(
              holder,
              value(own.value()),
              words.base(own, standing.cell().kind().unit()),
              standing
                  .graded()
                  .integrity()
                  .map(integrity -> GradeView.of(integrity, texts))
                  .orElse(null)));
      rows.addAll(heldAgainst());
    }
    if (peers != null) {
      rows.add(
          new PeerPage.Row(
              texts.get("measurement.peers.mean"), value(peers.mean()), basis(peers), null));
      rows.addAll(bands(peers));
    }
    return rows;
  }

  /** The target of the own number, and what others reach by a source from outside. */
  private List<PeerPage.Row> heldAgainst() {
    var rows = new ArrayList<PeerPage.Row>();
    var kind = standing.cell().kind();
    var judgement = standing.judgement();
    var line = GoalLine.of(judgement, kind, texts);
    if (judgement.goal() != null && line != null) {
      String takes = line.takes() == null ? "" : " · " + line.takes();
      rows.add(
          new PeerPage.Row(
              texts.get("target.column.value"),
              Numbers.of(judgement.goal().value(), kind, texts),
              line.status() + takes,
              null));
    }
    for (var benchmark : standing.yardstick().benchmarks(standing.subject())) {
      rows.add(
          new PeerPage.Row(
              texts.get("target.column.benchmark"),
              Numbers.of(benchmark.value(), kind, texts),
              BenchmarkNote.of(benchmark, kind, texts).source(),
              null));
    }
    return rows;
  }

  String group() {
    return texts.get("measurement.peers.group.in." + standing.group().code());
  }

  String value(double value) {
    return new FigureWords(texts).value(value, standing.cell().kind().unit());
  }

  private String basis(PeerFigures peers) {
    var basis = new ArrayList<String>();
    basis.add(partners(peers.members()));
    if (peers.step() > PeerPolicy.DEFAULT.step(standing.cell().kind())) {
      basis.add(texts.get("measurement.peers.rounded", value(peers.step())));
    }
    if (standing.changed()) {
      basis.add(texts.get("measurement.peers.changed"));
    }
    return String.join(" · ", basis);
  }

  String partners(int count) {
    return texts.get("measurement.peers.partners", count);
  }

  private List<PeerPage.Row> bands(PeerFigures peers) {
    var rows = new ArrayList<PeerPage.Row>();
    int count = peers.bands().size();
    for (int band = 0; count > 1 && band < count; band++) {
      var told = peers.bands().get(band);
      String name = texts.get("measurement.peers.band." + count, band + 1);
      rows.add(new PeerPage.Row(name, value(told.mean()), partners(told.members()), null));
    }
    return rows;
  }
}
