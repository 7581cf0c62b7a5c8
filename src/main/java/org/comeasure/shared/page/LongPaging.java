package org.comeasure.shared.page;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * How a list is asked for page by page that most programs read whole; {@link CursorPage#of} reads
 * it.
 */
public abstract class LongPaging {

  @Meaning("The next of the answer before; without it the start of the list")
  @QueryParam(QueryValues.CURSOR)
  @Nullable String cursor;

  @Meaning("How many at most, 1 to 200; without it 200")
  @QueryParam(QueryValues.LIMIT)
  @Nullable Integer limit;

  private LongPaging() {}
}
