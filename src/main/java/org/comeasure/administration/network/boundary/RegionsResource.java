package org.comeasure.administration.network.boundary;

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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.CursorPage;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.ListPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.Tone;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.Regions;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** The regions of a network, for people. */
@Path("/n/{network}/regions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegionsResource {

  private static final String KEY = ManageRegions.KEY;
  private static final String INDENT = "\u2003";

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Regions regions;
  @Inject ManageRegions manage;
  @Context UriInfo uri;

  @GET
  @Allowed(MANUFACTURER)
  public View list() {
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    boolean admin = caller.has(Role.MANUFACTURER_ADMIN);
    return ListPage.<Regions.State>of(texts, KEY, path(), query)
        .over(caller.network().orElseThrow().manufacturer())
        .lead(texts.get(KEY + ".lead"))
        .note(notice(query, texts), Tone.GOOD)
        .add(admin)
        .column("name", region -> Cell.of(indented(region.entry())))
        .column("partners", region -> partners(region, texts))
        .column("branches", region -> Cell.number(texts.formats().number(region.branches())))
        .actions(admin, region -> actions(region, texts))
        .rows(CursorPage.last(regions.all(caller.scope())))
        .view();
  }

  private static String indented(RegionEntry region) {
    return INDENT.repeat(region.depth()) + region.name();
  }

  private Cell partners(Regions.State region, Texts texts) {
    var count = texts.formats().number(region.partners());
    return region.partners() == 0
        ? Cell.number(count)
        : Cell.number(count, network() + "/partners?region=" + region.entry().id());
  }

  private Cell actions(Regions.State region, Texts texts) {
    var name = region.entry().name();
    var change =
        Cell.blank()
            .way(
                texts.get(KEY + ".change.action"),
                one(region.entry()) + "/change",
                texts.get(KEY + ".change.title", name));
    return region.partners() + region.branches() > 0
        ? change
        : change.way(
            texts.get(KEY + ".remove.action"),
            one(region.entry()) + "/remove",
            texts.get(KEY + ".remove.title", name));
  }

  private @Nullable String notice(QueryValues query, Texts texts) {
    return Stream.of("created", "changed")
        .flatMap(
            what ->
                query
                    .done(what, RegionId::parse)
                    .flatMap(id -> regions.find(caller.scope(), id))
                    .map(found -> texts.get(KEY + ".done." + what, found.entry().name()))
                    .stream())
        .findFirst()
        .orElseGet(
            () ->
                query.done("removed", RegionId::parse).isPresent()
                    ? texts.get(KEY + ".gone")
                    : null);
  }

  @GET
  @Path("new")
  @Allowed(ADMINISTRATORS)
  public View form() {
    return adding(Input.ofValues(Map.of(), reader.texts(), KEY)).view();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response add(MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    return manage
        .add(caller.scope(), input)
        .map(added -> QueryValues.afterwards(path(), "created", added.entry().id()))
        .orElseGet(() -> adding(input).refused());
  }

  @GET
  @Path("{region}/change")
  @Allowed(ADMINISTRATORS)
  public View askToChange(@PathParam("region") String region) {
    var found = find(region);
    var values =
        Map.of(
            "name",
            found.entry().name(),
            "parent",
            found.parent().map(Object::toString).orElse(""),
            "version",
            String.valueOf(found.version()));
    return changing(Input.ofValues(values, reader.texts(), KEY), found.entry()).view();
  }

  @POST
  @Path("{region}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response change(
      @PathParam("region") String region, MultivaluedMap<String, String> fields) {
    var found = find(region);
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var seen = input.field("version").required().whole(0, Integer.MAX_VALUE);
    return manage
        .change(caller.scope(), found.entry().id(), Optional.ofNullable(seen), input)
        .map(changed -> QueryValues.afterwards(path(), "changed", changed.entry().id()))
        .orElseGet(() -> changing(input, found.entry()).refused());
  }

  @GET
  @Path("{region}/remove")
  @Allowed(ADMINISTRATORS)
  public View askToRemove(@PathParam("region") String region) {
    return removing(find(region).entry(), KEY + ".remove.text").view();
  }

  @POST
  @Path("{region}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response remove(@PathParam("region") String region) {
    var found = find(region).entry();
    try {
      manage.remove(caller.scope(), found.id());
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.CONFLICT) {
        throw refused;
      }
      int status = ProblemType.CONFLICT.status();
      var page = removing(found, KEY + ".remove.in-use").view().withStatus(status);
      return Response.status(status).entity(page).build();
    }
    return QueryValues.afterwards(path(), "removed", found.id());
  }

  private FormPage adding(Input input) {
    return fields(FormPage.of(input, KEY + ".new", path(), path()), null);
  }

  private FormPage changing(Input input, RegionEntry region) {
    return fields(
            FormPage.of(input, KEY + ".change", one(region) + "/change", path(), region.name()),
            region)
        .hidden("version", input.given("version"));
  }

  /** A region lies in none of those that lie in it. */
  private FormPage fields(FormPage page, @Nullable RegionEntry moved) {
    var others =
        regions.all(caller.scope()).stream()
            .map(Regions.State::entry)
            .filter(other -> moved == null || !other.within(moved.id()))
            .map(other -> Choice.of(other.id(), indented(other)));
    return page.line("name", Regions.LONGEST_NAME)
        .choice(
            "parent",
            Stream.concat(
                Stream.of(Choice.of("", reader.texts().get(KEY + ".parent.none"))), others))
        .optional();
  }

  private FormPage removing(RegionEntry region, String words) {
    var input = Input.ofValues(Map.of(), reader.texts(), KEY);
    return FormPage.of(input, KEY + ".remove", one(region) + "/remove", path(), region.name())
        .say(words, region.name())
        .danger();
  }

  private Regions.State find(String region) {
    return RegionId.parse(region)
        .flatMap(id -> regions.find(caller.scope(), id))
        .orElseThrow(ProblemException::notFound);
  }

  private String one(RegionEntry region) {
    return path() + "/" + region.id();
  }

  private String path() {
    return network() + "/regions";
  }

  private String network() {
    return "/n/" + caller.network().orElseThrow().id();
  }
}
