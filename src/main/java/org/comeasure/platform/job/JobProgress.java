package org.comeasure.platform.job;

/** How far a running job has come. */
public interface JobProgress {

  /**
   * Notes it; cheap enough for every step. It is written about once a second.
   *
   * @param total 0 while it is not known
   * @throws JobStoppedException when the portal stops or another node has taken the job over: give
   *     up at once, the job is run again
   */
  void at(long done, long total);
}
