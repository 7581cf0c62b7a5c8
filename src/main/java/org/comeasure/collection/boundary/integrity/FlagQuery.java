package org.comeasure.collection.boundary.integrity;

import org.comeasure.collection.Flag;
import org.comeasure.collection.domain.flag.Decision;
import org.comeasure.collection.domain.flag.FlagCursor;
import org.comeasure.collection.domain.flag.FlagFilter;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** The choice of flags in an address. */
record FlagQuery(QueryValues values) {

  static final String FLAG = "flag";
  static final String PARTNER = "partner";
  static final String REVIEW = "review";

  private static final String OPEN = "open";

  FlagFilter filter() {
    return new FlagFilter(
        given(REVIEW).equals(OPEN)
            ? null
            : values.read(REVIEW, Decision::of, "Name open, confirmed or dismissed."),
        values.read(FLAG, Flag::of, "Name a kind of flag."),
        values.read(PARTNER, PartnerId::parse, "Give the id of a partner."));
  }

  @Nullable FlagCursor cursor() {
    return values.cursor(FlagCursor::parse);
  }

  String given(String name) {
    return values.given(name);
  }
}
