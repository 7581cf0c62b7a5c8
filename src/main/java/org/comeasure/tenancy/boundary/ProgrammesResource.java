package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.SIGNED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.jspecify.annotations.Nullable;

/** Whose network to look at, for people who hold a place in several. */
@Path("/programmes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProgrammesResource {

  @Inject Caller caller;

  public record ProgrammesPage(List<Programme> programmes, String name) {}

  /**
   * @param roleKeys keys of the roles' names
   */
  public record Programme(
      String href, String manufacturer, @Nullable String partner, List<String> roleKeys) {

    static Programme of(Network held) {
      return new Programme(
          "/n/" + held.id(),
          held.manufacturer(),
          held.partner().map(name -> held.holder()).orElse(null),
          held.roles().stream().map(role -> "tenancy.role." + role).sorted().toList());
    }
  }

  @GET
  @Allowed(SIGNED_IN)
  public View programmes() {
    var name = caller.identity().orElseThrow().name();
    var held = caller.networks().stream().map(Programme::of).toList();
    return View.of("tenancy/programmes", new ProgrammesPage(held, name));
  }
}
