package org.comeasure.administration.partner.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.comeasure.shared.json.Documents;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partners as their manufacturer administers them, for programs. */
@Path("/api/v1/networks/{network}/partners")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class PartnersApi {

  private static final String EXAMPLE =
      """
      {"name": "Nordwind Kältetechnik", "legalName": "Nordwind Kältetechnik GmbH",
       "externalRef": "K-10234", "country": "DE", "languages": ["de", "en"], "tier": "gold"}
      """;

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject AddPartner addPartner;
  @Inject SuspendPartner suspendPartner;
  @Inject SetUpPartner setUpPartner;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(
      summary = "Add a partner",
      description =
          "It is provisioning at first: its organisation is made at the sign-in service in the"
              + " background, which takes seconds. Then it is active.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
  @APIResponse(responseCode = "422", description = "Something to mend, told by JSON pointers")
  public Response add(@PathParam("network") String network, byte[] body) {
    var wanted = PartnerInput.read(Documents.object(body, "Send an object."));
    var added = addPartner.add(caller.scope(), wanted);
    var place =
        UriBuilder.fromPath("/api/v1/networks/{network}/partners/{partner}")
            .build(network, added.partner());
    return Response.created(place).entity(EnrolledPartner.of(added)).build();
  }

  @GET
  @Path("{partner}/provisioning")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(summary = "How setting the partner up at the sign-in service goes")
  @APIResponse(responseCode = "404", description = "No such partner")
  public ProvisioningView provisioning(
      @PathParam("network") String network, @PathParam("partner") String partner) {
    return ProvisioningView.of(setUpPartner.state(caller.scope(), id(partner)), reader.texts());
  }

  @POST
  @Path("{partner}/provisioning")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(
      summary = "Set the partner up once more",
      description = "What is there already stays; what is missing is made. Harmless at any time.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = ProvisioningView.class)))
  @APIResponse(responseCode = "404", description = "No such partner")
  public Response provision(
      @PathParam("network") String network, @PathParam("partner") String partner) {
    setUpPartner.request(caller.scope(), id(partner));
    return Response.accepted(provisioning(network, partner)).build();
  }

  @POST
  @Path("{partner}/suspension")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(
      summary = "Suspend a partner",
      description =
          "Its people and API clients are out within a minute and its links tell visitors so"
              + " politely. Nothing is lost. What is suspended already stays so.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
  @APIResponse(responseCode = "404", description = "No such partner")
  @APIResponse(responseCode = "409", description = "It is neither active nor suspended")
  public EnrolledPartner suspend(
      @PathParam("network") String network,
      @PathParam("partner") String partner,
      @Parameter(description = "For the audit trail") @QueryParam("reason") @DefaultValue("")
          String reason) {
    return EnrolledPartner.of(suspendPartner.suspend(caller.scope(), id(partner), reason));
  }

  @DELETE
  @Path("{partner}/suspension")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  @Operation(summary = "End a partner's suspension")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
  @APIResponse(responseCode = "404", description = "No such partner")
  @APIResponse(responseCode = "409", description = "It is neither active nor suspended")
  public EnrolledPartner resume(
      @PathParam("network") String network,
      @PathParam("partner") String partner,
      @Parameter(description = "For the audit trail") @QueryParam("reason") @DefaultValue("")
          String reason) {
    return EnrolledPartner.of(suspendPartner.resume(caller.scope(), id(partner), reason));
  }

  private static PartnerId id(String text) {
    return PartnerId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
