package org.comeasure.shared.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page.
 *
 * @param name to greet
 * @param csrfToken makes forms valid
 * @param roles held where the page is, to tell which ways lead on; what may be done is decided
 *     where it is done
 * @param networks to choose from
 * @param accent colour of the network in view, {@code rrggbb}
 * @param view null for whoever sees what is theirs
 */
public record Visitor(
    @Nullable String name,
    @Nullable String csrfToken,
    Set<String> roles,
    List<NetworkChoice> networks,
    @Nullable String accent,
    @Nullable View view) {

  private static final Visitor ANONYMOUS = new Visitor(null, null, Set.of(), List.of(), null);

  public Visitor {
    roles = Set.copyOf(roles);
    networks = List.copyOf(networks);
  }

  public Visitor(
      @Nullable String name,
      @Nullable String csrfToken,
      Set<String> roles,
      List<NetworkChoice> networks,
      @Nullable String accent) {
    this(name, csrfToken, roles, networks, accent, null);
  }

  /**
   * What somebody else sees, shown for a while.
   *
   * @param holder who that is
   * @param end where it is ended
   */
  public record View(String holder, Instant until, ZoneId zone, String end) {}

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
