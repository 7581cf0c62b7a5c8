package org.comeasure.platform.mail.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sending goes.
 *
 * @param oldest since when the mail waits that has waited longest; null when none does
 * @param dead how many of those that are still known were given up
 */
public record MailState(long waiting, @Nullable Instant oldest, long dead) {}
