package org.comeasure.collection.boundary.integrity;

import static org.comeasure.tenancy.Allowed.Whom.ADMINISTRATORS;
import static org.comeasure.tenancy.Allowed.Whom.MANUFACTURER;

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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.collection.domain.flag.FlagGroup;
import org.comeasure.platform.export.ExportFormat;
import org.comeasure.platform.export.SaveLinks;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.platform.job.JobPart;
import org.comeasure.platform.job.Jobs;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.ReportingZone;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The flags of a network, for the manufacturer's people. */
@Path("/n/{network}/integrity")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class IntegrityResource {

  private static final String DECIDED = "decided";
  private static final int PAGE = 50;
  private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

  @Inject Caller caller;
  @Inject ListFlags flags;
  @Inject JudgeFlags judge;
  @Inject RequestLooks looks;
  @Inject Jobs jobs;
  @Inject Reader reader;
  @Inject WriteExport exports;
  @Context UriInfo uri;

  @GET
  @Allowed(MANUFACTURER)
  public View list() {
    return page(List.of());
  }

  @POST
  @Path("review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response review(MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), ReviewInput.KEY);
    var asked = ReviewInput.read(input).orElse(null);
    if (asked == null) {
      return Response.status(422).entity(page(input.errors()).withStatus(422)).build();
    }
    int reviewed = judge.decide(caller.scope(), asked, caller.identity().orElseThrow());
    return QueryValues.afterwards(here(), DECIDED, reviewed);
  }

  @POST
  @Path("look")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response look() {
    looks.ask(caller.scope(), caller.identity().orElseThrow().subject());
    return Response.seeOther(URI.create(path())).build();
  }

  @GET
  @Path(SaveLinks.PATH)
  @Produces(MediaType.WILDCARD)
  @Allowed(MANUFACTURER)
  public Response save(@PathParam("format") String format) {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = new FlagQuery(QueryValues.ofPerson(uri.getQueryParameters()));
    var words = words(texts);
    var kind = ExportFormat.of(format).orElseThrow();
    var found = flags.page(scope, query.filter(), null, IntegrityExport.most(kind));
    long all = found.hasNext() ? flags.count(scope, query.filter()) : found.items().size();
    boolean deciding = query.filter().decision() == null;
    var groups =
        deciding
            ? flags.groups(scope, query.filter(), IntegrityExport.most(kind))
            : List.<FlagGroup>of();
    var export =
        new IntegrityExport(words, texts)
            .of(
                caller.network().orElseThrow().manufacturer(),
                looked(texts),
                groups,
                new IntegrityExport.Flags(found.items(), all));
    return exports.answer(export, kind);
  }

  private View page(List<FieldError> errors) {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = new FlagQuery(QueryValues.ofPerson(uri.getQueryParameters()));
    var found = flags.page(scope, query.filter(), query.cursor(), PAGE);
    var words = words(texts);
    boolean deciding = query.filter().decision() == null;
    return View.of(
        "collection/integrity",
        new IntegrityPage(
            path(),
            here(),
            looked(texts),
            notice(query, texts),
            errors.stream().map(FieldError::message).toList(),
            caller.has(Role.MANUFACTURER_ADMIN),
            job(texts),
            words.menus(query),
            deciding
                ? words.groups(flags.groups(scope, query.filter(), ListFlags.MOST_GROUPS))
                : List.of(),
            words.rows(found.items()),
            query.given(QueryValues.CURSOR).isEmpty() ? null : here(),
            found.next() == null ? null : query.values().address(path(), found.next()),
            SaveLinks.of(here(), texts)));
  }

  private IntegrityPages words(Texts texts) {
    return new IntegrityPages(
        network() + "/feedback", flags.partners(caller.scope()), zone(), texts);
  }

  private ReportingZone zone() {
    return caller.network().orElseThrow().zone();
  }

  private String looked(Texts texts) {
    return flags
        .lookedAt(caller.scope())
        .map(at -> texts.formats().dateTime(at, zone().id()))
        .map(at -> texts.get("integrity.looked", at))
        .orElseGet(() -> texts.get("integrity.looked.never"));
  }

  private static @Nullable String notice(FlagQuery query, Texts texts) {
    return query
        .values()
        .done(DECIDED, count -> Optional.of(count).filter(text -> COUNT.matcher(text).matches()))
        .map(count -> texts.get("integrity.done", Integer.valueOf(count)))
        .orElse(null);
  }

  private @Nullable JobPart job(Texts texts) {
    var network = caller.network().orElseThrow();
    return jobs.newest(caller.scope(), LookForFlags.NAME, 1).stream()
        .filter(job -> job.status().isOpen())
        .findFirst()
        .map(job -> JobPart.of(job, network, here(), texts))
        .orElse(null);
  }

  private String here() {
    return QueryValues.ofPerson(uri.getQueryParameters()).address(path(), null);
  }

  private String path() {
    return network() + "/integrity";
  }

  private String network() {
    return "/n/" + caller.network().orElseThrow().id();
  }
}
