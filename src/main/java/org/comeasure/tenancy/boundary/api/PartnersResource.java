package org.comeasure.tenancy.boundary.api;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Asks;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.ListAnswer;
import org.comeasure.shared.page.LongPaging;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The partners of a network, as far as the caller sees them: a partner sees itself. */
@Path("/api/v1/networks/{network}/partners")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Network")
public class PartnersResource {

  @Inject Caller caller;
  @Inject Directory directory;
  @Inject Reader reader;

  /** The documented form of a page. */
  @Schema(name = "PartnerPage")
  public record PartnerPage(List<PartnerBody> items, @Nullable String next) {}

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "The partners of the network",
      description = "All of them for the manufacturer; for a partner, its own enrolment alone.")
  @Asks(LongPaging.class)
  @APIResponse(
      responseCode = "200",
      description = "One page; Link holds the address of the next",
      content = @Content(schema = @Schema(implementation = PartnerPage.class)))
  public Response list(
      @Parameter(description = "Part of the name") @QueryParam("q") @DefaultValue("") String q,
      @Parameter(
              description = "name, tier or status; with a minus in front the other way round",
              example = "-tier")
          @QueryParam("sort")
          @DefaultValue("name")
          String sort,
      @Context UriInfo uri) {
    var order =
        PartnerOrder.of(sort, reader.texts().locale())
            .orElseThrow(() -> wrong("sort", "Use name, tier or status, with or without a minus."));
    String part = q.strip().toLowerCase(Locale.ROOT);
    var found =
        directory.partners(caller.scope()).stream()
            .filter(partner -> partner.name().toLowerCase(Locale.ROOT).contains(part))
            .sorted(order)
            .toList();
    var query = QueryValues.ofProgram(uri.getQueryParameters());
    return ListAnswer.of(CursorPage.of(found, PartnerEntry::id, query).map(PartnerBody::of), uri);
  }

  @GET
  @Path("{partner}")
  @Allowed(READERS)
  @Operation(summary = "One partner of the network")
  public PartnerBody one(@PathParam("partner") String partner) {
    return PartnerId.parse(partner)
        .flatMap(id -> directory.partner(caller.scope(), id))
        .map(PartnerBody::of)
        .orElseThrow(ProblemException::notFound);
  }

  private static ProblemException wrong(String parameter, String advice) {
    return Problem.ofParameter(parameter, advice).exception();
  }
}
