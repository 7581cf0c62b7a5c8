package org.comeasure.platform.job;

/**
 * A request for work. Two are equal when kind and parameters are, to the letter: write the
 * parameters in one fixed order.
 *
 * @param kind the name of a {@link JobKind}
 * @param parameters a JSON object
 * @param requestedBy the subject of the person or client, or the name of the part of the portal
 */
public record NewJob(String kind, String parameters, String requestedBy) {}
