package org.comeasure.collection.domain.flag;

import java.time.LocalDate;
import org.comeasure.collection.Flag;
import org.comeasure.tenancy.PartnerId;

/**
 * Flags of one kind at one partner on one day of the network's zone that nobody has decided about
 * yet.
 *
 * @param count how many
 */
public record FlagGroup(Flag flag, PartnerId partner, LocalDate day, long count) {}
