package org.comeasure.administration.provisioning.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Makes an organisation and what belongs to it at Keycloak, as far as it is not there: the
 * organisation, its groups, their roles. Each step looks before it makes something and takes for
 * done what is there, so that a run that was killed anywhere is made up for by the next one. What
 * it is known by is our own id, kept there as an attribute: names clash between networks.
 */
@ApplicationScoped
public class EnsureOrganization {

  /** What is done, in this order. */
  public enum Step {
    ORGANIZATION,
    GROUPS,
    ROLES
  }

  /** Whose organisation it is, with its groups and what each of them may. */
  public enum Kind {
    MANUFACTURER(
        Map.of(
            "administrators", Role.Name.MANUFACTURER_ADMIN,
            "analysts", Role.Name.MANUFACTURER_ANALYST)),
    PARTNER(
        Map.of(
            "managers", Role.Name.PARTNER_MANAGER,
            "viewers", Role.Name.PARTNER_VIEWER));

    private final Map<String, String> roles;

    Kind(Map<String, String> roles) {
      this.roles = roles;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    Set<String> groups() {
      return roles.keySet();
    }

    /** Of the people who hold the role there. */
    String groupOf(Role role) {
      return roles.entrySet().stream()
          .filter(group -> group.getValue().equals(role.toString()))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(role + " is not held there"));
    }
  }

  /**
   * @param externalId ours
   * @param id Keycloak's, if it has told us
   * @param name as people say it; Keycloak's is made unique by our id
   * @param open whether its people may come in
   */
  public record Spec(
      Kind kind, String externalId, @Nullable String id, String name, boolean open) {}

  /**
   * @param repaired what was not there or not as it had to be
   */
  public record Result(String id, List<Step> repaired) {}

  @Inject Keycloak keycloak;

  EnsureOrganization() {}

  EnsureOrganization(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  /**
   * @throws KeycloakException when it cannot be done; what has been done by then stays
   */
  public Result ensure(Spec spec) {
    var repaired = new ArrayList<Step>();
    var found = find(spec);
    if (found.isEmpty()) {
      repaired.add(Step.ORGANIZATION);
      found = Optional.of(made(spec));
    }
    var organization = found.get();
    if (isStale(organization, spec)) {
      repaired.add(Step.ORGANIZATION);
      keycloak.change(organization, name(organization, spec), spec.open());
    }
    for (var group : spec.kind().roles.entrySet()) {
      ensure(organization.id(), group.getKey(), group.getValue(), repaired);
    }
    return new Result(organization.id(), repaired.stream().distinct().sorted().toList());
  }

  /** Whether it is there at all. */
  public boolean exists(Spec spec) {
    var id = spec.id();
    return id == null ? find(spec).isPresent() : keycloak.organization(id).isPresent();
  }

  private Optional<Keycloak.Organization> find(Spec spec) {
    var id = spec.id();
    var known = id == null ? Optional.<Keycloak.Organization>empty() : keycloak.organization(id);
    return known.or(() -> keycloak.organizationOf(spec.externalId()));
  }

  private Keycloak.Organization made(Spec spec) {
    keycloak.makeOrganization(
        spec.externalId(),
        uniqueName(spec),
        spec.kind().code() + "-" + spec.externalId().toLowerCase(Locale.ROOT),
        spec.kind().code());
    return keycloak
        .organizationOf(spec.externalId())
        .orElseThrow(() -> new KeycloakException.Unreachable("the new organisation is not found"));
  }

  private static boolean isStale(Keycloak.Organization organization, Spec spec) {
    return organization.enabled() != spec.open()
        || !organization.name().equals(name(organization, spec));
  }

  /** One that was not made here keeps the name that somebody gave it. */
  private static String name(Keycloak.Organization organization, Spec spec) {
    boolean ours = organization.name().endsWith(suffix(spec));
    return ours ? uniqueName(spec) : organization.name();
  }

  private static String uniqueName(Spec spec) {
    return spec.name() + suffix(spec);
  }

  private static String suffix(Spec spec) {
    return " (" + spec.externalId() + ")";
  }

  private void ensure(String organization, String group, String role, List<Step> repaired) {
    var found = keycloak.group(organization, group);
    if (found.isEmpty()) {
      repaired.add(Step.GROUPS);
      keycloak.makeGroup(organization, group);
      found = keycloak.group(organization, group);
    }
    var id =
        found.orElseThrow(() -> new KeycloakException.Unreachable("the new group is not found"));
    keycloak
        .missingRole(organization, id, role)
        .ifPresent(
            missing -> {
              repaired.add(Step.ROLES);
              keycloak.mapRole(organization, id, missing);
            });
  }
}
