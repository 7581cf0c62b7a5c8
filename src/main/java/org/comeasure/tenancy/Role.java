package org.comeasure.tenancy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** What a caller may do; the names are those of Keycloak's roles and of {@code @RolesAllowed}. */
public enum Role {
  MANUFACTURER_ADMIN(Role.Name.MANUFACTURER_ADMIN),
  MANUFACTURER_ANALYST(Role.Name.MANUFACTURER_ANALYST),
  PARTNER_MANAGER(Role.Name.PARTNER_MANAGER),
  PARTNER_VIEWER(Role.Name.PARTNER_VIEWER),
  /** Held outside of any organisation; sees no tenant's feedback. */
  PLATFORM_OPERATOR(Role.Name.PLATFORM_OPERATOR),
  /** Whoever has proved who they are. */
  SIGNED_IN(Role.Name.SIGNED_IN);

  /** The names of all that somebody can be in a network. */
  public static final Set<String> OF_A_NETWORK =
      Set.of(
          Role.Name.MANUFACTURER_ADMIN,
          Role.Name.MANUFACTURER_ANALYST,
          Role.Name.PARTNER_MANAGER,
          Role.Name.PARTNER_VIEWER);

  private final String text;

  Role(String text) {
    this.text = text;
  }

  public static Optional<Role> of(String text) {
    return Arrays.stream(values()).filter(role -> role.text.equals(text)).findFirst();
  }

  public boolean ofManufacturer() {
    return this == MANUFACTURER_ADMIN || this == MANUFACTURER_ANALYST;
  }

  public boolean ofPartner() {
    return this == PARTNER_MANAGER || this == PARTNER_VIEWER;
  }

  /** Whether it runs an organisation. */
  public boolean leads() {
    return this == MANUFACTURER_ADMIN || this == PARTNER_MANAGER;
  }

  /** The one that allows most; they are listed in that order. */
  public static Role widest(Set<Role> some) {
    return Collections.min(some);
  }

  /** Of what somebody holds in one organisation, what is left when no more than one is meant. */
  public static Set<Role> narrowed(Set<Role> held, Role most) {
    return held.stream().anyMatch(role -> role.compareTo(most) <= 0) ? Set.of(most) : held;
  }

  @Override
  public String toString() {
    return text;
  }

  /** The same as constants, for annotations. */
  public static final class Name {
    public static final String MANUFACTURER_ADMIN = "manufacturer-admin";
    public static final String MANUFACTURER_ANALYST = "manufacturer-analyst";
    public static final String PARTNER_MANAGER = "partner-manager";
    public static final String PARTNER_VIEWER = "partner-viewer";
    public static final String PLATFORM_OPERATOR = "platform-operator";
    public static final String SIGNED_IN = "signed-in";

    private Name() {}
  }
}
