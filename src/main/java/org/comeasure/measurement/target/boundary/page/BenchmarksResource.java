package org.comeasure.measurement.target.boundary.page;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;

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
import java.util.Optional;
import org.comeasure.measurement.target.boundary.Author;
import org.comeasure.measurement.target.boundary.BenchmarkRow;
import org.comeasure.measurement.target.boundary.ManageBenchmarks;
import org.comeasure.measurement.target.boundary.page.TargetPages.Paths;
import org.comeasure.measurement.target.domain.BenchmarkId;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;

/** Entering, changing and ending external benchmarks, for people. */
@Path("/n/{network}/external-benchmarks")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BenchmarksResource {

  @Inject Caller caller;
  @Inject ManageBenchmarks benchmarks;
  @Inject TargetForms forms;
  @Inject Reader reader;

  @GET
  @Path("new")
  @Allowed(ADMINISTRATORS)
  public View form() {
    return forms
        .benchmark(caller.scope(), paths(), forms.blank(caller.scope(), reader.texts()))
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
      return benchmarks
          .set(scope, input, Author.of(caller))
          .map(row -> toList("set", row))
          .orElseGet(() -> forms.benchmark(scope, paths(), input).refused());
    }
    return benchmarks
        .change(scope, id(replaces), Optional.empty(), input, Author.of(caller))
        .map(row -> toList("set", row))
        .orElseGet(
            () ->
                forms.change(scope, paths(), benchmarks.one(scope, id(replaces)), input).refused());
  }

  @GET
  @Path("{benchmark}/change")
  @Allowed(ADMINISTRATORS)
  public View askToChange(@PathParam("benchmark") String benchmark) {
    var scope = caller.scope();
    var old = open(benchmark);
    return forms.change(scope, paths(), old, forms.change(scope, old, reader.texts())).view();
  }

  @GET
  @Path("{benchmark}/end")
  @Allowed(ADMINISTRATORS)
  public View askToEnd(@PathParam("benchmark") String benchmark) {
    var scope = caller.scope();
    var old = open(benchmark);
    return forms.end(scope, paths(), old, forms.end(scope, old.phase(), reader.texts())).view();
  }

  @POST
  @Path("{benchmark}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response end(
      @PathParam("benchmark") String benchmark, MultivaluedMap<String, String> fields) {
    var scope = caller.scope();
    var input = Input.ofForm(fields, reader.texts(), TargetForms.KEY);
    return benchmarks
        .end(scope, id(benchmark), Optional.empty(), input, Author.of(caller))
        .map(row -> toList("ended", row))
        .orElseGet(
            () -> forms.end(scope, paths(), benchmarks.one(scope, id(benchmark)), input).refused());
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
    var list = paths().targets() + "?phase=" + row.phase().code();
    return QueryValues.afterwards(list, "benchmark-" + done, row.benchmark().id());
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
