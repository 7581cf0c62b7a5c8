package org.comeasure.testing.cast;

import java.util.List;

/**
 * A manufacturer of the cast.
 *
 * @param organization its organisation in Keycloak
 * @param timeZone where its days begin
 */
public record Manufacturer(
    String alias,
    String name,
    String organization,
    String accent,
    String timeZone,
    List<Enrolment> partners) {}
