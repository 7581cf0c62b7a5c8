package org.comeasure.measurement.domain.scorecard;

import java.util.EnumSet;
import java.util.Set;
import org.comeasure.collection.Channel;
import org.comeasure.measurement.domain.tally.Choice;
import org.comeasure.measurement.domain.tally.Dimension;
import org.comeasure.measurement.domain.tally.Slice;
import org.comeasure.measurement.domain.tally.Sum;
import org.comeasure.measurement.domain.tally.Sums;
import org.comeasure.programme.ProductLineId;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * What of a partner or a network to look at; null for all.
 *
 * @param audience whose answers, code of one of {@link org.comeasure.programme.Audience}
 * @param branch only within one partner
 * @param country ISO 3166 alpha-2
 * @param withoutFlagged whether flagged responses are left out
 */
public record Filter(
    String audience,
    @Nullable TouchpointId touchpoint,
    @Nullable BranchId branch,
    @Nullable String country,
    @Nullable Channel channel,
    @Nullable ProductLineId productLine,
    boolean withoutFlagged) {

  public Filter(
      String audience,
      @Nullable TouchpointId touchpoint,
      @Nullable BranchId branch,
      @Nullable String country,
      @Nullable Channel channel,
      @Nullable ProductLineId productLine) {
    this(audience, touchpoint, branch, country, channel, productLine, false);
  }

  public static final Filter NONE = new Filter(Choice.END_USERS, null, null, null, null, null);

  public Filter at(@Nullable TouchpointId one) {
    return new Filter(audience, one, branch, country, channel, productLine, withoutFlagged);
  }

  public Filter at(@Nullable BranchId one) {
    return new Filter(audience, touchpoint, one, country, channel, productLine, withoutFlagged);
  }

  public Filter in(@Nullable String one) {
    return new Filter(audience, touchpoint, branch, one, channel, productLine, withoutFlagged);
  }

  public Filter by(@Nullable Channel one) {
    return new Filter(audience, touchpoint, branch, country, one, productLine, withoutFlagged);
  }

  public Filter about(@Nullable ProductLineId one) {
    return new Filter(audience, touchpoint, branch, country, channel, one, withoutFlagged);
  }

  public Filter withoutFlagged(boolean some) {
    return new Filter(audience, touchpoint, branch, country, channel, productLine, some);
  }

  /** The same, but all values of that dimension, so that a table can set them side by side. */
  public Filter without(Dimension dimension) {
    return switch (dimension) {
      case TOUCHPOINT -> at((TouchpointId) null);
      case BRANCH -> at((BranchId) null);
      case COUNTRY -> in(null);
      case CHANNEL -> by(null);
      case PRODUCT_LINE -> about(null);
      case PARTNER, MEASURE -> this;
    };
  }

  /** The question for these measures; the branch is the scope's part of it. */
  public Choice choice(Set<Integer> measures, Dimension first, Dimension... more) {
    return new Choice(
        audience,
        measures,
        new Slice(Set.of(), touchpoint, country, channel, productLine, withoutFlagged),
        EnumSet.of(first, more));
  }

  /** The scope narrowed to the branch. */
  public TenantScope within(TenantScope scope) {
    return branch == null ? scope : scope.limitedTo(Set.of(branch));
  }

  /** Those that are asked for of sums that are kept apart by touchpoint, branch and country. */
  Sums of(Sums places) {
    return touchpoint == null && branch == null && country == null
        ? places
        : places.where(this::takes);
  }

  private boolean takes(Sum sum) {
    return (touchpoint == null || touchpoint.equals(sum.touchpoint()))
        && (branch == null || branch.equals(sum.branch()))
        && (country == null || country.equals(sum.country()));
  }
}
