package org.comeasure.platform.job;

import java.time.Duration;
import java.util.Collections;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.ReportingZone;

/**
 * The part of a page that shows how far a job has come, for the template {@code
 * platform/job/progress}. It looks again by itself and then reloads its page; without JavaScript
 * the reader does by a link.
 *
 * @param href of the job
 * @param title what the job does
 * @param words how far it has come, or why it failed and what to do
 * @param percent done, 0 to 100; -1 while that is not known
 * @param open whether it waits or runs
 * @param lookEvery seconds after which it looks again
 * @param here the address of the page
 * @param cancellable whether the reader may have it cancelled
 * @param retriable whether the reader may have it tried again now
 */
public record JobPart(
    String href,
    String title,
    String words,
    int percent,
    boolean open,
    int lookEvery,
    String here,
    boolean cancellable,
    boolean retriable) {

  private static final int UNKNOWN = -1;
  private static final int SOON = 1;
  private static final int LATER = 15;
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  /**
   * @param here the address of the page that shows the part
   */
  public static JobPart of(Job job, Network network, String here, Texts texts) {
    int percent = percent(job);
    boolean may = !Collections.disjoint(network.roles(), job.askers());
    return new JobPart(
        "/n/" + network.id() + "/jobs/" + job.id(),
        texts.get(job.kind() + ".job"),
        words(job, percent, network.zone(), texts),
        percent,
        job.status().isOpen(),
        waitsForATime(job) ? LATER : SOON,
        here,
        may && job.status().isOpen() && !job.cancelling(),
        may && (job.cameToNothing() || job.waitsForItsNextTry()));
  }

  public boolean hasPercent() {
    return percent != UNKNOWN;
  }

  private static int percent(Job job) {
    return switch (job.status()) {
      case QUEUED -> 0;
      case RUNNING ->
          job.total() == 0
              ? UNKNOWN
              : (int) Math.min(99, Math.max(0, 100 * job.done() / job.total()));
      case DONE -> 100;
      case FAILED, CANCELLED -> UNKNOWN;
    };
  }

  /** Whether it waits for a time rather than for its turn. */
  public static boolean waitsForATime(Job job) {
    return job.waitsForItsNextTry()
        || job.status() == JobStatus.QUEUED && job.runAt().isAfter(job.createdAt().plus(AT_ONCE));
  }

  private static String words(Job job, int percent, ReportingZone zone, Texts texts) {
    return switch (job.status()) {
      case QUEUED -> waiting(job, zone, texts);
      case RUNNING -> running(job, percent, texts);
      case DONE -> texts.get("platform.job.done");
      case FAILED ->
          job.failures() > 1
              ? failure(job, texts) + " " + texts.get("platform.job.tried", job.failures())
              : failure(job, texts);
      case CANCELLED -> texts.get("platform.job.cancelled");
    };
  }

  private static String waiting(Job job, ReportingZone zone, Texts texts) {
    var when = texts.formats().dateTime(job.runAt(), zone.id());
    if (job.waitsForItsNextTry()) {
      var again = texts.get("platform.job.again", job.failures(), when);
      return job.failure() != null && texts.has(job.failure())
          ? texts.get(job.failure(), job.id()) + " " + again
          : again;
    }
    return waitsForATime(job)
        ? texts.get("platform.job.later", when)
        : texts.get("platform.job.queued");
  }

  private static String running(Job job, int percent, Texts texts) {
    if (job.cancelling()) {
      return texts.get("platform.job.cancelling");
    }
    return percent == UNKNOWN
        ? texts.get("platform.job.running")
        : texts.get("platform.job.percent", texts.formats().number(percent, 0));
  }

  private static String failure(Job job, Texts texts) {
    String key = job.failure();
    return key != null && texts.has(key)
        ? texts.get(key, job.id())
        : texts.get("platform.job.failed.unexpected", job.id());
  }
}
