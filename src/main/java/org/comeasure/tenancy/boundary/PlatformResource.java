package org.comeasure.tenancy.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.boundary.identity.IdentityProvider;
import org.comeasure.tenancy.store.PlatformStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the platform's operators see: who takes part and whether the parts answer, no feedback. */
@Path("/")
@RequestScoped
@RolesAllowed(Role.Name.PLATFORM_OPERATOR)
@Tag(name = "Platform")
public class PlatformResource {

  @Inject PlatformStore platform;
  @Inject IdentityProvider provider;
  @Inject Version version;

  @Schema(name = "Manufacturer")
  public record ManufacturerView(
      @Schema(description = "The manufacturer's id") String id,
      @Schema(description = "Its name") String name,
      @Schema(description = "active or suspended") String status,
      @Schema(description = "How many enrolments are active") int activePartners,
      @Schema(description = "When it was set up") Instant createdAt) {

    static ManufacturerView of(PlatformStore.Tenant tenant) {
      return new ManufacturerView(
          new ManufacturerId(tenant.id()).toString(),
          tenant.name(),
          tenant.status(),
          tenant.activePartners(),
          tenant.createdAt());
    }

    public LocalDate since() {
      return LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
    }

    public boolean active() {
      return "active".equals(status);
    }
  }

  public record PlatformPage(
      List<ManufacturerView> manufacturers, boolean identityProvider, String version) {}

  @GET
  @Path("/platform")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public View page() throws SQLException {
    return View.of("tenancy/platform", new PlatformPage(all(), provider.answers(), version.text()));
  }

  @GET
  @Path("/api/v1/platform/manufacturers")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "All manufacturers, by name")
  public CursorPage<ManufacturerView> manufacturers() throws SQLException {
    return CursorPage.last(all());
  }

  private List<ManufacturerView> all() throws SQLException {
    return platform.tenants().stream().map(ManufacturerView::of).toList();
  }
}
