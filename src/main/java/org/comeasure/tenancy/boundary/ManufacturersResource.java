package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.store.PlatformStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The manufacturers that take part, for operators. */
@Path("/api/v1/platform/manufacturers")
@RequestScoped
@Tag(name = "Platform")
public class ManufacturersResource {

  @Inject PlatformStore platform;

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

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(OPERATORS)
  @Operation(summary = "All manufacturers, by name")
  public CursorPage<ManufacturerView> manufacturers() {
    return CursorPage.last(platform.tenants().stream().map(ManufacturerView::of).toList());
  }
}
