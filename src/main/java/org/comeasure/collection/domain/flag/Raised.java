package org.comeasure.collection.domain.flag;

import java.time.Instant;
import java.time.LocalDate;
import org.comeasure.collection.Flag;
import org.comeasure.collection.ResponseId;
import org.comeasure.tenancy.PartnerId;

/** A flag for a response. */
public record Raised(
    ResponseId response, PartnerId partner, Instant answeredAt, LocalDate day, Flag flag) {}
