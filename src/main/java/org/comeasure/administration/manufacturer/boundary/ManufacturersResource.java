package org.comeasure.administration.manufacturer.boundary;

import static org.comeasure.tenancy.Allowed.Whom.OPERATORS;

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
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.comeasure.administration.people.boundary.ManagePeople;
import org.comeasure.administration.provisioning.store.ProvisioningStore;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.Manufacturers.Entry;
import org.comeasure.tenancy.Manufacturers.Status;
import org.comeasure.tenancy.Membership;
import org.jspecify.annotations.Nullable;

/** Manufacturers as whoever runs the platform administers them, for people. */
@Path("/platform/manufacturers")
@RequestScoped
@Allowed(OPERATORS)
@Produces(MediaType.TEXT_HTML)
public class ManufacturersResource {

  private static final String KEY = ManageManufacturers.KEY;
  private static final String LIST = "/platform";
  private static final String PATH = "/platform/manufacturers";

  @Inject ManageManufacturers manage;
  @Inject Reader reader;
  @Inject Clock clock;
  @Context UriInfo uri;

  /**
   * One manufacturer.
   *
   * @param going what is going on with it, in a sentence; null where all is well
   */
  public record ManufacturerPage(
      String name,
      String list,
      String path,
      String status,
      Tone tone,
      @Nullable String notice,
      @Nullable String going,
      Map<String, String> facts,
      boolean canSuspend,
      boolean canResume,
      boolean canSetUp) {}

  @GET
  @Path("new")
  public View form() {
    return adding(Input.ofValues(Map.of(), reader.texts(), KEY)).view();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    return input
        .tried(() -> manage.read(input).map(manage::add))
        .map(added -> afterwards(added, "created"))
        .orElseGet(() -> adding(input).refused());
  }

  @GET
  @Path("{manufacturer}")
  public View one(@PathParam("manufacturer") String id) {
    var found = find(id);
    var state = found.state();
    var setUp = manage.state(state.id());
    return View.of(
        "administration/manufacturer",
        new ManufacturerPage(
            state.name(),
            LIST,
            path(found),
            reader.texts().get("tenancy.status." + state.status().code()),
            tone(state.status()),
            notice(found),
            going(state.status(), setUp),
            facts(found),
            state.status() == Status.ACTIVE,
            state.status() == Status.SUSPENDED,
            !setUp.under()
                && (state.status() == Status.PROVISIONING || problem(setUp).isPresent())));
  }

  @GET
  @Path("{manufacturer}/suspend")
  public View askToSuspend(@PathParam("manufacturer") String id) {
    return suspending(Input.ofValues(Map.of(), reader.texts(), KEY), find(id)).view();
  }

  @POST
  @Path("{manufacturer}/suspend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response suspend(
      @PathParam("manufacturer") String id, MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var reason = input.field("reason").required().max(ManageManufacturers.LONGEST_REASON).text();
    var found = find(id);
    if (!input.clean()) {
      return suspending(input, found).refused();
    }
    return afterwards(manage.suspend(found.state().id(), reason), "suspended");
  }

  @POST
  @Path("{manufacturer}/resume")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resume(@PathParam("manufacturer") String id) {
    return afterwards(manage.resume(find(id).state().id(), ""), "resumed");
  }

  @GET
  @Path("{manufacturer}/administrators/new")
  public View askForAdministrator(@PathParam("manufacturer") String id) {
    return inviting(Input.ofValues(Map.of(), reader.texts(), ManagePeople.KEY), find(id)).view();
  }

  @POST
  @Path("{manufacturer}/administrators")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(
      @PathParam("manufacturer") String id, MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), ManagePeople.KEY);
    var found = find(id);
    try {
      return manage
          .invite(found.state().id(), input)
          .map(invited -> afterwards(found, "invited"))
          .orElseGet(() -> inviting(input, found).refused());
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.CONFLICT) {
        throw refused;
      }
      input.refuse("email", "taken");
      return inviting(input, found).refused();
    }
  }

  private FormPage inviting(Input input, Entry found) {
    return FormPage.of(
            input,
            KEY + ".invite",
            path(found) + "/administrators",
            path(found),
            found.state().name())
        .say(KEY + ".invite.text")
        .email("email")
        .line("firstName", ManagePeople.LONGEST_NAME)
        .line("lastName", ManagePeople.LONGEST_NAME)
        .choice(
            "language",
            Languages.supported().stream()
                .map(language -> Choice.of(language.toLanguageTag(), Languages.ownName(language))));
  }

  @POST
  @Path("{manufacturer}/set-up")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setUp(@PathParam("manufacturer") String id) {
    return afterwards(manage.setUp(find(id).state().id()), "set-up");
  }

  private FormPage adding(Input input) {
    return FormPage.of(input, KEY + ".new", PATH, LIST)
        .say(KEY + ".new.text")
        .line("name", ManageManufacturers.LONGEST_NAME)
        .line("zone", ManageManufacturers.LONGEST_ZONE)
        .with("placeholder", "Europe/Berlin");
  }

  private FormPage suspending(Input input, Entry found) {
    return FormPage.of(
            input, KEY + ".suspend", path(found) + "/suspend", path(found), found.state().name())
        .say(KEY + ".suspend.text")
        .line("reason", ManageManufacturers.LONGEST_REASON)
        .danger();
  }

  private Map<String, String> facts(Entry found) {
    var texts = reader.texts();
    var facts = new LinkedHashMap<String, String>();
    facts.put(texts.get(KEY + ".field.zone"), found.state().zone().toString());
    facts.put(texts.get(KEY + ".partners"), texts.formats().number(found.activePartners()));
    facts.put(
        texts.get(KEY + ".since"),
        texts.formats().date(found.since().atOffset(ZoneOffset.UTC).toLocalDate()));
    manage.administrators(found.state().id()).stream()
        .map(one -> one.name() + " (" + state(one, texts) + ")")
        .reduce((some, other) -> some + ", " + other)
        .ifPresent(all -> facts.put(texts.get(KEY + ".administrators"), all));
    return facts;
  }

  private String state(Membership one, Texts texts) {
    var problem = one.problem();
    return problem == null
        ? texts.get(ManagePeople.KEY + ".state." + one.state(clock.instant()).code())
        : texts.get(problem);
  }

  private @Nullable String going(Status status, ManageManufacturers.SetUp setUp) {
    var texts = reader.texts();
    var key = KEY + ".going." + status.code();
    return problem(setUp).map(texts::get).orElse(texts.has(key) ? texts.get(key) : null);
  }

  private static Optional<String> problem(ManageManufacturers.SetUp setUp) {
    return setUp.last().map(ProvisioningStore.Attempt::problem);
  }

  private @Nullable String notice(Entry found) {
    return QueryValues.ofPerson(uri.getQueryParameters())
        .told(
            reader.texts(),
            KEY + ".done",
            id ->
                ManufacturerId.parse(id)
                    .filter(found.state().id()::equals)
                    .map(known -> found.state().name()),
            "created",
            "suspended",
            "resumed",
            "set-up",
            "invited");
  }

  private static Tone tone(Status status) {
    return switch (status) {
      case ACTIVE -> Tone.GOOD;
      case PROVISIONING -> Tone.WATCH;
      case SUSPENDED -> Tone.BAD;
    };
  }

  private static Response afterwards(Entry found, String what) {
    return QueryValues.afterwards(path(found), what, found.state().id());
  }

  private static String path(Entry found) {
    return PATH + "/" + found.state().id();
  }

  private Entry find(String id) {
    return manage.find(ManufacturerId.parse(id).orElseThrow(ProblemException::notFound));
  }
}
