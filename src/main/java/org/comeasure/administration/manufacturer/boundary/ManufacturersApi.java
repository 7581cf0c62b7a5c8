package org.comeasure.administration.manufacturer.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
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
import java.time.Instant;
import org.comeasure.administration.people.boundary.ManagePeople;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Manufacturers;
import org.comeasure.tenancy.Manufacturers.Entry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The manufacturers that take part, for operators' programs. */
@Path("/api/v1/platform/manufacturers")
@RequestScoped
@Allowed(OPERATORS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Platform")
public class ManufacturersApi {

  private static final String EXAMPLE =
      """
      {"name": "Velmora Climate", "zone": "Europe/Berlin"}
      """;

  private static final String AN_ADMINISTRATOR =
      """
      {"email": "ingrid.solheim@velmora.example", "firstName": "Ingrid", "lastName": "Solheim",
       "language": "en"}
      """;

  @Inject Manufacturers manufacturers;
  @Inject ManageManufacturers manage;
  @Inject Reader reader;

  @Schema(name = "Manufacturer")
  @JsonbNillable
  @JsonbPropertyOrder({"id", "name", "zone", "status", "activePartners", "createdAt"})
  public record ManufacturerView(
      @Schema(description = "The manufacturer's id", example = "0MZK4Q0WG8V2Q") String id,
      @Schema(example = "Velmora Climate") String name,
      @Schema(
              description = "The zone of its days, by the IANA time zone database",
              example = "Europe/Berlin")
          String zone,
      @Schema(
              enumeration = {"provisioning", "active", "suspended"},
              example = "active")
          String status,
      @Schema(description = "How many enrolments are active") int activePartners,
      @Schema(description = "When it was set up") Instant createdAt) {

    static ManufacturerView of(Entry entry) {
      var state = entry.state();
      return new ManufacturerView(
          state.id().toString(),
          state.name(),
          state.zone().toString(),
          state.status().code(),
          entry.activePartners(),
          entry.since());
    }
  }

  @Schema(name = "ManufacturerProvisioning")
  @JsonbNillable
  @JsonbPropertyOrder({"status", "running", "problem", "detail", "triedAt"})
  public record SetUpView(
      @Schema(enumeration = {"provisioning", "active", "suspended"}) String status,
      @Schema(description = "Whether it waits or is under way") boolean running,
      @Schema(description = "What is wrong, and what to do", nullable = true)
          @Nullable String problem,
      @Schema(description = "What the sign-in service said, in its own words", nullable = true)
          @Nullable String detail,
      @Schema(nullable = true) @Nullable Instant triedAt) {}

  @GET
  @Operation(summary = "All manufacturers, by name")
  public CursorPage<ManufacturerView> manufacturers() {
    return CursorPage.last(manufacturers.all().stream().map(ManufacturerView::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Add a manufacturer",
      description =
          "It is provisioning at first: its organisation is made at the sign-in service in the"
              + " background, which takes seconds. Then it is active. Its zone stays for good, as"
              + " all that it counts stands under a day of it.")
  @RequestBody(content = @Content(example = EXAMPLE))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ManufacturerView.class)))
  public Response add(byte[] body) {
    var input = Input.ofJson(body, reader.texts(), ManageManufacturers.KEY);
    var added = manage.add(manage.read(input).orElseThrow(input::problem));
    var place =
        UriBuilder.fromPath("/api/v1/platform/manufacturers/{manufacturer}")
            .build(added.state().id());
    return Response.created(place).entity(ManufacturerView.of(added)).build();
  }

  @GET
  @Path("{manufacturer}")
  @Operation(summary = "One manufacturer")
  public ManufacturerView one(@PathParam("manufacturer") String manufacturer) {
    return ManufacturerView.of(manage.find(id(manufacturer)));
  }

  @GET
  @Path("{manufacturer}/provisioning")
  @Operation(summary = "How setting the manufacturer up at the sign-in service goes")
  public SetUpView provisioning(@PathParam("manufacturer") String manufacturer) {
    var found = manage.find(id(manufacturer));
    var setUp = manage.state(found.state().id());
    var problem = setUp.last().map(ProvisioningStore.Attempt::problem);
    return new SetUpView(
        found.state().status().code(),
        setUp.under(),
        problem.map(reader.texts()::get).orElse(null),
        setUp.last().map(ProvisioningStore.Attempt::detail).orElse(null),
        setUp.last().map(ProvisioningStore.Attempt::at).orElse(null));
  }

  @POST
  @Path("{manufacturer}/provisioning")
  @Operation(
      summary = "Set the manufacturer up once more",
      description = "What is there already stays; what is missing is made. Harmless at any time.")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = SetUpView.class)))
  public Response provision(@PathParam("manufacturer") String manufacturer) {
    manage.setUp(id(manufacturer));
    return Response.accepted(provisioning(manufacturer)).build();
  }

  @POST
  @Path("{manufacturer}/administrators")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Invite somebody who runs the manufacturer's network",
      description =
          "By mail, whose link works for three days; an invitation that waits is sent again. Whoever"
              + " has an account keeps it. All others are invited by whoever runs the network.")
  @RequestBody(content = @Content(example = AN_ADMINISTRATOR))
  @APIResponse(responseCode = "202", description = "It is written down and done in the background")
  @APIResponse(responseCode = "409", description = "Somebody with the address is in already")
  public Response invite(@PathParam("manufacturer") String manufacturer, byte[] body) {
    var input = Input.ofJson(body, reader.texts(), ManagePeople.KEY);
    if (manage.invite(id(manufacturer), input).isEmpty()) {
      throw input.problem();
    }
    return Response.accepted().build();
  }

  @POST
  @Path("{manufacturer}/suspension")
  @Operation(
      summary = "Suspend a manufacturer",
      description =
          "Its people, its partners' and their API clients are out within a minute, and all links"
              + " tell visitors politely that they are closed for now. Nothing is lost.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ManufacturerView.class)))
  @APIResponse(responseCode = "409", description = "It is neither active nor suspended")
  public ManufacturerView suspend(
      @PathParam("manufacturer") String manufacturer,
      @Parameter(description = "For the audit trail") @QueryParam("reason") @DefaultValue("")
          String reason) {
    return ManufacturerView.of(manage.suspend(id(manufacturer), reason));
  }

  @DELETE
  @Path("{manufacturer}/suspension")
  @Operation(summary = "End a manufacturer's suspension")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ManufacturerView.class)))
  @APIResponse(responseCode = "409", description = "It is neither active nor suspended")
  public ManufacturerView resume(
      @PathParam("manufacturer") String manufacturer,
      @Parameter(description = "For the audit trail") @QueryParam("reason") @DefaultValue("")
          String reason) {
    return ManufacturerView.of(manage.resume(id(manufacturer), reason));
  }

  private static ManufacturerId id(String text) {
    return ManufacturerId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
