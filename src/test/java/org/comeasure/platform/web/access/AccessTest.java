package org.comeasure.platform.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.comeasure.shared.page.PublicEndpoint;
import org.junit.jupiter.api.Test;

class AccessTest {

  @Test
  void aForgottenAnnotationClosesTheMethod() {
    assertThat(of(Bare.class, "forgotten").isClosed()).isTrue();
    assertThat(of(Bare.class, "permittedToAll").isClosed()).isTrue();
  }

  @Test
  void aReasonOpensItAndRolesNarrowIt() {
    assertThat(of(Bare.class, "open").isPublic()).isTrue();
    assertThat(of(Bare.class, "narrow").roles()).containsExactly("partner-manager");
  }

  @Test
  void theMethodGoesBeforeItsClass() {
    assertThat(of(Guarded.class, "inherited").roles()).containsExactly("partner-viewer");
    assertThat(of(Guarded.class, "own").roles()).containsExactly("partner-manager");
    assertThat(of(Guarded.class, "denied").isClosed()).isTrue();
  }

  @Test
  void whoeverSaysBothSaysNothing() {
    assertThat(of(Bare.class, "both").isClosed()).isTrue();
  }

  private static Access of(Class<?> resource, String method) {
    try {
      return Access.of(resource, resource.getDeclaredMethod(method));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private static class Bare {
    void forgotten() {}

    @PermitAll
    void permittedToAll() {}

    @PublicEndpoint("a reason")
    void open() {}

    @RolesAllowed("partner-manager")
    void narrow() {}

    @PublicEndpoint("a reason")
    @RolesAllowed("partner-manager")
    void both() {}
  }

  @RolesAllowed("partner-viewer")
  private static class Guarded {
    void inherited() {}

    @RolesAllowed("partner-manager")
    void own() {}

    @DenyAll
    void denied() {}
  }
}
