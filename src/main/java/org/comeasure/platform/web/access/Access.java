package org.comeasure.platform.web.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.tenancy.Allowed;
import org.jspecify.annotations.Nullable;

/**
 * Who may call a resource method. What the method says goes before what its class says; a method
 * about which nothing is said, or everything at once, is closed.
 */
record Access(Set<String> roles, @Nullable String publicBecause) {

  private static final Access CLOSED = new Access(Set.of(), null);

  Access {
    roles = Set.copyOf(roles);
  }

  static Access of(Class<?> resource, Method method) {
    var open = method.getAnnotation(PublicEndpoint.class);
    var own = roles(method);
    if (method.isAnnotationPresent(DenyAll.class) || (open != null && own.isPresent())) {
      return CLOSED;
    }
    if (open != null) {
      return new Access(Set.of(), open.value());
    }
    return own.or(() -> roles(resource)).map(roles -> new Access(roles, null)).orElse(CLOSED);
  }

  /** Empty where nothing is said. */
  private static Optional<Set<String>> roles(AnnotatedElement place) {
    var roles = place.getAnnotation(RolesAllowed.class);
    var group = place.getAnnotation(Allowed.class);
    if (roles != null && group != null) {
      return Optional.of(Set.of());
    }
    return roles != null
        ? Optional.of(new TreeSet<>(Set.of(roles.value())))
        : Optional.ofNullable(group).map(allowed -> allowed.value().roles());
  }

  boolean isPublic() {
    return publicBecause != null;
  }

  boolean isClosed() {
    return publicBecause == null && roles.isEmpty();
  }
}
