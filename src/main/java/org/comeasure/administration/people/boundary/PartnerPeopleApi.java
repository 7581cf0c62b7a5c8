package org.comeasure.administration.people.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.Paging;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of one partner; each of them stands among the people of the network then. */
@Path("/api/v1/networks/{network}/partners/{partner}/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class PartnerPeopleApi {

  @Inject ManagePeople manage;
  @Inject PeopleAnswers answers;
  @Context UriInfo uri;

  @GET
  @Asks(Paging.class)
  @Allowed(EDITORS)
  @Operation(summary = "The people of a partner", description = PeopleApi.LIST)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PeoplePage.class)))
  public Response list(@PathParam("network") String network, @PathParam("partner") String partner) {
    return answers.list(organization(partner), uri);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(EDITORS)
  @Operation(summary = "Invite somebody to a partner", description = PeopleApi.INVITING)
  @RequestBody(content = @Content(example = PeopleApi.NEW))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(responseCode = "409", description = PeopleApi.TAKEN)
  public Response invite(
      @PathParam("network") String network, @PathParam("partner") String partner, byte[] body) {
    return answers.invite(network, organization(partner), body);
  }

  private TenantScope organization(String partner) {
    return manage.organization(PartnerId.parse(partner).orElseThrow(ProblemException::notFound));
  }
}
