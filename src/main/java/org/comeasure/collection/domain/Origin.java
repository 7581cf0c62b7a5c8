package org.comeasure.collection.domain;

import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.Provenance;
import org.comeasure.programme.ProductLineId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Whom an answer is about and how it came.
 *
 * @param productLine that it is about, where known
 * @param channel as it is claimed
 * @param language that was answered in, ISO 639-1
 * @param country ISO 3166 alpha-2
 * @param reference what the sender calls the order, asset or call that it is about, where given
 */
public record Origin(
    PartnerId partner,
    @Nullable BranchId branch,
    @Nullable LinkId link,
    @Nullable ProductLineId productLine,
    Channel channel,
    String language,
    String country,
    Provenance provenance,
    @Nullable String reference) {

  /** Longest reference, in Unicode code points. */
  public static final int LONGEST_REFERENCE = 120;

  /** Of a form. */
  public Origin(
      PartnerId partner,
      @Nullable BranchId branch,
      @Nullable LinkId link,
      @Nullable ProductLineId productLine,
      Channel channel,
      String language,
      String country) {
    this(partner, branch, link, productLine, channel, language, country, Provenance.FORM, null);
  }
}
