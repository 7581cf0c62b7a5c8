package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comeasure.shared.page.PublicEndpoint;

/** Where the identity provider announces that a sign-in has ended. */
@Path("/sign-in/backchannel-logout")
@RequestScoped
public class BackchannelLogoutResource {

  @Inject SignOut signOut;
  @Inject SignInLimits limits;
  @Inject HttpServletRequest request;

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PublicEndpoint("the identity provider proves itself by the token that it posts")
  public Response announced(@FormParam("logout_token") @DefaultValue("") String token) {
    limits.logout(request);
    var known = signOut.endedAtProvider(token);
    return Response.status(known ? Response.Status.OK : Response.Status.BAD_REQUEST).build();
  }
}
