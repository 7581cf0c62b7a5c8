package org.comeasure.shared.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page: the name to greet, the networks to choose from, the token that makes forms
 * valid, and the accent colour ({@code rrggbb}) of the network in view.
 */
public record Visitor(
    @Nullable String name,
    @Nullable String csrfToken,
    List<NetworkChoice> networks,
    @Nullable String accent) {

  private static final Visitor ANONYMOUS = new Visitor(null, null, List.of(), null);

  public Visitor {
    networks = List.copyOf(networks);
  }

  public static Visitor anonymous() {
    return ANONYMOUS;
  }

  public boolean signedIn() {
    return name != null;
  }

  public Optional<NetworkChoice> currentNetwork() {
    return networks.stream().filter(NetworkChoice::current).findFirst();
  }

  /** A network that the visitor holds, by the id used in paths and the name used on pages. */
  public record NetworkChoice(String id, String name, boolean current) {}
}
