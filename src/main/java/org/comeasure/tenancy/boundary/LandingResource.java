package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.SIGNED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Notice;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.boundary.identity.IdentitySettings;
import org.jspecify.annotations.Nullable;

/**
 * Leads everybody to where their work begins. Only the root stands here: a class is chosen by the
 * longest path that fits, and what its methods lack is looked for in no other.
 */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Allowed(SIGNED_IN)
public class LandingResource {

  static final String LAST_USED = "comeasure-network";

  @Inject Caller caller;
  @Inject IdentitySettings settings;
  @Inject Reader reader;

  @GET
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

  static String home(Network network) {
    return "/n/" + network.id() + (network.scope().wholeNetwork() ? "/network" : "/scorecard");
  }

  /** A cookie is a wish: what it names must still be held. */
  private static Network lastUsed(List<Network> held, @Nullable String id) {
    return held.stream().filter(network -> network.id().equals(id)).findFirst().orElse(held.get(0));
  }

  private Notice nowhere(String name) {
    var texts = reader.texts();
    return new Notice(texts.get("tenancy.none.title"), texts.get("tenancy.none.text", name), null);
  }
}
