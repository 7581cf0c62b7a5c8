package org.comeasure.platform.job;

/** How far a running job has come. */
public interface JobProgress {

  /**
   * Notes it; cheap enough for every step. It is written about once a second.
   *
   * @param total 0 while it is not known
   * @throws JobStoppedException when the portal stops, another node has taken the job over or
   *     somebody has cancelled it: give up at once
   */
  void at(long done, long total);

  /**
   * Keeps the job until the caller's transaction ends. For a transaction that must not happen
   * twice: without this, a node that was away for longer than its lease could still write what
   * another has written by then. Where nobody can take the work over there is nothing to keep.
   *
   * @throws JobStoppedException when the job is no longer this node's, or is cancelled
   */
  default void keep() {}
}
