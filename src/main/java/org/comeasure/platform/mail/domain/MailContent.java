package org.comeasure.platform.mail.domain;

import org.jspecify.annotations.Nullable;

/**
 * What goes over the wire.
 *
 * @param name of whoever gets it
 * @param unsubscribe where it can be stopped, null for none
 */
public record MailContent(
    String name,
    String language,
    String subject,
    String text,
    String html,
    @Nullable String unsubscribe) {}
