package org.comeasure.measurement.target.boundary.page;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.measurement.target.boundary.Author;
import org.comeasure.measurement.target.boundary.Checked;
import org.comeasure.measurement.target.boundary.EndInput;
import org.comeasure.measurement.target.boundary.ListQuery;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.boundary.TargetInput;
import org.comeasure.measurement.target.boundary.TargetRow;
import org.comeasure.measurement.target.boundary.page.TargetPages.Paths;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.measurement.target.domain.TargetId;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.programme.Programme;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Network;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

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
  @Inject Reader reader;
  @Context UriInfo uri;

  @GET
  @RolesAllowed({
    Role.Name.MANUFACTURER_ADMIN,
    Role.Name.MANUFACTURER_ANALYST,
    Role.Name.PARTNER_MANAGER,
    Role.Name.PARTNER_VIEWER
  })
  public View list() {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = ListQuery.ofPerson(uri.getQueryParameters(), programme.measures(scope));
    var filter = query.targets(Phase.CURRENT);
    var network = caller.network().orElseThrow();
    var lists = pages.lists(scope, branch(network), query, texts);
    var more =
        new TargetsPage.Pages(
            filter.before() == null ? null : address(null),
            lists.next() == null ? null : address(lists.next()),
            SaveLinks.of(address(query.given("cursor")), texts));
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

  private String address(@Nullable String cursor) {
    var address = UriBuilder.fromUri(uri.getRequestUri()).replacePath(paths().targets());
    for (var done : new String[] {"set", "ended", "benchmark-set", "benchmark-ended", "cursor"}) {
      address.replaceQueryParam(done);
    }
    if (cursor != null && !cursor.isEmpty()) {
      address.replaceQueryParam("cursor", cursor);
    }
    return address.build().toString().replaceFirst("^https?://[^/]*", "");
  }

  @GET
  @Path("new")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public View form() {
    return form(TargetInput.blank(pages.today(caller.scope())), null);
  }

  /** Sets a new one, or one in the place of another that the form names. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public Response set(MultivaluedMap<String, String> fields) {
    var given = TargetInput.of(fields);
    var replaces = Objects.requireNonNullElse(fields.getFirst("replaces"), "");
    if (!replaces.isEmpty()) {
      return change(id(replaces), given);
    }
    var set = targets.set(caller.scope(), given, Author.of(caller), reader.texts());
    return set.isRefused()
        ? Response.status(422).entity(form(given, set).withStatus(422)).build()
        : toList("set", set.orThrow());
  }

  @GET
  @Path("{target}/change")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public View askToChange(@PathParam("target") String target) {
    var old = open(target);
    return change(
        old,
        new TargetInput(
            "",
            "",
            "",
            old.target().period().code(),
            "",
            pages.from(caller.scope(), old.target()),
            pages.to(old.target()),
            ""),
        null);
  }

  @GET
  @Path("{target}/end")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public View askToEnd(@PathParam("target") String target) {
    var old = open(target);
    return end(
        old,
        new EndInput(old.phase() == Phase.CURRENT ? pages.today(caller.scope()) : "", ""),
        null);
  }

  @POST
  @Path("{target}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public Response end(@PathParam("target") String target, MultivaluedMap<String, String> fields) {
    var given = EndInput.of(fields);
    var asked = new ManageTargets.End(given, Author.of(caller), reader.texts());
    var ended = targets.end(caller.scope(), id(target), Optional.empty(), asked);
    if (ended.isRefused()) {
      var old = targets.one(caller.scope(), id(target));
      return Response.status(422).entity(end(old, given, ended).withStatus(422)).build();
    }
    return toList("ended", ended.orThrow());
  }

  private Response change(TargetId id, TargetInput given) {
    var asked = new ManageTargets.Change(given, Author.of(caller), reader.texts());
    var changed = targets.change(caller.scope(), id, Optional.empty(), asked);
    if (changed.isRefused()) {
      var old = targets.one(caller.scope(), id);
      return Response.status(422).entity(change(old, given, changed).withStatus(422)).build();
    }
    return toList("set", changed.orThrow());
  }

  private View form(TargetInput given, @Nullable Checked<?> checked) {
    var page = pages.form(caller.scope(), paths().targets(), given, checked, reader.texts());
    return View.of("measurement/target/form", page);
  }

  private View change(TargetRow old, TargetInput given, @Nullable Checked<?> checked) {
    var texts = reader.texts();
    var line = pages.lines(caller.scope(), texts).line(old, null);
    var change = new TargetPages.Change(caller.scope(), paths().targets(), line);
    var page = pages.change(change, given, checked, texts);
    return View.of("measurement/target/form", page);
  }

  private View end(TargetRow old, EndInput given, @Nullable Checked<?> checked) {
    var texts = reader.texts();
    var line = pages.lines(caller.scope(), texts).line(old, null);
    var page =
        new EndPage(
            texts.get("target.end.title", line.measure(), line.value()),
            line.place() + " \u00b7 " + line.touchpoint(),
            "/n/" + network() + "/targets/" + line.id() + "/end",
            paths().targets(),
            old.phase() == Phase.CURRENT,
            given,
            checked);
    return View.of("measurement/target/end", page);
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
    var address =
        UriBuilder.fromPath(paths().targets())
            .queryParam("phase", row.phase().code())
            .queryParam(done, row.target().id());
    return Response.seeOther(address.build()).build();
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
