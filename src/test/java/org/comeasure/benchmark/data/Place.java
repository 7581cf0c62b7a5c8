package org.comeasure.benchmark.data;

import org.jspecify.annotations.Nullable;

/**
 * Where an answer can come from: a link with all that its rows say.
 *
 * @param partner number in the network, from 0
 * @param touchpoint code
 * @param country of the branch, or of the partner's first
 */
record Place(
    int partner,
    String touchpoint,
    String country,
    long manufacturerId,
    long partnerId,
    @Nullable Long branchId,
    long touchpointId,
    long versionId,
    long linkId,
    String channel) {}
