package org.comeasure.collection.domain.flag;

import java.time.Instant;
import org.comeasure.tenancy.PartnerId;

/** A stretch of time at one partner, both ends included. */
public record Stretch(PartnerId partner, Instant from, Instant to) {}
