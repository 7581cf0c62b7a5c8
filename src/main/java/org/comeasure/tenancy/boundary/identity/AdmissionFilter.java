package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.boundary.identity.Admission.Outcome;
import org.comeasure.tenancy.domain.session.ReturnPath;

/**
 * Refuses whoever was not admitted, before anything looks at roles: a network that is not held
 * answers as one that does not exist, whatever the method would have asked for.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 10)
public class AdmissionFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Context ResourceInfo resource;
  @Inject Caller caller;
  @Inject Admission admission;
  @Inject IdentitySettings settings;
  @Inject SignInPages pages;

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    if (method == null || method.isAnnotationPresent(PublicEndpoint.class)) {
      return;
    }
    switch (admission.outcome()) {
      case ADMITTED -> requireUnchanged(request);
      case NOT_HELD -> throw ProblemException.notFound();
      case AWAY -> away(request);
      case ANONYMOUS, BAD_TOKEN -> refuse(request);
    }
  }

  /** Whoever sees what somebody else sees changes nothing of it. */
  private void requireUnchanged(ContainerRequestContext request) {
    boolean viewing = caller.network().filter(seen -> seen.viewedUntil() != null).isPresent();
    if (viewing && !READING.contains(request.getMethod())) {
      throw Problem.of(ProblemType.READ_ONLY).exception();
    }
  }

  private void away(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith("api/")) {
      throw Problem.of(ProblemType.UNAVAILABLE).retryAfter(SignInPages.RETRY_SECONDS).exception();
    }
    request.abortWith(pages.away(ReturnPath.of(request.getUriInfo().getRequestUri().getRawPath())));
  }

  /** A part of a page cannot show the sign-in page; htmx makes the whole page go there. */
  private void refuse(ContainerRequestContext request) {
    if (request.getHeaderString("HX-Request") != null) {
      var page = ReturnPath.ofAddress(request.getHeaderString("HX-Current-URL"), settings.origin());
      request.abortWith(
          Response.status(Response.Status.UNAUTHORIZED)
              .header("HX-Redirect", page.signIn())
              .build());
      return;
    }
    throw Problem.of(ProblemType.NOT_SIGNED_IN).exception();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      var why =
          admission.outcome() == Outcome.BAD_TOKEN
              ? ", error=\"invalid_token\", error_description=\"The token is not valid here\""
              : "";
      response
          .getHeaders()
          .putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"comeasure\"" + why);
    }
  }
}
