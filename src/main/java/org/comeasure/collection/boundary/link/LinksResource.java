package org.comeasure.collection.boundary.link;

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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.collection.Channel;
import org.comeasure.collection.LinkId;
import org.comeasure.collection.domain.LinkStatus;
import org.comeasure.collection.domain.NewLink;
import org.comeasure.programme.Programme;
import org.comeasure.programme.TouchpointEntry;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.FormField.Group;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.ListPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.BranchEntry;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.PartnerEntry;
import org.comeasure.tenancy.ReportingZones;
import org.comeasure.tenancy.Role;

/** Links, for people. */
@Path("/n/{network}/links")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LinksResource {

  private static final int PAGE = 50;
  private static final String KEY = "link";

  @Inject Caller caller;
  @Inject ManageLinks links;
  @Inject ReadLink read;
  @Inject Directory directory;
  @Inject Programme programme;
  @Inject ReportingZones zones;
  @Inject Reader reader;
  @Context UriInfo uri;

  @GET
  @Allowed(READERS)
  public View list() {
    var scope = caller.scope();
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    boolean editable = caller.has(Role.MANUFACTURER_ADMIN) || caller.has(Role.PARTNER_MANAGER);
    var page = links.list(scope, LinkQuery.filter(query), PAGE);
    var list =
        ListPage.<LinkRow>of(texts, KEY, path(), query)
            .note(query.told(texts, KEY, this::label, "made", "gone"), Tone.GOOD);
    if (scope.wholeNetwork()) {
      list.filter(
          "partner", directory.partners(scope).stream().map(p -> Choice.of(p.id(), p.name())));
    } else {
      list.filter(
          "branch",
          directory.branches(scope).stream()
              .sorted(Comparator.comparing(BranchEntry::name))
              .map(branch -> Choice.of(branch.id(), branch.name())));
    }
    return list.filter(
            "touchpoint", programme.touchpoints(scope).stream().map(t -> choice(t, texts)))
        .filter("channel", channels(texts))
        .filter("status", statuses(texts))
        .add(editable)
        .column(
            "label",
            row ->
                Cell.of(row.link().label())
                    .below(row.start() + Cell.BREAK + row.link().code(), row.address()))
        .column(scope.wholeNetwork(), "partner", row -> Cell.of(row.partner()))
        .column("branch", row -> Cell.of(branch(row, texts)))
        .column("touchpoint", row -> Cell.of(row.touchpoint().in(texts.locale())))
        .column("channel", row -> Cell.of(channel(row.link().channel(), texts)).kept())
        .column("status", row -> status(row, texts))
        .column("expires", row -> Cell.of(lastDay(row, texts)).kept())
        .column("qr", row -> pictures(row, texts))
        .actions(editable, row -> revoke(row, texts))
        .rows(page)
        .count(lead(page, query, texts))
        .view();
  }

  @GET
  @Path("new")
  @Allowed(EDITORS)
  public View form() {
    return form(Input.ofValues(Map.of(), reader.texts(), KEY)).view();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response make(MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    return read.read(caller.scope(), input)
        .map(asked -> links.make(caller.scope(), asked))
        .map(made -> QueryValues.afterwards(path(), "made", made.link().id()))
        .orElseGet(() -> form(input).refused());
  }

  @GET
  @Path("{link}/revoke")
  @Allowed(EDITORS)
  public View askToRevoke(@PathParam("link") String link) {
    var texts = reader.texts();
    var row = links.one(caller.scope(), id(link));
    var about =
        Stream.of(row.partner(), row.touchpoint().in(texts.locale()), branch(row, texts)).toList();
    return FormPage.of(
            Input.ofValues(Map.of(), texts, KEY),
            "link.revoke",
            path() + "/" + row.link().id() + "/revoke",
            path(),
            row.link().label())
        .about(String.join(" \u00b7 ", about))
        .say("link.revoke.text")
        .danger()
        .view();
  }

  @POST
  @Path("{link}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(EDITORS)
  public Response revoke(@PathParam("link") String link) {
    var row = links.revoke(caller.scope(), id(link), Optional.empty());
    return QueryValues.afterwards(path(), "gone", row.link().id());
  }

  private FormPage form(Input input) {
    var scope = caller.scope();
    var texts = reader.texts();
    var form =
        FormPage.of(input, "link.new", path(), path())
            .line("label", NewLink.LONGEST_LABEL)
            .groups("place", places(texts))
            .choice(
                "touchpoint",
                programme.touchpoints(scope).stream()
                    .filter(t -> programme.current(scope, t.id(), ManageLinks.AUDIENCE).isPresent())
                    .map(t -> choice(t, texts)));
    var lines = programme.productLines(scope);
    if (!lines.isEmpty()) {
      var all = Stream.of(Choice.of("", texts.get("link.field.product-line.all")));
      var each = lines.stream().map(l -> Choice.of(l.id(), l.name().in(texts.locale())));
      form.choice("productLine", Stream.concat(all, each)).optional();
    }
    return form.choice("channel", channels(texts))
        .day("lastDay")
        .with("min", zones.today(scope).toString())
        .help("link.field.last-day.help", zones.of(scope))
        .optional();
  }

  /** Partners with their branches; of one with several, a choice must be made. */
  private List<Group> places(Texts texts) {
    var scope = caller.scope();
    var branches =
        directory.branches(scope).stream()
            .filter(BranchEntry::open)
            .collect(Collectors.groupingBy(BranchEntry::partner));
    var groups =
        directory.partners(scope).stream()
            .filter(PartnerEntry::active)
            .map(partner -> places(partner, branches.getOrDefault(partner.id(), List.of()), texts));
    var first = Choice.of("", texts.get("link.field.place.choose"));
    var all = groups.toList();
    return all.size() > 1
        ? Stream.concat(Stream.of(new Group(null, List.of(first))), all.stream()).toList()
        : all;
  }

  private Group places(PartnerEntry partner, List<BranchEntry> branches, Texts texts) {
    var whole =
        caller.scope().allBranches()
            ? Stream.of(Choice.of(partner.id(), texts.get("link.whole", partner.name())))
            : Stream.<Choice>empty();
    var own =
        branches.stream().map(branch -> Choice.of(partner.id() + "/" + branch.id(), branch.name()));
    return new Group(partner.name(), Stream.concat(whole, own).toList());
  }

  private static Choice choice(TouchpointEntry touchpoint, Texts texts) {
    return Choice.of(touchpoint.id(), touchpoint.name().in(texts.locale()));
  }

  private static Stream<Choice> channels(Texts texts) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel != Channel.API)
        .map(channel -> Choice.of(channel.code(), channel(channel, texts)));
  }

  private static String channel(Channel channel, Texts texts) {
    return texts.get("link.channel." + channel.code());
  }

  private static Stream<Choice> statuses(Texts texts) {
    return Arrays.stream(LinkStatus.values())
        .map(status -> Choice.of(status.code(), texts.get("link.status." + status.code())));
  }

  private static String lead(CursorPage<LinkRow> page, QueryValues query, Texts texts) {
    boolean all = !page.hasNext() && query.given(QueryValues.CURSOR).isEmpty();
    return texts.get(all ? "link.lead" : "link.lead.more", page.items().size());
  }

  private Optional<String> label(String link) {
    return LinkId.parse(link)
        .flatMap(id -> links.ifAny(caller.scope(), id))
        .map(found -> found.label());
  }

  private static String branch(LinkRow row, Texts texts) {
    return row.branch() == null ? texts.get("link.all-branches") : row.branch();
  }

  private static String lastDay(LinkRow row, Texts texts) {
    return row.lastDay() == null ? texts.get("link.never") : texts.formats().date(row.lastDay());
  }

  private static Cell status(LinkRow row, Texts texts) {
    return Cell.chip(
        texts.get("link.status." + row.status().code()), row.active() ? Tone.GOOD : Tone.QUIET);
  }

  private Cell pictures(LinkRow row, Texts texts) {
    if (!row.active()) {
      return Cell.none();
    }
    var picture = path() + "/" + row.link().id() + "/qr.";
    var name = row.link().label();
    return Cell.blank()
        .way(
            texts.get("link.print"),
            path() + "/" + row.link().id() + "/print",
            texts.get("link.print.of", name))
        .file(texts.get("link.qr.svg"), picture + "svg", texts.get("link.qr.svg.of", name))
        .file(texts.get("link.qr.png"), picture + "png", texts.get("link.qr.png.of", name));
  }

  private Cell revoke(LinkRow row, Texts texts) {
    var revoke = path() + "/" + row.link().id() + "/revoke";
    var spoken = texts.get("link.revoke.of", row.link().label());
    return row.active() ? Cell.blank().way(texts.get("link.revoke"), revoke, spoken) : Cell.blank();
  }

  private String path() {
    return "/n/" + caller.network().orElseThrow().id() + "/links";
  }

  private static LinkId id(String text) {
    return LinkId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
