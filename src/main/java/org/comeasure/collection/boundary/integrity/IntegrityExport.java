package org.comeasure.collection.boundary.integrity;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.collection.boundary.integrity.IntegrityPage.FlagRow;
import org.comeasure.collection.boundary.integrity.IntegrityPage.GroupRow;
import org.comeasure.collection.domain.flag.FlagEntry;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.platform.export.Export;
import org.comeasure.platform.export.ExportCell;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.shared.locale.Texts;

/** The page of flags as a file. */
record IntegrityExport(IntegrityPages words, Texts texts) {

  private static final int MOST = 10_000;
  private static final int MOST_PRINTED = 1_000;

  /**
   * The flags of a file.
   *
   * @param all how many there are, if the file cannot hold them all
   */
  record Flags(List<FlagEntry> entries, long all) {}

  /** How many rows a file of a kind holds at most; one that holds fewer than there are says so. */
  static int most(ExportFormat format) {
    return format == ExportFormat.PDF ? MOST_PRINTED : MOST;
  }

  Export of(String manufacturer, String looked, List<FlagGroup> groups, Flags flags) {
    var tables = new ArrayList<Export.Table>();
    if (!groups.isEmpty()) {
      tables.add(groups(groups));
    }
    tables.add(flags(flags.entries()));
    var about = new ArrayList<>(List.of(manufacturer, looked));
    if (flags.all() > flags.entries().size()) {
      about.add(texts.get("integrity.export.first", flags.entries().size(), flags.all()));
    }
    return new Export(
        manufacturer + "-integrity", texts.get("integrity.title"), about, tables, texts.locale());
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
              ExportCell.of(row.dayShown()),
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
