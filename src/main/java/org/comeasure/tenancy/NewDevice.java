package org.comeasure.tenancy;

import java.time.Instant;

/**
 * Somebody who has signed in before did so from a browser that is not known. Told within the
 * transaction of the sign-in.
 *
 * @param device what it calls itself; may be blank
 */
public record NewDevice(PersonEntry person, String device, Instant at) {}
