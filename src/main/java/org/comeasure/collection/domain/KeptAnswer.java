package org.comeasure.collection.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an intake request.
 *
 * @param status HTTP status of the answer, null while there is none
 * @param result body of the answer, null while there is none
 */
public record KeptAnswer(byte[] bodyHash, @Nullable Integer status, @Nullable String result) {

  public boolean sameBody(byte[] hash) {
    return Arrays.equals(bodyHash, hash);
  }
}
