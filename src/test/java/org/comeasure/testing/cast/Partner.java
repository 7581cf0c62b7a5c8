package org.comeasure.testing.cast;

import java.util.List;

/**
 * A partner organisation, in however many networks.
 *
 * @param organization its organisation in Keycloak
 * @param germanShare of its customers who answer in German; the others answer in English
 * @param cities where it has a branch
 */
public record Partner(
    String alias,
    String name,
    String organization,
    String country,
    double germanShare,
    List<String> cities) {}
