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
import org.comeasure.shared.page.LanguageCookie;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.shared.transaction.TransactionFailedException;
import org.comeasure.tenancy.domain.session.Attempt;
import org.comeasure.tenancy.domain.session.ReturnPath;

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
  @Inject DeviceCookie devices;
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
      var device = devices.of(request);
      var entered =
          issuer.equals(settings.issuer())
              ? signIn.finish(attempt, code, device)
              : Optional.<SignIn.Entered>empty();
      return entered.isEmpty() ? pages.failed(target) : entered(entered.get(), device, target);
    } catch (AwayException | PersistenceException | TransactionFailedException away) {
      return pages.away(target);
    }
  }

  /** What somebody has chosen in the profile holds on every device, from the sign-in on. */
  private Response entered(SignIn.Entered entered, Device device, ReturnPath target) {
    var old = sessionCookie.secret(request);
    if (old.isPresent()) {
      signOut.forget(old.get());
    }
    var answer =
        Response.seeOther(URI.create(settings.origin() + target.text()))
            .cookie(sessionCookie.of(entered.secret()))
            .cookie(devices.keep(device));
    var language = entered.person().language();
    if (language != null) {
      answer.cookie(LanguageCookie.of(language, settings.secure()));
    }
    return answer.build();
  }
}
