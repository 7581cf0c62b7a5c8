package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.comeasure.shared.page.PublicEndpoint;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where signing out begins, ends, and is announced by the identity provider. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignOutResource {

  @Inject SignOut signOut;
  @Inject Admission admission;
  @Inject IdentitySettings settings;
  @Inject SessionCookie cookie;
  @Inject SignInPages pages;

  @POST
  @Path("/sign-out")
  @PublicEndpoint("whoever has been signed out meanwhile is told so")
  @Operation(hidden = true)
  public Response leave() throws SQLException {
    var session = admission.session();
    var next = session.isPresent() ? signOut.end(session.get()) : settings.at(SignOut.SIGNED_OUT);
    return Response.seeOther(next).cookie(cookie.gone("")).build();
  }

  @GET
  @Path(SignOut.SIGNED_OUT)
  @PublicEndpoint("shown to whoever has just left")
  @Operation(hidden = true)
  public Response left() {
    return pages.signedOut();
  }

  @POST
  @Path("/sign-in/backchannel-logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PublicEndpoint("the identity provider proves itself by the token that it posts")
  @Operation(hidden = true)
  public Response announced(@FormParam("logout_token") @DefaultValue("") String token)
      throws SQLException {
    var known = signOut.endedAtProvider(token);
    return Response.status(known ? Response.Status.OK : Response.Status.BAD_REQUEST).build();
  }
}
