package org.comeasure.collection.domain;

import java.time.Instant;
import org.comeasure.collection.Channel;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * Which responses are meant; what is null does not narrow.
 *
 * @param from answered at this time or later
 * @param to answered before this time
 * @param audience who answered
 * @param score of one measure
 * @param words that one of the comments holds, whatever their case and accents
 * @param commented whether there is a comment
 * @param flagged whether it has a flag that nobody has dismissed
 */
public record ResponseFilter(
    Instant from,
    @Nullable Instant to,
    @Nullable String audience,
    @Nullable PartnerId partner,
    @Nullable BranchId branch,
    @Nullable TouchpointId touchpoint,
    @Nullable Channel channel,
    @Nullable ScoreRange score,
    @Nullable String words,
    @Nullable Boolean commented,
    @Nullable Boolean flagged) {

  /** No response is left out. */
  public static final ResponseFilter NONE =
      new ResponseFilter(Instant.EPOCH, null, null, null, null, null, null, null, null, null, null);

  /** Whether it depends on what was written, so that its answer would tell some of it. */
  public boolean asksForComments() {
    return words != null || commented != null;
  }

  /** The view that it looks into, whatever was written there. */
  public ResponseFilter view() {
    return new ResponseFilter(
        from, to, audience, partner, branch, touchpoint, channel, score, null, null, flagged);
  }
}
