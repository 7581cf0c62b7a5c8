package org.comeasure.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/**
 * Who may call a resource method, as one of the groups that are meant again and again. What a group
 * does not fit says {@code @RolesAllowed}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  Whom value();

  /** A group of roles, of which any one suffices. */
  enum Whom {
    /** Everybody of a network. */
    READERS(Role.OF_A_NETWORK),
    /** Those who change things, each within their scope. */
    EDITORS(Set.of(Role.Name.MANUFACTURER_ADMIN, Role.Name.PARTNER_MANAGER)),
    /** The manufacturer's own people. */
    MANUFACTURER(Set.of(Role.Name.MANUFACTURER_ADMIN, Role.Name.MANUFACTURER_ANALYST)),
    /** Those who run the network. */
    ADMINISTRATORS(Set.of(Role.Name.MANUFACTURER_ADMIN)),
    /** Those who run the platform and see no tenant's feedback. */
    OPERATORS(Set.of(Role.Name.PLATFORM_OPERATOR)),
    /** Whoever has proved who they are. */
    SIGNED_IN(Set.of(Role.Name.SIGNED_IN));

    private final Set<String> roles;

    Whom(Set<String> roles) {
      this.roles = roles;
    }

    public Set<String> roles() {
      return roles;
    }
  }
}
