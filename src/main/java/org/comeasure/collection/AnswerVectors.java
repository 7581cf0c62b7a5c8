package org.comeasure.collection;

import org.comeasure.tenancy.TenantScope;

/**
 * Reads what people answered to several scale questions at once, for questions that no tally can
 * answer. The cost grows with the responses of the window: call it off the request thread, and
 * outside of a transaction, as it reads in many short ones.
 */
public interface AnswerVectors {

  /** A question that was not asked or not answered. */
  int MISSING = -1;

  /** Hands out the vectors of the newest responses first, until there are no more or enough. */
  void read(TenantScope scope, VectorQuery query, Sink sink);

  /** Takes vectors; an exception ends the reading. */
  @FunctionalInterface
  interface Sink {

    /**
     * @param scores in the order of the query's measures, {@link #MISSING} where there is none;
     *     those of reversed items turned round
     * @param passed share of the window, 0 to 1, that lies behind
     */
    void take(int[] scores, double passed);
  }
}
