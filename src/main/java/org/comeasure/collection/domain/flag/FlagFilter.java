package org.comeasure.collection.domain.flag;

import org.comeasure.collection.Flag;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Which flags are meant; what is null does not narrow.
 *
 * @param decision null for flags that nobody has decided about yet
 */
public record FlagFilter(
    @Nullable Decision decision, @Nullable Flag flag, @Nullable PartnerId partner) {

  public static final FlagFilter OPEN = new FlagFilter(null, null, null);
}
