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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import java.util.Optional;
import org.comeasure.measurement.target.boundary.Author;
import org.comeasure.measurement.target.boundary.BenchmarkInput;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.Checked;
import org.comeasure.measurement.target.boundary.EndInput;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.boundary.ManageTargets;
import org.comeasure.measurement.target.boundary.page.TargetPages.Paths;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.measurement.target.domain.Phase;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Entering, changing and ending external benchmarks, for people. */
@Path("/n/{network}/external-benchmarks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BenchmarksResource {

  @Inject Caller caller;
  @Inject ManageBenchmarks benchmarks;
  @Inject TargetPages pages;
  @Inject Reader reader;

  @GET
  @Path("new")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public View form() {
    return form(BenchmarkInput.blank(pages.today(caller.scope())), null);
  }

  /** Sets a new one, or one in the place of another that the form names. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public Response set(MultivaluedMap<String, String> fields) {
    var given = BenchmarkInput.of(fields);
    var replaces = Objects.requireNonNullElse(fields.getFirst("replaces"), "");
    if (!replaces.isEmpty()) {
      return change(id(replaces), given);
    }
    var set = benchmarks.set(caller.scope(), given, Author.of(caller), reader.texts());
    return set.isRefused()
        ? Response.status(422).entity(form(given, set).withStatus(422)).build()
        : toList("set", set.orThrow());
  }

  @GET
  @Path("{benchmark}/change")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public View askToChange(@PathParam("benchmark") String benchmark) {
    var old = open(benchmark);
    return change(
        old,
        new BenchmarkInput(
            "",
            "",
            old.benchmark().source().name(),
            Objects.requireNonNullElse(old.benchmark().source().url(), ""),
            old.benchmark().source().period(),
            pages.from(caller.scope(), old.benchmark()),
            pages.to(old.benchmark()),
            ""),
        null);
  }

  @GET
  @Path("{benchmark}/end")
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public View askToEnd(@PathParam("benchmark") String benchmark) {
    var old = open(benchmark);
    return end(
        old,
        new EndInput(old.phase() == Phase.CURRENT ? pages.today(caller.scope()) : "", ""),
        null);
  }

  @POST
  @Path("{benchmark}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed(Role.Name.MANUFACTURER_ADMIN)
  public Response end(
      @PathParam("benchmark") String benchmark, MultivaluedMap<String, String> fields) {
    var given = EndInput.of(fields);
    var asked = new ManageTargets.End(given, Author.of(caller), reader.texts());
    var ended = benchmarks.end(caller.scope(), id(benchmark), Optional.empty(), asked);
    if (ended.isRefused()) {
      var old = benchmarks.one(caller.scope(), id(benchmark));
      return Response.status(422).entity(end(old, given, ended).withStatus(422)).build();
    }
    return toList("ended", ended.orThrow());
  }

  private Response change(BenchmarkId id, BenchmarkInput given) {
    var asked = new ManageBenchmarks.Change(given, Author.of(caller), reader.texts());
    var changed = benchmarks.change(caller.scope(), id, Optional.empty(), asked);
    if (changed.isRefused()) {
      var old = benchmarks.one(caller.scope(), id);
      return Response.status(422).entity(change(old, given, changed).withStatus(422)).build();
    }
    return toList("set", changed.orThrow());
  }

  private View form(BenchmarkInput given, @Nullable Checked<?> checked) {
    var page = pages.form(caller.scope(), paths(), given, checked, reader.texts());
    return View.of("measurement/target/benchmark-form", page);
  }

  private View change(BenchmarkRow old, BenchmarkInput given, @Nullable Checked<?> checked) {
    var line = pages.lines(caller.scope(), reader.texts()).line(old, null);
    var page = pages.change(paths(), line, given, checked);
    return View.of("measurement/target/benchmark-form", page);
  }

  private View end(BenchmarkRow old, EndInput given, @Nullable Checked<?> checked) {
    var texts = reader.texts();
    var line = pages.lines(caller.scope(), texts).line(old, null);
    var page =
        new EndPage(
            texts.get("target.benchmark.end.title", line.measure(), line.value()),
            line.source().name() + ", " + line.source().period(),
            "/n/" + network() + "/external-benchmarks/" + line.id() + "/end",
            paths().targets(),
            old.phase() == Phase.CURRENT,
            given,
            checked);
    return View.of("measurement/target/end", page);
  }

  /** One that can still be changed. */
  private BenchmarkRow open(String text) {
    var row = benchmarks.one(caller.scope(), id(text));
    if (!row.open()) {
      throw Problem.of(ProblemType.CONFLICT, reader.texts().get("target.closed")).exception();
    }
    return row;
  }

  private Response toList(String done, BenchmarkRow row) {
    var address =
        UriBuilder.fromPath(paths().targets())
            .queryParam("phase", row.phase().code())
            .queryParam("benchmark-" + done, row.benchmark().id());
    return Response.seeOther(address.build()).build();
  }

  private Paths paths() {
    return Paths.of(network());
  }

  private String network() {
    return caller.network().orElseThrow().id();
  }

  private static BenchmarkId id(String text) {
    return BenchmarkId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
