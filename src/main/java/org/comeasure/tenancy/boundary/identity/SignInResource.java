package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.tenancy.domain.session.Attempt;
import org.comeasure.tenancy.domain.session.ReturnPath;
import org.comeasure.tenancy.domain.session.SessionSecret;

/** Where signing in begins, and where the identity provider sends the browser back to. */
@Path("/sign-in")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

  @Inject SignIn signIn;
  @Inject SignOut signOut;
  @Inject IdentityProvider provider;
  @Inject IdentitySettings settings;
  @Inject SessionCookie sessionCookie;
  @Inject AttemptCookie attempts;
  @Inject SignInPages pages;
  @Inject SignInLimits limits;
  @Inject HttpServletRequest request;
  @Inject @RealTime Clock clock;

  @GET
  @PublicEndpoint("signing in comes before being known")
  public Response begin(@QueryParam("return") @DefaultValue("/") String target) {
    limits.signIn(request);
    if (!provider.answers()) {
      return pages.away(ReturnPath.of(target));
    }
    var attempt = signIn.begin(ReturnPath.of(target));
    return Response.seeOther(signIn.address(attempt)).cookie(attempts.of(attempt, request)).build();
  }

  @GET
  @Path("/callback")
  @PublicEndpoint("the browser comes back from signing in and is not known yet")
  public Response finish(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("iss") @DefaultValue("") String issuer) {
    limits.signIn(request);
    var attempt =
        attempts.attempt(request, state).filter(begun -> begun.answers(state, clock.instant()));
    if (attempt.isEmpty()) {
      return pages.failed(ReturnPath.of("/"));
    }
    var answer = Response.fromResponse(answer(attempt.get(), code, issuer));
    attempts.gone(request, attempt.get()).ifPresent(answer::cookie);
    return answer.build();
  }

  /** An answer that does not say who gives it may be another provider's (RFC 9207). */
  private Response answer(Attempt attempt, String code, String issuer) {
    var target = attempt.target();
    try {
      var secret =
          issuer.equals(settings.issuer())
              ? signIn.finish(attempt, code)
              : Optional.<SessionSecret>empty();
      return secret.isEmpty() ? pages.failed(target) : entered(secret.get(), target);
    } catch (AwayException | PersistenceException away) {
      return pages.away(target);
    }
  }

  private Response entered(SessionSecret secret, ReturnPath target) {
    var old = sessionCookie.secret(request);
    if (old.isPresent()) {
      signOut.forget(old.get());
    }
    return Response.seeOther(URI.create(settings.origin() + target.text()))
        .cookie(sessionCookie.of(secret))
        .build();
  }
}
