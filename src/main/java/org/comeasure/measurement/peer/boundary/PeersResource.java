package org.comeasure.measurement.peer.boundary;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comeasure.shared.locale.Reader;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.NamedPartner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One partner's place among its peers, for the partner itself and for its manufacturer. */
@Path("/api/v1/networks/{network}/partners/{partner}/peers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Scorecards")
public class PeersResource {

  @Inject Caller caller;
  @Inject NamedPartner partners;
  @Inject AskedPeers asked;
  @Inject ComparePeers comparison;
  @Inject Reader reader;

  @GET
  @Allowed(READERS)
  @Operation(
      summary = "A partner among its peers",
      description =
          "One measure (nps, csat or ces) in a closed month, quarter or year, held against the"
              + " network, the partner's tier or its region. No value of another partner is told or"
              + " can be worked out. A month is fixed on the 8th of the next one, and with it a quarter"
              + " or year that ends with it; until then availableOn says when it will be there."
              + " Without a period: the last month whose 8th has come.")
  @APIResponse(responseCode = "200", description = "The comparison; peers may be hidden")
  public PeersBody read(@PathParam("partner") String partner, @BeanParam PeerQuery query) {
    var found = partners.find(partner);
    var scope = found.scope();
    var group = query.group();
    var texts = reader.texts();
    var standing = comparison.read(scope, asked.cell(scope, query, texts), group);
    var holder =
        scope.allBranches() ? found.entry().name() : caller.network().orElseThrow().holder();
    return PeersBody.of(holder, standing, texts);
  }
}
