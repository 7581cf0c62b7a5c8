package org.comeasure.collection.domain.flag;

import org.comeasure.collection.ResponseId;
import org.comeasure.tenancy.PartnerId;

/** Which sender sent a response; see {@link Sender}. */
public record Sending(ResponseId response, PartnerId partner, long sender) {}
