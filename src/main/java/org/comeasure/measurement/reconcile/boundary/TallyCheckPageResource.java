package org.comeasure.measurement.reconcile.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Whether a network's figures are what its responses say. */
@Path("/n/{network}/figures")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class TallyCheckPageResource {

  private static final String REPAIR = "repair";

  @Inject Caller caller;
  @Inject TallyCheck check;
  @Inject Reader reader;

  @GET
  @Allowed(MANUFACTURER)
  public View show() {
    var newest = check.newest(caller.scope()).orElse(null);
    boolean editable = caller.has(Role.MANUFACTURER_ADMIN);
    return View.of(
        "measurement/figures",
        TallyCheckPage.of(newest, caller.network().orElseThrow(), editable, reader.texts()));
  }

  @POST
  @Allowed(ADMINISTRATORS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@FormParam("what") @Nullable String what) {
    check.request(caller.scope(), REPAIR.equals(what), caller.identity().orElseThrow().subject());
    return Response.seeOther(URI.create("/n/" + network() + "/figures")).build();
  }

  private String network() {
    return caller.network().orElseThrow().id();
  }
}
