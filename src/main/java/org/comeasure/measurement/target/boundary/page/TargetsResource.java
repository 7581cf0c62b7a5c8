package org.comeasure.measurement.target.boundary.page;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.READERS;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.comeasure.measurement.target.boundary.Author;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.boundary.page.TargetPages.Paths;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.programme.Programme;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.Role;

/** Targets and, beside them, external benchmarks, for people. */
@Path("/n/{network}/targets")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TargetsResource {

  @Inject Caller caller;
  @Inject ManageTargets targets;
  @Inject ManageBenchmarks benchmarks;
  @Inject Programme programme;
  @Inject TargetPages pages;
  @Inject TargetForms forms;
  @Inject Reader reader;
  @Context UriInfo uri;

  @GET
  @Allowed(READERS)
  public View list() {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = ListQuery.ofPerson(uri.getQueryParameters(), programme.measures(scope));
    var filter = query.targets(Phase.CURRENT);
    var network = caller.network().orElseThrow();
    var lists = pages.lists(scope, branch(network), query, texts);
    var list = paths().targets();
    var more =
        new TargetsPage.Pages(
            filter.before() == null ? null : query.values().address(list, null),
            lists.next() == null ? null : query.values().address(list, lists.next()),
            SaveLinks.of(query.values().address(list, null), texts));
    return View.of(
        "measurement/target/list",
        new TargetsPage(
            paths().targets(),
            paths().benchmarks(),
            caller.has(Role.MANUFACTURER_ADMIN),
            scope.wholeNetwork(),
            filter.phase() == Phase.CURRENT,
            filter.narrows() || filter.before() != null,
            lead(network, texts),
            new DoneNotice(targets, benchmarks, pages.lines(scope, texts)).of(scope, query),
            pages.phases(paths().targets(), query, texts),
            pages.measures(scope, query, texts),
            lists.targets(),
            lists.benchmarks(),
            more));
  }

  private static String lead(Network network, Texts texts) {
    if (network.scope().wholeNetwork()) {
      return texts.get("target.lead");
    }
    return network.scope().allBranches()
        ? texts.get("target.lead.partner")
        : texts.get("target.lead.branch", network.holder());
  }

  /** Who reads, where that is less than a whole partner; else empty. */
  static String branch(Network network) {
    return network.scope().allBranches() ? "" : network.holder();
  }

  @GET
  @Path("new")
  @Allowed(ADMINISTRATORS)
  public View form() {
    return forms
        .target(caller.scope(), paths(), forms.blank(caller.scope(), reader.texts()))
        .view();
  }

  /** Sets a new one, or one in the place of another that the form names. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response set(MultivaluedMap<String, String> fields) {
    var scope = caller.scope();
    var input = Input.ofForm(fields, reader.texts(), TargetForms.KEY);
    var replaces = input.given("replaces");
    if (replaces.isEmpty()) {
      return targets
          .set(scope, input, Author.of(caller))
          .map(row -> toList("set", row))
          .orElseGet(() -> forms.target(scope, paths(), input).refused());
    }
    return targets
        .change(scope, id(replaces), Optional.empty(), input, Author.of(caller))
        .map(row -> toList("set", row))
        .orElseGet(
            () -> forms.change(scope, paths(), targets.one(scope, id(replaces)), input).refused());
  }

  @GET
  @Path("{target}/change")
  @Allowed(ADMINISTRATORS)
  public View askToChange(@PathParam("target") String target) {
    var scope = caller.scope();
    var old = open(target);
    return forms.change(scope, paths(), old, forms.change(scope, old, reader.texts())).view();
  }

  @GET
  @Path("{target}/end")
  @Allowed(ADMINISTRATORS)
  public View askToEnd(@PathParam("target") String target) {
    var scope = caller.scope();
    var old = open(target);
    return forms.end(scope, paths(), old, forms.end(scope, old.phase(), reader.texts())).view();
  }

  @POST
  @Path("{target}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response end(@PathParam("target") String target, MultivaluedMap<String, String> fields) {
    var scope = caller.scope();
    var input = Input.ofForm(fields, reader.texts(), TargetForms.KEY);
    return targets
        .end(scope, id(target), Optional.empty(), input, Author.of(caller))
        .map(row -> toList("ended", row))
        .orElseGet(
            () -> forms.end(scope, paths(), targets.one(scope, id(target)), input).refused());
  }

  /** One that can still be changed. */
  private TargetRow open(String text) {
    var row = targets.one(caller.scope(), id(text));
    if (!row.open()) {
      throw Problem.of(ProblemType.CONFLICT, reader.texts().get("target.closed")).exception();
    }
    return row;
  }

  private Response toList(String done, TargetRow row) {
    var list = paths().targets() + "?phase=" + row.phase().code();
    return QueryValues.afterwards(list, done, row.target().id());
  }

  private Paths paths() {
    return Paths.of(network());
  }

  private String network() {
    return caller.network().orElseThrow().id();
  }

  private static TargetId id(String text) {
    return TargetId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
