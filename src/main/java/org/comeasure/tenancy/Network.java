package org.comeasure.tenancy;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network that a caller holds a place in: a manufacturer's own people hold all of it, a partner's
 * people hold their enrolment.
 *
 * @param id what stands in paths: the manufacturer's id, followed by {@code ~} and the partner's id
 *     where the caller holds several enrolments in the same network
 * @param scope what the caller may touch there
 * @param accent the manufacturer's colour, {@code #rrggbb}
 * @param roles the roles held in this network and in no other
 */
public record Network(
    String id,
    TenantScope scope,
    String manufacturer,
    @Nullable String partnerName,
    String accent,
    Set<Role> roles) {

  public Network {
    roles = Set.copyOf(roles);
  }

  public Optional<String> partner() {
    return Optional.ofNullable(partnerName);
  }
}
