package org.comeasure.tenancy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner's part in a network, as it is to be.
 *
 * @param name as people say and read it
 * @param legalName as it stands in contracts
 * @param externalRef the partner's number in the manufacturer's own books; no other of the network
 *     has it
 * @param country ISO 3166 alpha-2
 * @param languages that its people and customers speak, the first one first
 * @param tier code of one of the network's tiers
 */
public record NewEnrolment(
    String name,
    @Nullable String legalName,
    @Nullable String externalRef,
    @Nullable String country,
    List<String> languages,
    String tier,
    @Nullable RegionId region) {

  public NewEnrolment {
    languages = List.copyOf(languages);
  }
}
