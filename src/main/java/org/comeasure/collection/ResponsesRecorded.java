package org.comeasure.collection;

import java.util.List;
import org.comeasure.tenancy.TenantScope;

/**
 * Responses that the running transaction has stored for the first time; repeats are not among them.
 * Observed synchronously: an observer that throws takes the responses back.
 */
public record ResponsesRecorded(TenantScope scope, List<CountedResponse> responses) {

  public ResponsesRecorded {
    responses = List.copyOf(responses);
  }
}
