package org.comeasure.collection.domain;

import java.util.Map;

/**
 * A response as it may be told, without its comments where they would tell who wrote them.
 *
 * <p><b>Rule:</b> comments of an {@linkplain org.comeasure.programme.Audience#anonymous() anonymous
 * audience} are told where a view has at least {@value #FEWEST} responses of the same audience at
 * the same branch of the same partner, with a comment or without one. Where people belong to no
 * branch these are the partner's without one. A view is what a reader has chosen by days, places,
 * channel, scores and flags; that of a single response is all that its scope reaches. Every list
 * names the partner and the branch, so that the others of a network hide nobody.
 *
 * <p><b>Unit:</b> responses. <b>Minimum sample:</b> {@value #FEWEST}. <b>Source:</b> the usual
 * floor of employee surveys for written answers, above that of figures because words tell more.
 *
 * <p><b>Example:</b> of seven people of a branch none is quoted, of eight all are. Whoever then
 * looks at the two detractors among the eight sees their scores alone, and a search for a word
 * finds neither of them.
 *
 * <p>What end users wrote is told from the first response on.
 *
 * @param withheld whether there may be comments that are not told; true as well where nothing was
 *     written, which is not to be told either
 */
public record ToldResponse(StoredResponse response, boolean withheld) {

  public static final int FEWEST = 8;

  public ToldResponse {
    if (withheld) {
      response = response.answered(response.answers().commented(Map.of()));
    }
  }
}
