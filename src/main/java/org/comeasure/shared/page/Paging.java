package org.comeasure.shared.page;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * How a long list is asked for page by page. It is described here alone, see {@link Asks}; {@link
 * QueryValues} reads it.
 */
public abstract class Paging {

  @Meaning("The next of the answer before; without it the start of the list")
  @QueryParam(QueryValues.CURSOR)
  @Nullable String cursor;

  @Meaning("How many at most, 1 to 200; without it 50")
  @QueryParam(QueryValues.LIMIT)
  @Nullable Integer limit;

  private Paging() {}
}
