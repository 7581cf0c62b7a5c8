package org.comeasure.platform.mail.domain;

import java.time.Instant;
import org.comeasure.platform.mail.EmailAddress;

/**
 * A mail that a node has taken to send it.
 *
 * @param attempt how often it was taken, this time included; with the node it is the proof of
 *     holding it
 */
public record ClaimedMail(
    long id,
    String kind,
    EmailAddress to,
    MailContent content,
    Instant createdAt,
    String node,
    int attempt) {}
