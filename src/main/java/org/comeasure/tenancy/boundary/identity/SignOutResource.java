package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.comeasure.shared.page.PublicEndpoint;

/** Where signing out begins. */
@Path("/sign-out")
@RequestScoped
public class SignOutResource {

  @Inject SignOut signOut;
  @Inject Admission admission;
  @Inject IdentitySettings settings;
  @Inject SessionCookie cookie;

  @POST
  @PublicEndpoint("whoever has been signed out meanwhile is told so")
  public Response leave() {
    var session = admission.session();
    var next = session.isPresent() ? signOut.end(session.get()) : settings.at(SignOut.SIGNED_OUT);
    return Response.seeOther(next).cookie(cookie.gone("")).build();
  }
}
