package org.comeasure.collection.boundary.integrity;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.collection.boundary.integrity.IntegrityPage.FlagRow;
import org.comeasure.collection.boundary.integrity.IntegrityPage.GroupRow;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.shared.locale.Texts;

/** The page of flags as a file. */
record IntegrityExport(IntegrityPages words, Texts texts) {

  Export of(String manufacturer, String looked, List<FlagGroup> groups, List<FlagEntry> entries) {
    var tables = new ArrayList<Export.Table>();
    if (!groups.isEmpty()) {
      tables.add(groups(groups));
    }
    tables.add(flags(entries));
    return new Export(
        manufacturer + "-integrity",
        texts.get("integrity.title"),
        List.of(manufacturer, looked),
        tables,
        texts.locale());
  }

  private Export.Table groups(List<FlagGroup> groups) {
    var shown = words.groups(groups);
    var rows = new ArrayList<List<ExportCell>>();
    for (int i = 0; i < shown.size(); i++) {
      GroupRow row = shown.get(i);
      rows.add(
          List.of(
              ExportCell.of(row.kind()),
              ExportCell.of(row.partnerName()),
              ExportCell.of(row.day()),
              ExportCell.of(groups.get(i).count())));
    }
    return new Export.Table(
        texts.get("integrity.groups.title"), columns("flag", "partner", "day", "count"), rows);
  }

  private Export.Table flags(List<FlagEntry> entries) {
    return new Export.Table(
        texts.get("integrity.flags.title"),
        columns("response", "flag", "partner", "answered", "why", "review", "note"),
        words.rows(entries).stream().map(IntegrityExport::cells).toList());
  }

  private static List<ExportCell> cells(FlagRow row) {
    return List.of(
        ExportCell.of(row.response()),
        ExportCell.of(row.kind()),
        ExportCell.of(row.partnerName()),
        ExportCell.of(row.answered()),
        ExportCell.of(row.why()),
        row.review() == null ? ExportCell.none() : ExportCell.of(row.review()),
        row.note() == null ? ExportCell.none() : ExportCell.of(row.note()));
  }

  private List<String> columns(String... names) {
    return List.of(names).stream().map(name -> texts.get("integrity.column." + name)).toList();
  }
}
