package org.comeasure.administration.branch.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;
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
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.ListPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The branches of partners, for people: a manufacturer's of all, a partner's of their own. */
@Path("/n/{network}/branches")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BranchesResource {

  private static final String KEY = ManageBranches.KEY;
  private static final int PAGE = 50;

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Branches branches;
  @Inject Directory directory;
  @Inject ManageBranches manage;
  @Inject OneBranch one;
  @Context UriInfo uri;

  @GET
  @Allowed(READERS)
  public View list() {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    var partner = partner(query.given("partner"));
    var regions =
        directory.regions(scope).stream()
            .collect(Collectors.toMap(RegionEntry::id, RegionEntry::name));
    var list =
        ListPage.<BranchState>of(texts, KEY, one.path(), query)
            .over(over(partner))
            .lead(texts.get(KEY + (partner == null ? ".lead.all" : ".lead")))
            .note(notice(query, texts), Tone.GOOD)
            .typed("text", "search")
            .filter("status", Stream.of("open", "closed").map(code -> status(code, texts)));
    if (partner != null && mayAll()) {
      list.tool(
          new Action(one.path() + "/new?partner=" + partner.id(), texts.get(KEY + ".new.action")));
    }
    return list.column("name", row -> Cell.of(row.details().name()).below(row.details().address()))
        .column(scope.wholeNetwork(), "partner", this::partner)
        .column("country", row -> Cell.of(row.details().country()))
        .column(
            "region",
            row ->
                Cell.of(Optional.ofNullable(row.details().region()).map(regions::get).orElse(null)))
        .column("zone", row -> Cell.of(row.details().zone()))
        .column("status", row -> status(row, texts))
        .actions(mayEdit(), row -> actions(row, texts))
        .rows(branches.page(scope, filter(query, partner), query.page(), PAGE))
        .view();
  }

  private String over(@Nullable PartnerEntry partner) {
    return partner == null ? caller.network().orElseThrow().manufacturer() : partner.name();
  }

  private Cell partner(BranchState row) {
    return Cell.link(row.partnerName(), one.path() + "?partner=" + row.partner());
  }

  private Cell actions(BranchState row, Texts texts) {
    var cell = Cell.blank();
    if (row.mergedInto() != null) {
      return cell;
    }
    cell = way(cell, row, "change", texts);
    if (!mayAll()) {
      return cell;
    }
    return row.open()
        ? way(way(cell, row, "close", texts), row, "merge", texts)
        : way(way(cell, row, "reopen", texts), row, "merge", texts);
  }

  private Cell way(Cell cell, BranchState row, String what, Texts texts) {
    return cell.way(texts, KEY + "." + what, one.path(row) + "/" + what, row.details().name());
  }

  private static Cell status(BranchState row, Texts texts) {
    var code = BranchView.status(row);
    return Cell.chip(texts.get(KEY + ".status." + code), row.open() ? Tone.GOOD : Tone.QUIET);
  }

  private static Choice status(String code, Texts texts) {
    return Choice.of(code, texts.get(KEY + ".status." + code));
  }

  private static Branches.Filter filter(QueryValues query, @Nullable PartnerEntry partner) {
    var text = query.given("text");
    var status = query.given("status");
    return new Branches.Filter(
        text.isEmpty() ? null : text,
        partner == null ? null : partner.id(),
        status.isEmpty() ? null : status.equals("open"));
  }

  private @Nullable String notice(QueryValues query, Texts texts) {
    return query.told(
        texts,
        KEY + ".done",
        branch -> one.ifAny(branch).map(found -> found.details().name()),
        "created",
        "changed",
        "closed",
        "opened",
        "merged");
  }

  @GET
  @Path("new")
  @Allowed(EDITORS)
  public View form() {
    var partner = wanted(QueryValues.ofPerson(uri.getQueryParameters()).given("partner"));
    var values = new HashMap<String, String>();
    values.put("partner", partner.id().toString());
    return adding(Input.ofValues(values, reader.texts(), KEY), partner).view();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response add(MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var partner = wanted(input.given("partner"));
    return input
        .tried(() -> manage.add(caller.scope(), partner.id(), input))
        .map(added -> one.done("created", added))
        .orElseGet(() -> adding(input, partner).refused());
  }

  @GET
  @Path("{branch}/change")
  @Allowed(EDITORS)
  public View askToChange(@PathParam("branch") String branch) {
    var found = one.find(branch);
    var values = new HashMap<>(ManageBranches.told(found.details()));
    values.put(Input.VERSION, String.valueOf(found.version()));
    return changing(Input.ofValues(values, reader.texts(), KEY), found).view();
  }

  @POST
  @Path("{branch}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response change(
      @PathParam("branch") String branch, MultivaluedMap<String, String> fields) {
    var found = one.find(branch);
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var seen = input.version();
    return input
        .tried(() -> manage.change(caller.scope(), found.id(), seen, input))
        .map(changed -> one.done("changed", changed))
        .orElseGet(() -> changing(input, found).refused());
  }

  private FormPage adding(Input input, PartnerEntry partner) {
    var back = one.path() + "?partner=" + partner.id();
    return fields(
        FormPage.of(input, KEY + ".new", one.path(), back, partner.name())
            .hidden("partner", partner.id().toString()));
  }

  private FormPage changing(Input input, BranchState branch) {
    return fields(one.form(input, "change", branch)).version();
  }

  private FormPage fields(FormPage page) {
    var texts = reader.texts();
    var none = Stream.of(Choice.of("", texts.get(KEY + ".region.none")));
    return page.line("name", ManageBranches.LONGEST_NAME)
        .line("country", 2)
        .line("address", ManageBranches.LONGEST_ADDRESS)
        .optional()
        .choice(
            "region",
            Stream.concat(
                none,
                directory.regions(caller.scope()).stream()
                    .map(region -> Choice.of(region.id(), region.name()))))
        .optional()
        .line("timeZone", ManageBranches.LONGEST_ZONE)
        .optional();
  }

  /** The partner in view: the one that is asked for, or one's own; null for all of the network. */
  private @Nullable PartnerEntry partner(String given) {
    var scope = caller.scope();
    var own = scope.partner();
    var id = own == null ? PartnerId.parse(given).orElse(null) : own;
    return id == null ? null : directory.partner(scope, id).orElse(null);
  }

  private PartnerEntry wanted(String given) {
    var found = partner(given);
    if (found == null || (!given.isEmpty() && !found.id().toString().equals(given))) {
      throw ProblemException.notFound();
    }
    return found;
  }

  private boolean mayEdit() {
    return caller.has(Role.MANUFACTURER_ADMIN) || caller.has(Role.PARTNER_MANAGER);
  }

  private boolean mayAll() {
    return mayEdit() && caller.scope().allBranches();
  }
}
