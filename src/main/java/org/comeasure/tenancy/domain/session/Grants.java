package org.comeasure.tenancy.domain.session;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider says somebody may do: roles by organisation id, and whether they run
 * the platform.
 *
 * <p>A role counts only where it stands inside the organisation's own entry of the {@code
 * organization} claim: one earned in organisation A must not open organisation B. Organisations go
 * by their id, because an alias can be given to another one. Whatever has an unexpected shape gives
 * nothing.
 */
public record Grants(Map<UUID, Set<Role>> organizations, boolean operator) {

  private static final String CLIENT = "comeasure-portal";

  public Grants {
    organizations = Map.copyOf(organizations);
  }

  public static Grants none() {
    return new Grants(Map.of(), false);
  }

  /** From the claims of a token whose signature, issuer and audience have been verified. */
  public static Grants ofClaims(Map<String, ?> claims) {
    var roles = new HashMap<UUID, Set<Role>>();
    for (Object entry : object(claims.get("organization")).values()) {
      id(object(entry).get("id"))
          .ifPresent(
              id -> roles.computeIfAbsent(id, any -> new HashSet<>()).addAll(rolesIn(entry)));
    }
    roles.values().removeIf(Set::isEmpty);
    return new Grants(roles, operator(claims));
  }

  /** As written by {@link #text()}. */
  public static Grants parse(String text) throws ParseException {
    var json = JSONObjectUtils.parse(text);
    var roles = new HashMap<UUID, Set<Role>>();
    object(json.get("organizations"))
        .forEach((key, value) -> id(key).ifPresent(id -> roles.put(id, inOrganization(value))));
    return new Grants(roles, Boolean.TRUE.equals(json.get("operator")));
  }

  public String text() {
    var json = new TreeMap<String, Object>();
    json.put("operator", operator);
    json.put(
        "organizations",
        organizations.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toString(),
                    entry -> entry.getValue().stream().map(Role::toString).sorted().toList())));
    return JSONObjectUtils.toJSONString(json);
  }

  private static boolean operator(Map<String, ?> claims) {
    return list(object(claims.get("realm_access")).get("roles"))
        .contains(Role.Name.PLATFORM_OPERATOR);
  }

  private static Set<Role> rolesIn(Object entry) {
    var client = object(object(object(entry).get("resource_access")).get(CLIENT));
    return inOrganization(client.get("roles"));
  }

  private static Set<Role> inOrganization(@Nullable Object names) {
    var roles = EnumSet.noneOf(Role.class);
    for (Object name : list(names)) {
      if (name instanceof String text) {
        Role.of(text)
            .filter(role -> role.ofManufacturer() || role.ofPartner())
            .ifPresent(roles::add);
      }
    }
    return roles;
  }

  private static Optional<UUID> id(@Nullable Object value) {
    try {
      return value instanceof String text && text.length() == 36
          ? Optional.of(UUID.fromString(text))
          : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Map<?, ?> object(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
