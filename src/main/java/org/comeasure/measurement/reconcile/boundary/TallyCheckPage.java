package org.comeasure.measurement.reconcile.boundary;

import java.time.Instant;
import org.comeasure.platform.job.Job;
import org.comeasure.platform.job.JobPart;
import org.comeasure.platform.job.JobStatus;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.ReportingZone;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a network's figures.
 *
 * @param path of the page
 * @param job the one that waits, runs or failed; null where there is nothing to watch
 * @param result a sentence on the newest one that is over; null where nobody has looked yet
 * @param sound whether nothing differed, or has been put right
 * @param editable whether the reader may start one
 */
public record TallyCheckPage(
    String path, @Nullable JobPart job, @Nullable String result, boolean sound, boolean editable) {

  static TallyCheckPage of(@Nullable Job newest, Network network, boolean editable, Texts texts) {
    var path = "/n/" + network.id() + "/figures";
    if (newest == null) {
      return new TallyCheckPage(path, null, null, true, editable);
    }
    if (newest.status() != JobStatus.DONE || newest.result() == null) {
      var part = JobPart.of(newest, network, path, texts);
      return new TallyCheckPage(path, part, null, true, editable);
    }
    var report = Report.parse(newest.result());
    return new TallyCheckPage(
        path, null, sentence(report, newest, network.zone(), texts), sound(report), editable);
  }

  private static boolean sound(Report report) {
    return report.differing() == 0 || report.repaired();
  }

  private static String sentence(Report report, Job job, ReportingZone zone, Texts texts) {
    var key = report.differing() == 0 ? "equal" : report.repaired() ? "repaired" : "differ";
    var formats = texts.formats();
    Instant end = job.finishedAt() == null ? job.createdAt() : job.finishedAt();
    String compared =
        texts.get(
            "measurement.reconcile." + key,
            formats.dateTime(end, zone.id()),
            formats.number(report.responses()),
            formats.number(report.cells()),
            formats.number(report.differing()));
    return report.expired() == 0
        ? compared
        : compared + " " + texts.get("measurement.reconcile.expired", report.expired());
  }
}
