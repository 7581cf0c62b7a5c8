package org.comeasure.administration.partner.boundary;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.VersionedRows;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.EnrolmentState;
import org.comeasure.tenancy.Enrolments;
import org.comeasure.tenancy.PartnerId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

  private static final VersionedRows<EnrolmentState> ROWS =
      new VersionedRows<>(
          ReadPartner.KEY,
          "partners",
          EnrolmentState::partner,
          EnrolmentState::version,
          EnrolledPartner::of);

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject ReadPartner read;
  @Inject Enrolments enrolments;
  @Inject AddPartner addPartner;
  @Inject SuspendPartner suspendPartner;
  @Inject SetUpPartner setUpPartner;

  /** How setting a partner up goes. */
  @Schema(name = "Provisioning")
  @JsonbNillable
  @JsonbPropertyOrder({"status", "running", "problem", "detail", "triedAt"})
  public record ProvisioningView(
      @Schema(
              enumeration = {
                "draft",
                "provisioning",
                "active",
                "suspended",
                "offboarding",
                "ended"
              },
              example = "provisioning")
          String status,
      @Schema(description = "Whether it is being tried now") boolean running,
      @Schema(
              description = "What went wrong the last time, and what to do",
              example = "The sign-in service did not answer. It is tried again by itself.",
              nullable = true)
          @Nullable String problem,
      @Schema(
              description = "What the sign-in service said, in its own words",
              example = "status 503",
              nullable = true)
          @Nullable String detail,
      @Schema(nullable = true) @Nullable Instant triedAt) {

    static ProvisioningView of(SetUpPartner.State state, Texts texts) {
      var problem = state.problem();
      return new ProvisioningView(
          state.status().code(),
          state.under(),
          problem == null ? null : texts.get(problem),
          state.detail(),
          state.triedAt());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Add a partner",
      description =
          "It is provisioning at first: its organisation is made at the sign-in service in the"
              + " background, which takes seconds. Then it is active.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
  public Response add(@PathParam("network") String network, byte[] body) {
    var scope = caller.scope();
    return ROWS.add(
        network,
        body,
        reader.texts(),
        input -> read.read(scope, input).map(wanted -> addPartner.add(scope, wanted)));
  }

  @GET
  @Path("{partner}/enrolment")
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "What the network knows of a partner, with its ETag",
      description = "Names in contracts, number in your books, country, languages, tier, region.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
  public Response one(@PathParam("network") String network, @PathParam("partner") String partner) {
    return ROWS.one(enrolments.find(caller.scope(), id(partner)));
  }

  @PUT
  @Path("{partner}/enrolment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Change what the network knows of a partner",
      description =
          "All of it: what is left out is emptied. If-Match carries the ETag that was seen.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
  public Response change(
      @PathParam("network") String network,
      @PathParam("partner") String partner,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      byte[] body) {
    var scope = caller.scope();
    var found = enrolments.find(scope, id(partner)).orElseThrow(ProblemException::notFound);
    return ROWS.change(
        ifMatch,
        body,
        reader.texts(),
        (seen, input) ->
            read.read(scope, input)
                .map(wanted -> addPartner.change(scope, found.partner(), seen, wanted)));
  }

  @GET
  @Path("{partner}/provisioning")
  @Allowed(ADMINISTRATORS)
  @Operation(summary = "How setting the partner up at the sign-in service goes")
  public ProvisioningView provisioning(
      @PathParam("network") String network, @PathParam("partner") String partner) {
    return ProvisioningView.of(setUpPartner.state(caller.scope(), id(partner)), reader.texts());
  }

  @POST
  @Path("{partner}/provisioning")
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Set the partner up once more",
      description = "What is there already stays; what is missing is made. Harmless at any time.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = ProvisioningView.class)))
  public Response provision(
      @PathParam("network") String network, @PathParam("partner") String partner) {
    setUpPartner.request(caller.scope(), id(partner));
    return Response.accepted(provisioning(network, partner)).build();
  }

  @POST
  @Path("{partner}/suspension")
  @Allowed(ADMINISTRATORS)
  @Operation(
      summary = "Suspend a partner",
      description =
          "Its people and API clients are out within a minute and its links tell visitors so"
              + " politely. Nothing is lost. What is suspended already stays so.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
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
  @Allowed(ADMINISTRATORS)
  @Operation(summary = "End a partner's suspension")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EnrolledPartner.class)))
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
