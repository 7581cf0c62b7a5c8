package org.comeasure.tenancy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Notice;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.boundary.identity.IdentitySettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Leads everybody to where their work begins. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Name.SIGNED_IN)
public class LandingResource {

  private static final String LAST_USED = "comeasure-network";
  private static final int REMEMBERED = (int) Duration.ofDays(180).toSeconds();

  @Inject Caller caller;
  @Inject IdentitySettings settings;
  @Inject Reader reader;

  @GET
  @Operation(hidden = true)
  public Response land(@CookieParam(LAST_USED) @Nullable String lastUsed) {
    var identity = caller.identity().orElseThrow();
    if (identity.operator()) {
      return Response.seeOther(settings.at("/platform")).build();
    }
    var held = identity.networks();
    if (held.isEmpty()) {
      return Response.ok(nowhere(identity.name()).view()).build();
    }
    return Response.seeOther(settings.at(home(lastUsed(held, lastUsed)))).build();
  }

  @GET
  @Path("/n/{network}")
  @Operation(hidden = true)
  public Response enter() {
    var network = caller.network().orElseThrow();
    return Response.seeOther(settings.at(home(network))).cookie(remembered(network)).build();
  }

  static String home(Network network) {
    return "/n/" + network.id() + (network.scope().wholeNetwork() ? "/network" : "/scorecard");
  }

  /** A cookie is a wish: what it names must still be held. */
  private static Network lastUsed(List<Network> held, @Nullable String id) {
    return held.stream().filter(network -> network.id().equals(id)).findFirst().orElse(held.get(0));
  }

  private NewCookie remembered(Network network) {
    return new NewCookie.Builder(LAST_USED)
        .value(network.id())
        .path("/")
        .secure("https".equals(settings.at("/").getScheme()))
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(REMEMBERED)
        .build();
  }

  private Notice nowhere(String name) {
    var texts = reader.texts();
    return new Notice(texts.get("tenancy.none.title"), texts.get("tenancy.none.text", name), null);
  }
}
