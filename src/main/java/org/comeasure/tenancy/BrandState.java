package org.comeasure.tenancy;

/**
 * A brand as it stands.
 *
 * @param owner name of the network or partner, as the network knows it
 * @param own what it says itself
 * @param shown what comes of that
 * @param inherited what would be shown if it said nothing
 * @param version of what can be edited
 */
public record BrandState(String owner, Branding own, Brand shown, Brand inherited, int version) {}
