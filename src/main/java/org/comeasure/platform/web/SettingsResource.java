package org.comeasure.platform.web;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;

/** What a network has to be set, as far as the reader may: the menu's entries, with their uses. */
@Path(Menus.SETTINGS)
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SettingsResource {

  @GET
  @Allowed(READERS)
  public View settings(@PathParam("network") String network) {
    return View.of("platform/settings", network);
  }
}
