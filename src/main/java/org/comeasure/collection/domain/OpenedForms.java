package org.comeasure.collection.domain;

import java.time.LocalDate;
import org.comeasure.collection.LinkId;
import org.comeasure.tenancy.PartnerId;

/** Forms of a link that were shown and that were sent on a day of the network's zone. */
public record OpenedForms(
    PartnerId partner, LinkId link, LocalDate day, long opened, long completed) {}
