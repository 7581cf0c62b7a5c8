package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.comeasure.shared.page.PublicEndpoint;
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
  @Inject HttpServletRequest request;
  @Inject Clock clock;

  @GET
  @PublicEndpoint("signing in comes before being known")
  public Response begin(@QueryParam("return") @DefaultValue("/") String target) {
    if (!provider.answers()) {
      return pages.away(ReturnPath.of(target));
    }
    var attempt = signIn.begin(ReturnPath.of(target));
    return Response.seeOther(signIn.address(attempt)).cookie(attempts.of(attempt)).build();
  }

  @GET
  @Path("/callback")
  @PublicEndpoint("the browser comes back from signing in and is not known yet")
  public Response finish(
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("iss") @DefaultValue("") String issuer) {
    var attempt =
        attempts.attempt(request, state).filter(begun -> begun.answers(state, clock.instant()));
    if (attempt.isEmpty()) {
      return pages.failed(ReturnPath.of("/"));
    }
    var target = attempt.get().target();
    try {
      var foreign = !issuer.isEmpty() && !issuer.equals(settings.issuer());
      var secret =
          foreign || code.isEmpty()
              ? Optional.<SessionSecret>empty()
              : signIn.finish(attempt.get(), code);
      return secret.isEmpty() ? pages.failed(target) : entered(secret.get(), state, target);
    } catch (AwayException | SQLException away) {
      return pages.away(target);
    }
  }

  private Response entered(SessionSecret secret, String state, ReturnPath target)
      throws SQLException {
    var old = sessionCookie.secret(request);
    if (old.isPresent()) {
      signOut.forget(old.get());
    }
    return Response.seeOther(URI.create(settings.origin() + target.text()))
        .cookie(sessionCookie.of(secret), attempts.gone(state))
        .build();
  }
}
