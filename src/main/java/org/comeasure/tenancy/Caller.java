package org.comeasure.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the token or the session proves it. Filled once per request by the
 * authentication mechanism; without it nobody is signed in and there is no scope.
 */
@RequestScoped
public class Caller {

  private @Nullable Identity identity;
  private @Nullable Network chosen;

  /**
   * @param subject the person's or client's id at the identity provider
   * @param networks all that the caller holds, by name
   * @param operator whether the caller runs the platform
   */
  public record Identity(String subject, String name, List<Network> networks, boolean operator) {

    public Identity {
      networks = List.copyOf(networks);
    }
  }

  /**
   * @param network the one that the path names, null where it names none
   */
  public void identify(Identity who, @Nullable Network network) {
    this.identity = who;
    this.chosen = network;
  }

  public boolean signedIn() {
    return identity != null;
  }

  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  public List<Network> networks() {
    return identity == null ? List.of() : identity.networks();
  }

  /** The network of the path. */
  public Optional<Network> network() {
    return Optional.ofNullable(chosen);
  }

  /**
   * Whose data this request may touch.
   *
   * @throws IllegalStateException where the path names no network: a resource that needs a scope
   *     stands under one
   */
  public TenantScope scope() {
    if (chosen == null) {
      throw new IllegalStateException("this path names no network");
    }
    return chosen.scope();
  }

  public Set<Role> roles() {
    return chosen == null ? Set.of() : chosen.roles();
  }

  /**
   * All that the container knows the caller as: those of the path's network only, as roles held
   * elsewhere must not count here.
   */
  public Set<String> roleNames() {
    if (identity == null) {
      return Set.of();
    }
    var names = roles().stream().map(Role::toString).collect(Collectors.toSet());
    names.add(Role.Name.SIGNED_IN);
    if (identity.operator()) {
      names.add(Role.Name.PLATFORM_OPERATOR);
    }
    return names;
  }

  public boolean has(Role role) {
    return roles().contains(role);
  }
}
