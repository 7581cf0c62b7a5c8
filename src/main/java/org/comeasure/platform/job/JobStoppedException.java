package org.comeasure.platform.job;

/** This node is to let go of the job. */
public final class JobStoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JobStoppedException() {
    super("the job is to be let go");
  }
}
