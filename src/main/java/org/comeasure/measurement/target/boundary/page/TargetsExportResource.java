package org.comeasure.measurement.target.boundary.page;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Reader;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;

/** Targets and external benchmarks as a file. */
@Path("/n/{network}/targets/" + SaveLinks.PATH)
@RequestScoped
@Produces(MediaType.WILDCARD)
public class TargetsExportResource {

  @Inject Caller caller;
  @Inject Programme programme;
  @Inject TargetPages pages;
  @Inject WriteExport exports;
  @Inject Reader reader;
  @Context UriInfo uri;

  @GET
  @Allowed(READERS)
  public Response save(@PathParam("format") String format) {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = ListQuery.ofPerson(uri.getQueryParameters(), programme.measures(scope));
    var network = caller.network().orElseThrow();
    var phase = Objects.requireNonNull(query.targets(Phase.CURRENT).phase());
    var export =
        new TargetsExport(
                pages.whole(scope, TargetsResource.branch(network), query, texts),
                scope.wholeNetwork(),
                texts)
            .of(network.holder(), phase.code());
    return exports.answer(export, ExportFormat.of(format).orElseThrow());
  }
}
