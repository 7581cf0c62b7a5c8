package org.comeasure.testing.cast;

/** A partner's place in one manufacturer's network. */
public record Enrolment(Partner partner, String tier, String region, String accent) {}
