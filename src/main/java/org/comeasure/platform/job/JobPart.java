package org.comeasure.platform.job;

import org.comeasure.shared.locale.Texts;

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
 * @param here the address of the page
 */
public record JobPart(
    String href, String title, String words, int percent, boolean open, String here) {

  private static final int UNKNOWN = -1;

  /**
   * @param network as in paths
   * @param here the address of the page that shows the part
   */
  public static JobPart of(Job job, String network, String here, Texts texts) {
    int percent = percent(job);
    return new JobPart(
        "/n/" + network + "/jobs/" + job.id(),
        texts.get(job.kind() + ".job"),
        words(job, percent, texts),
        percent,
        job.status().isOpen(),
        here);
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
      case FAILED -> UNKNOWN;
    };
  }

  private static String words(Job job, int percent, Texts texts) {
    return switch (job.status()) {
      case QUEUED -> texts.get("platform.job.queued");
      case RUNNING ->
          percent == UNKNOWN
              ? texts.get("platform.job.running")
              : texts.get("platform.job.percent", texts.formats().number(percent, 0));
      case DONE -> texts.get("platform.job.done");
      case FAILED -> failure(job, texts);
    };
  }

  private static String failure(Job job, Texts texts) {
    String key = job.failure();
    return key != null && texts.has(key)
        ? texts.get(key, job.id())
        : texts.get("platform.job.failed.unexpected", job.id());
  }
}
