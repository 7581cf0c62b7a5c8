package org.comeasure.collection.domain;

import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.QuestionnaireId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** What a link stands for. */
public record KnownLink(
    LinkId id,
    PartnerId partner,
    @Nullable BranchId branch,
    TouchpointId touchpoint,
    QuestionnaireId questionnaire,
    @Nullable ProductLineId productLine,
    Channel channel) {}
