package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.SIGNED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.boundary.identity.IdentitySettings;

/** Switches to a network and remembers it for the next time. */
@Path("/n/{network}")
@RequestScoped
@Allowed(SIGNED_IN)
public class EnterNetworkResource {

  private static final int REMEMBERED = (int) Duration.ofDays(180).toSeconds();

  @Inject Caller caller;
  @Inject IdentitySettings settings;

  @GET
  public Response enter() {
    var network = caller.network().orElseThrow();
    return Response.seeOther(settings.at(LandingResource.home(network)))
        .cookie(remembered(network))
        .build();
  }

  private NewCookie remembered(Network network) {
    return new NewCookie.Builder(LandingResource.LAST_USED)
        .value(network.id())
        .path("/")
        .secure("https".equals(settings.at("/").getScheme()))
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(REMEMBERED)
        .build();
  }
}
