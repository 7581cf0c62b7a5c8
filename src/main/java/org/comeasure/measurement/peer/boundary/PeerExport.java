package org.comeasure.measurement.peer.boundary;

import java.util.List;
import java.util.stream.Collectors;
import org.comeasure.measurement.boundary.page.PeriodWords;
import org.comeasure.measurement.boundary.page.Saving;
import org.comeasure.measurement.domain.Figure;
import org.comeasure.measurement.domain.Unit;
import org.comeasure.measurement.peer.domain.PeerStanding;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Span;
import org.comeasure.shared.locale.Texts;
import org.jspecify.annotations.Nullable;

/** The comparison as a file: what the page tells and nothing beyond it. */
record PeerExport(PeerOwner owner, PeerStanding standing, Texts texts) {

  private static final int DECIMALS = 1;

  /**
   * @param drawing of the months, null where there is none
   */
  Export of(PeerPage.Part part, Export.@Nullable Drawing drawing) {
    var period = standing.cell().period();
    var title = texts.get("measurement.peers.title", new PeriodWords(texts).title(period));
    return new Export(
        Saving.name(owner.name() + "-peers", period.token()),
        title,
        List.of(
            owner.name(),
            standing.cell().measure().name().in(texts.locale()),
            texts.get(
                "measurement.export.filter",
                texts.get("measurement.peers.group"),
                texts.get("measurement.peers.group." + standing.group().code())),
            part.headline().stream().map(Span::text).collect(Collectors.joining())),
        List.of(place(part), trend().drawn(drawing)),
        texts.locale());
  }

  private Export.Table place(PeerPage.Part part) {
    return new Export.Table(
            texts.get("measurement.peers.place"),
            List.of(
                texts.get("measurement.peers.column.who"),
                texts.get("measurement.peers.column.value"),
                texts.get("measurement.export.grade"),
                texts.get("measurement.peers.column.of")),
            part.rows().stream()
                .map(
                    row ->
                        List.of(
                            ExportCell.of(row.name()),
                            ExportCell.of(row.value()),
                            row.grade() == null
                                ? ExportCell.none()
                                : ExportCell.of(row.grade().letter()),
                            ExportCell.of(row.of())))
                .toList())
        .drawn(PrintedPlace.of(part.strip(), texts));
  }

  private Export.Table trend() {
    return new Export.Table(
        texts.get("measurement.peers.trend"),
        List.of(
            texts.get("measurement.column.month"),
            texts.get("measurement.peers.line.own"),
            texts.get("measurement.export.low"),
            texts.get("measurement.export.high"),
            texts.get("measurement.export.answers"),
            texts.get("measurement.export.grade"),
            texts.get("measurement.peers.line.peers")),
        standing.trend().stream().map(this::row).toList());
  }

  private List<ExportCell> row(PeerStanding.Month month) {
    var own = month.own() instanceof Figure.Shown shown ? shown : null;
    return List.of(
        ExportCell.of(month.month()),
        own == null ? ExportCell.none() : number(own.value()),
        own == null ? ExportCell.none() : number(own.low()),
        own == null ? ExportCell.none() : number(own.high()),
        ExportCell.of(month.own().n()),
        month
            .graded()
            .integrity()
            .map(found -> ExportCell.of(found.grade().name()))
            .orElseGet(ExportCell::none),
        month.peers() == null ? ExportCell.none() : number(month.peers()));
  }

  private ExportCell number(double value) {
    boolean mean = standing.cell().kind().unit() == Unit.MEAN;
    return ExportCell.of(value, mean ? DECIMALS + 1 : DECIMALS);
  }
}
