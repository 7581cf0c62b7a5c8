package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.boundary.identity.Admission.Outcome;
import org.comeasure.tenancy.domain.session.Holdings;

/**
 * The one authentication mechanism of the application. It never answers by itself: it tells the
 * container caller and roles, notes the outcome, and lets the filters refuse in the form that suits
 * the path.
 */
@DeclareRoles({
  Role.Name.MANUFACTURER_ADMIN,
  Role.Name.MANUFACTURER_ANALYST,
  Role.Name.PARTNER_MANAGER,
  Role.Name.PARTNER_VIEWER,
  Role.Name.PLATFORM_OPERATOR,
  Role.Name.SIGNED_IN
})
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class IdentityMechanism implements HttpAuthenticationMechanism {

  private static final Logger LOG = System.getLogger(IdentityMechanism.class.getName());

  @Inject Proofs proofs;
  @Inject ResolveCaller callers;
  @Inject ViewAs views;
  @Inject Caller caller;
  @Inject Admission admission;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var path = RequestPath.of(request);
    if (path.open()) {
      return context.doNothing();
    }
    try {
      var proof = proofs.of(request, path);
      return proof.isPresent()
          ? admit(callers.identity(proof.get()), path, context)
          : context.doNothing();
    } catch (BadTokenException bad) {
      admission.becomes(Outcome.BAD_TOKEN);
    } catch (AwayException away) {
      LOG.log(Level.WARNING, "Nobody can be identified now: {0}", away.getCause());
      admission.becomes(Outcome.AWAY);
    }
    return context.doNothing();
  }

  private AuthenticationStatus admit(
      Caller.Identity identity, RequestPath path, HttpMessageContext context) throws AwayException {
    var named = path.network();
    var network = named.flatMap(id -> Holdings.named(id, identity.networks()));
    if (network.isEmpty() && named.isPresent() && admission.session().isPresent()) {
      network = views.open(named.get(), identity);
    }
    if (named.isPresent() && network.isEmpty()) {
      admission.becomes(Outcome.NOT_HELD);
      caller.identify(identity, null);
      return context.doNothing();
    }
    admission.becomes(Outcome.ADMITTED);
    caller.identify(identity, network.orElse(null));
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(identity.subject()), caller.roleNames());
  }
}
