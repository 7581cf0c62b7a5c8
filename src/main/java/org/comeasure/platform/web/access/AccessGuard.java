package org.comeasure.platform.web.access;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * Stands before every resource method. Against the forgotten annotation: a method that does not say
 * who may call it is refused to everybody, and the log names it.
 */
@Provider
public class AccessGuard implements DynamicFeature {

  /** Payara checks the same annotations again, but answers with its own error page. */
  private static final int BEFORE_THE_CONTAINER = Priorities.AUTHORIZATION - 100;

  private static final Logger LOG = System.getLogger(AccessGuard.class.getName());

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    var access = Access.of(resource.getResourceClass(), resource.getResourceMethod());
    if (access.isClosed() && isOurs(resource)) {
      LOG.log(Level.ERROR, "Closed, for it names no roles: {0}", resource.getResourceMethod());
    }
    if (!access.isPublic()) {
      context.register(new Gate(access), BEFORE_THE_CONTAINER);
    }
  }

  // Jersey adds an OPTIONS method of its own to every path, which nobody needs.
  private static boolean isOurs(ResourceInfo resource) {
    return resource.getResourceClass().getName().startsWith("org.comeasure.");
  }

  private record Gate(Access access) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      SecurityContext security = request.getSecurityContext();
      if (access.roles().stream().noneMatch(security::isUserInRole)) {
        boolean known = security.getUserPrincipal() != null || access.isClosed();
        throw Problem.of(known ? ProblemType.FORBIDDEN : ProblemType.NOT_SIGNED_IN).exception();
      }
    }
  }
}
