package org.comeasure.platform.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for work. Two are equal when kind and parameters are, to the letter: write the
 * parameters in one fixed order.
 *
 * @param kind the name of a {@link JobKind}
 * @param parameters a JSON object
 * @param requestedBy the subject of the person or client, or {@link #PORTAL}
 * @param notBefore until when it waits; null to begin as soon as there is a place
 */
public record NewJob(
    String kind, String parameters, String requestedBy, @Nullable Instant notBefore) {

  /** Who asks for what nobody asked for. */
  public static final String PORTAL = "portal";

  public NewJob(String kind, String parameters, String requestedBy) {
    this(kind, parameters, requestedBy, null);
  }

  public NewJob at(Instant when) {
    return new NewJob(kind, parameters, requestedBy, when);
  }
}
