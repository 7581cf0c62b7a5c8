package org.comeasure.platform.job;

import java.util.Locale;

/** Where a job stands. */
public enum JobStatus {
  /** Waits for a node, or for its next try. */
  QUEUED,
  RUNNING,
  DONE,
  /** Not tried again by itself. */
  FAILED,
  /** Somebody did not want it any more. */
  CANCELLED;

  /** Waiting or running: an equal request joins it. */
  public boolean isOpen() {
    return this == QUEUED || this == RUNNING;
  }

  /** As stored and as in documents, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static JobStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
