package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comeasure.shared.page.PublicEndpoint;

/** Where signing out ends. */
@Path(SignOut.SIGNED_OUT)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SignedOutResource {

  @Inject SignInPages pages;

  @GET
  @PublicEndpoint("shown to whoever has just left")
  public Response left() {
    return pages.signedOut();
  }
}
