package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.SystemPart;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.boundary.ManufacturersResource.ManufacturerView;
import org.comeasure.tenancy.boundary.identity.IdentityProvider;
import org.comeasure.tenancy.store.PlatformStore;

/** What the platform's operators see: who takes part and whether the parts answer, no feedback. */
@Path("/platform")
@RequestScoped
public class PlatformResource {

  @Inject PlatformStore platform;
  @Inject IdentityProvider provider;
  @Inject Version version;
  @Inject Reader reader;
  @Inject @Any Instance<SystemPart> parts;

  public record PlatformPage(
      List<ManufacturerView> manufacturers,
      boolean identityProvider,
      List<SystemPart.Line> parts,
      String version) {}

  @GET
  @Allowed(OPERATORS)
  @Produces(MediaType.TEXT_HTML)
  public View page() {
    var manufacturers = platform.tenants().stream().map(ManufacturerView::of).toList();
    var texts = reader.texts();
    var lines = parts.stream().flatMap(part -> part.lines(texts).stream()).toList();
    return View.of(
        "tenancy/platform",
        new PlatformPage(manufacturers, provider.answers(), lines, version.text()));
  }
}
