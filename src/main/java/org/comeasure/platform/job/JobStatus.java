package org.comeasure.platform.job;

import java.util.Locale;

/** Where a job stands. */
public enum JobStatus {
  /** Waits for a node. */
  QUEUED,
  RUNNING,
  DONE,
  FAILED;

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
