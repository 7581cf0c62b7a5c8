package org.comeasure.platform.web.access;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.comeasure.shared.page.PublicEndpoint;
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
    var own = method.getAnnotation(RolesAllowed.class);
    if (method.isAnnotationPresent(DenyAll.class) || (open != null && own != null)) {
      return CLOSED;
    }
    if (open != null) {
      return new Access(Set.of(), open.value());
    }
    var allowed = own != null ? own : resource.getAnnotation(RolesAllowed.class);
    return allowed == null ? CLOSED : new Access(new TreeSet<>(Set.of(allowed.value())), null);
  }

  boolean isPublic() {
    return publicBecause != null;
  }

  boolean isClosed() {
    return publicBecause == null && roles.isEmpty();
  }
}
