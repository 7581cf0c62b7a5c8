package org.comeasure.collection;

import java.time.LocalDate;
import java.util.List;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.shared.period.Period;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * How many forms people began to fill in and how many of them came back, about: they are counted in
 * memory and written every few seconds, so that a node that dies takes a few with it. Joins the
 * caller's transaction or runs in its own.
 */
public interface Openings {

  /** By partner and month, as far as the scope reaches; none where no form was opened. */
  List<OpenedBy> of(TenantScope scope, Wanted wanted);

  /** Of all days together, by what their links are of, as far as the scope reaches. */
  List<OpenedAt> apart(TenantScope scope, Period days);

  /**
   * The same of each of the stretches, in their order and as of one moment; those of whole months
   * by month. A network has as many as its links times the months.
   */
  List<List<OpenedAt>> apart(TenantScope scope, List<Period> stretches);

  /**
   * Forms of open links; what is null does not narrow.
   *
   * @param days days that are no whole months are not kept apart by month
   * @param byTouchpoint whether touchpoints are kept apart, too
   */
  record Wanted(
      Period days,
      @Nullable TouchpointId touchpoint,
      @Nullable Channel channel,
      @Nullable ProductLineId productLine,
      boolean byTouchpoint) {

    /** Whether nothing but the days narrows or is kept apart. */
    public boolean everything() {
      return touchpoint == null && channel == null && productLine == null && !byTouchpoint;
    }
  }

  /**
   * @param opened forms that were touched or sent
   * @param completed forms sent and stored
   */
  record Opened(long opened, long completed) {}

  /**
   * The forms of a partner.
   *
   * @param from the first of their month, or of the days that were asked for
   * @param touchpoint null where touchpoints are not kept apart
   */
  record OpenedBy(
      LocalDate from, PartnerId partner, @Nullable TouchpointId touchpoint, Opened forms) {}

  /**
   * The forms of all links that are alike; null where links name no branch or product line.
   *
   * @param from the first of their month where months are kept apart, or of the days asked for
   */
  record OpenedAt(
      LocalDate from,
      PartnerId partner,
      TouchpointId touchpoint,
      @Nullable BranchId branch,
      Channel channel,
      @Nullable ProductLineId productLine,
      Opened forms) {}
}
