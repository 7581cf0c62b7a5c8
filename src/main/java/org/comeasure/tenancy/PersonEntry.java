package org.comeasure.tenancy;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the portal.
 *
 * @param subject the person's id at the identity provider
 * @param email null where none is known that the person has proved to read
 * @param language to write to the person in
 * @param zone in which the person reads times; null for the network's
 */
public record PersonEntry(
    String subject, String name, @Nullable String email, Locale language, @Nullable ZoneId zone) {}
