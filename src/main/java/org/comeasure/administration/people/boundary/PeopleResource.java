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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.ListPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.Membership;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Memberships;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/**
 * The people of one's own organisation, or of a partner that a manufacturer's administrator looks
 * after.
 */
@Path("/n/{network}/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {

  private static final String KEY = ManagePeople.KEY;
  private static final int PAGE = 50;

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Memberships memberships;
  @Inject Directory directory;
  @Inject ManagePeople manage;
  @Inject Clock clock;
  @Context UriInfo uri;

  @GET
  @Allowed(EDITORS)
  public View list() {
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    var partner = partner(query.given("partner"));
    var organization = manage.organization(partner);
    boolean partners = organization.partner() != null;
    return ListPage.<Membership>of(texts, KEY, path(), query)
        .keep("partner")
        .over(name(organization))
        .lead(texts.get(KEY + (partners ? ".lead.partner" : ".lead")))
        .note(notice(query, texts), Tone.GOOD)
        .typed("text", "search")
        .filter(
            "status",
            Stream.of("active", "invited").map(code -> Choice.of(code, state(code, texts))))
        .add(true)
        .column("name", row -> Cell.of(row.name()).below(row.email()))
        .column("role", row -> Cell.of(texts.get(KEY + ".role." + row.role())))
        .column(partners, "branches", row -> branches(organization, row, texts))
        .column("status", row -> state(row, texts))
        .column("seen", row -> seen(row, texts))
        .actions(true, row -> actions(row, texts))
        .rows(memberships.page(organization, filter(query), query.page(), PAGE))
        .view();
  }

  private static Memberships.Filter filter(QueryValues query) {
    var text = query.given("text");
    return new Memberships.Filter(
        text.isEmpty() ? null : text, query.read("status", PeopleResource::status, ""));
  }

  private static Optional<Membership.Status> status(String code) {
    return Stream.of(Membership.Status.ACTIVE, Membership.Status.INVITED)
        .filter(status -> status.code().equals(code))
        .findFirst();
  }

  private Cell branches(TenantScope organization, Membership row, Texts texts) {
    if (!row.limited()) {
      return Cell.of(texts.get(KEY + ".branches.all"));
    }
    var names = manage.names(organization, row);
    return names.isEmpty() ? Cell.of(texts.get(KEY + ".branches.gone")) : Cell.lines(names);
  }

  private Cell state(Membership row, Texts texts) {
    var state = row.state(clock.instant());
    var problem = row.problem();
    if (problem != null) {
      return Cell.chip(state(state.code(), texts), Tone.BAD).below(texts.get(problem));
    }
    var until = row.invitedUntil();
    var chip = Cell.chip(state(state.code(), texts), tone(state));
    if (state == Membership.State.INVITED && until != null) {
      return chip.below(texts.get(KEY + ".until", texts.formats().dateTime(until, zone())));
    }
    return row.settled() || state != Membership.State.ACTIVE
        ? chip
        : chip.below(texts.get(KEY + ".changing"));
  }

  private static Tone tone(Membership.State state) {
    return switch (state) {
      case ACTIVE -> Tone.GOOD;
      case INVITING, INVITED -> Tone.WATCH;
      case EXPIRED -> Tone.BAD;
      case REMOVING, REMOVED -> Tone.QUIET;
    };
  }

  private static String state(String code, Texts texts) {
    return texts.get(KEY + ".state." + code);
  }

  private Cell seen(Membership row, Texts texts) {
    var seen = row.seenAt();
    return seen == null
        ? Cell.none()
        : Cell.of(texts.formats().ago(seen, clock.instant(), zone())).kept();
  }

  private Cell actions(Membership row, Texts texts) {
    if (manage.isMyself(row)) {
      return Cell.of(texts.get(KEY + ".myself"));
    }
    var cell = Cell.blank();
    if (row.open()) {
      cell = way(cell, row, "change", texts);
    }
    if (row.problem() != null) {
      cell = way(cell, row, "retry", texts);
    } else if (row.invitedUntil() != null) {
      cell = way(cell, row, "resend", texts);
    }
    return row.open() ? way(cell, row, removal(row), texts) : cell;
  }

  /** What taking somebody out is called. */
  private static String removal(Membership one) {
    return one.status() == Membership.Status.INVITED ? "withdraw" : "remove";
  }

  private Cell way(Cell cell, Membership row, String what, Texts texts) {
    var page =
        switch (what) {
          case "withdraw" -> "remove";
          case "retry" -> "resend";
          default -> what;
        };
    return cell.way(
        texts.get(KEY + "." + what + ".action"),
        one(row) + "/" + page,
        texts.get(KEY + "." + what + ".title", row.name()));
  }

  private @Nullable String notice(QueryValues query, Texts texts) {
    return query.told(
        texts,
        KEY + ".done",
        id ->
            MembershipId.parse(id)
                .flatMap(known -> memberships.recall(caller.scope(), known))
                .map(Membership::name),
        "invited",
        "changed",
        "sent",
        "withdrawn",
        "removed");
  }

  @GET
  @Path("new")
  @Allowed(EDITORS)
  public View form() {
    var partner = partner(QueryValues.ofPerson(uri.getQueryParameters()).given("partner"));
    var organization = manage.organization(partner);
    var values =
        Map.of("language", reader.texts().locale().getLanguage(), "role", usual(organization));
    return inviting(Input.ofValues(values, reader.texts(), KEY), organization, partner).view();
  }

  /** The first one runs the organisation, the others read as long as nobody says more. */
  private String usual(TenantScope organization) {
    var roles = ManagePeople.roles(organization);
    var everybody = new Memberships.Filter(null, null);
    boolean first = memberships.page(organization, everybody, 1, 1).total() == 0;
    return roles.get(first ? 0 : roles.size() - 1).toString();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response invite(MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var partner = partner(input.given("partner"));
    var organization = manage.organization(partner);
    return tried(input, () -> manage.invite(organization, input))
        .map(invited -> done("invited", invited))
        .orElseGet(() -> inviting(input, organization, partner).refused());
  }

  /** What only the database can know is told beside the field. */
  private static Optional<Membership> tried(Input input, Supplier<Optional<Membership>> attempt) {
    try {
      return attempt.get();
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.CONFLICT) {
        throw refused;
      }
      input.refuse("email", "taken");
      return Optional.empty();
    }
  }

  @GET
  @Path("{person}/change")
  @Allowed(EDITORS)
  public View askToChange(@PathParam("person") String person) {
    var found = manage.find(person);
    var values = new MultivaluedHashMap<String, String>();
    values.putSingle("role", found.role().toString());
    values.put("branches", found.branches().stream().map(BranchId::toString).toList());
    values.putSingle("version", String.valueOf(found.version()));
    return changing(Input.ofForm(values, reader.texts(), KEY), found).view();
  }

  @POST
  @Path("{person}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response change(
      @PathParam("person") String person, MultivaluedMap<String, String> fields) {
    var found = manage.find(person);
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var seen = input.version();
    try {
      return manage
          .change(found, seen, input, true)
          .map(changed -> done("changed", changed))
          .orElseGet(() -> changing(input, found).refused());
    } catch (ProblemException refused) {
      return conflict(refused, changing(input, found), found);
    }
  }

  @GET
  @Path("{person}/remove")
  @Allowed(EDITORS)
  public View askToRemove(@PathParam("person") String person) {
    return removing(Input.ofValues(Map.of(), reader.texts(), KEY), manage.find(person)).view();
  }

  @POST
  @Path("{person}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response remove(
      @PathParam("person") String person, MultivaluedMap<String, String> fields) {
    var found = manage.find(person);
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var seen = input.version();
    if (!input.clean()) {
      return removing(input, found).refused();
    }
    try {
      var gone = manage.remove(found, seen);
      return done(removal(found).equals("withdraw") ? "withdrawn" : "removed", gone);
    } catch (ProblemException refused) {
      return conflict(refused, removing(input, found), found);
    }
  }

  private FormPage removing(Input input, Membership one) {
    return asking(input, one, removal(one), "remove")
        .hidden("version", String.valueOf(one.version()))
        .danger();
  }

  @GET
  @Path("{person}/resend")
  @Allowed(EDITORS)
  public View askToSendAgain(@PathParam("person") String person) {
    var found = manage.find(person);
    var input = Input.ofValues(Map.of(), reader.texts(), KEY);
    return asking(input, found, found.problem() == null ? "resend" : "retry", "resend").view();
  }

  @POST
  @Path("{person}/resend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response sendAgain(@PathParam("person") String person) {
    var found = manage.find(person);
    try {
      return done("sent", manage.again(found));
    } catch (ProblemException refused) {
      var input = Input.ofValues(Map.of(), reader.texts(), KEY);
      return conflict(refused, asking(input, found, "resend", "resend"), found);
    }
  }

  private Response conflict(ProblemException refused, FormPage page, Membership one) {
    if (refused.problem().type() != ProblemType.CONFLICT) {
      throw refused;
    }
    var why =
        manage.isMyself(one) ? ".conflict.myself" : one.runs() ? ".conflict.last" : ".conflict.now";
    return page.say(KEY + why, one.name()).refused(ProblemType.CONFLICT);
  }

  private FormPage inviting(Input input, TenantScope organization, @Nullable PartnerId partner) {
    var texts = reader.texts();
    var page =
        FormPage.of(input, KEY + ".new", path(), to(path(), partner), name(organization))
            .email("email")
            .line("firstName", ManagePeople.LONGEST_NAME)
            .line("lastName", ManagePeople.LONGEST_NAME)
            .choice(
                "language",
                Languages.supported().stream()
                    .map(
                        language ->
                            Choice.of(language.toLanguageTag(), Languages.ownName(language))));
    if (partner != null) {
      page.hidden("partner", partner.toString());
    }
    return access(page, organization, Set.of(), texts);
  }

  private FormPage changing(Input input, Membership one) {
    var organization = manage.organization(one.partner());
    var page =
        FormPage.of(input, KEY + ".change", one(one) + "/change", back(one), one.name())
            .about(name(organization))
            .version();
    if (one.limited() && one.branches().isEmpty()) {
      page.say(KEY + ".change.gone");
    }
    return access(page, organization, one.branches(), reader.texts());
  }

  private FormPage access(
      FormPage page, TenantScope organization, Set<BranchId> held, Texts texts) {
    page.choice(
        "role",
        ManagePeople.roles(organization).stream()
            .map(role -> Choice.of(role, texts.get(KEY + ".role." + role))));
    page.help(KEY + (organization.partner() == null ? ".help.role" : ".help.role.partner"));
    var branches = manage.branches(organization, held);
    return branches.isEmpty()
        ? page
        : page.boxes("branches", branches.stream().map(branch -> choice(branch, texts)));
  }

  private static Choice choice(BranchEntry branch, Texts texts) {
    return Choice.of(
        branch.id(),
        branch.open() ? branch.name() : texts.get(KEY + ".branches.closed", branch.name()));
  }

  private FormPage asking(Input input, Membership one, String what, String page) {
    return FormPage.of(input, KEY + "." + what, one(one) + "/" + page, back(one), one.name())
        .about(name(manage.organization(one.partner())))
        .say(KEY + "." + what + ".text", one.name());
  }

  private Response done(String what, Membership one) {
    return QueryValues.afterwards(back(one), what, one.id());
  }

  /** One that is named; null for one's own organisation. */
  private @Nullable PartnerId partner(String given) {
    return given.isEmpty() ? null : PartnerId.parse(given).orElseThrow(ProblemException::notFound);
  }

  private String name(TenantScope organization) {
    var partner = organization.partner();
    return partner == null
        ? caller.network().orElseThrow().manufacturer()
        : directory.partner(organization, partner).map(PartnerEntry::name).orElse("");
  }

  private ZoneId zone() {
    return caller.network().orElseThrow().zone().id();
  }

  private String back(Membership one) {
    return to(path(), caller.scope().wholeNetwork() ? one.partner() : null);
  }

  private static String to(String path, @Nullable PartnerId partner) {
    return partner == null ? path : path + "?partner=" + partner;
  }

  private String one(Membership one) {
    return path() + "/" + one.id();
  }

  private String path() {
    return "/n/" + caller.network().orElseThrow().id() + "/people";
  }
}
