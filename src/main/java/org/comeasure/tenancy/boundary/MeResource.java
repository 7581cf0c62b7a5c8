package org.comeasure.tenancy.boundary;

import static org.comeasure.tenancy.Allowed.Whom.SIGNED_IN;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who the portal takes the caller for. */
@Path("/api/v1/me")
@RequestScoped
@Tag(name = "Me")
public class MeResource {

  @Inject Caller caller;

  @Schema(name = "Me")
  public record MeView(
      @Schema(description = "The caller's id at the identity provider") String subject,
      @Schema(description = "The person's or client's name") String name,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = HeldView.class,
              description = "The networks that the caller holds a place in")
          List<HeldView> networks,
      @Schema(description = "Whether the caller runs the platform") boolean operator) {}

  @Schema(name = "HeldNetwork")
  public record HeldView(
      @Schema(description = "What stands for {network} in paths") String id,
      @Schema(description = "The manufacturer's name") String manufacturer,
      @Schema(description = "The partner's name, where the caller belongs to a partner")
          @Nullable String partner,
      @Schema(description = "The partner's id, where the caller belongs to a partner")
          @Nullable String partnerId,
      @Schema(
              description = "IANA zone of the network: its days and months begin there",
              example = "Europe/Berlin")
          String timeZone,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              description = "Names of the branches that the caller is limited to; empty for all")
          List<String> branches,
      @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              description = "The roles held in this network")
          List<String> roles) {

    static HeldView of(Network held) {
      var partner = held.scope().partner();
      return new HeldView(
          held.id(),
          held.manufacturer(),
          held.partner().orElse(null),
          partner == null ? null : partner.toString(),
          held.zone().toString(),
          held.branches(),
          held.roles().stream().map(Role::toString).sorted().toList());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed(SIGNED_IN)
  @Operation(summary = "The caller and the networks to choose from")
  public MeView me() {
    var identity =
        caller.identity().orElseThrow(() -> Problem.of(ProblemType.NOT_SIGNED_IN).exception());
    return new MeView(
        identity.subject(),
        identity.name(),
        caller.networks().stream().map(HeldView::of).toList(),
        identity.operator());
  }
}
