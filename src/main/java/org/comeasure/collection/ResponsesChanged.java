package org.comeasure.collection;

import java.util.List;
import org.comeasure.tenancy.TenantScope;

/**
 * Responses that the running transaction has changed after they were counted. Observed
 * synchronously: an observer that throws takes the change back.
 *
 * @param before as they were counted until now
 * @param after as they count from now on; a withdrawn one is not among them
 */
public record ResponsesChanged(
    TenantScope scope, List<CountedResponse> before, List<CountedResponse> after) {

  public ResponsesChanged {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
