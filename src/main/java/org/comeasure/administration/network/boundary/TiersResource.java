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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
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
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TierEntry;
import org.comeasure.tenancy.Tiers;
import org.jspecify.annotations.Nullable;

/** The tiers of a network, for people. */
@Path("/n/{network}/tiers")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TiersResource {

  private static final String KEY = ManageTiers.KEY;

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject Tiers tiers;
  @Inject ManageTiers manage;
  @Context UriInfo uri;

  @GET
  @Allowed(MANUFACTURER)
  public View list() {
    var texts = reader.texts();
    var query = QueryValues.ofPerson(uri.getQueryParameters());
    boolean admin = caller.has(Role.MANUFACTURER_ADMIN);
    return ListPage.<Tiers.State>of(texts, KEY, path(), query)
        .over(caller.network().orElseThrow().manufacturer())
        .lead(texts.get(KEY + ".lead"))
        .note(notice(query, texts), Tone.GOOD)
        .add(admin)
        .column("name", tier -> Cell.of(tier.entry().name(texts.locale())).below(names(tier)))
        .column("rank", tier -> Cell.number(texts.formats().number(tier.entry().rank())))
        .column("code", tier -> Cell.of(tier.entry().code()))
        .column("partners", tier -> partners(tier, texts))
        .actions(admin, tier -> actions(tier, texts))
        .rows(CursorPage.last(tiers.all(caller.scope())))
        .view();
  }

  private String names(Tiers.State tier) {
    return tier.entry().names().entrySet().stream()
        .filter(name -> !name.getKey().equals(reader.texts().locale().getLanguage()))
        .map(Map.Entry::getValue)
        .filter(name -> !name.equals(tier.entry().name(reader.texts().locale())))
        .collect(Collectors.joining(", "));
  }

  private Cell partners(Tiers.State tier, Texts texts) {
    var count = texts.formats().number(tier.partners());
    return tier.partners() == 0
        ? Cell.number(count)
        : Cell.number(count, network() + "/partners?tier=" + tier.entry().code());
  }

  private Cell actions(Tiers.State tier, Texts texts) {
    var name = tier.entry().name(texts.locale());
    var change =
        Cell.blank()
            .way(
                texts.get(KEY + ".change.action"),
                one(tier.entry()) + "/change",
                texts.get(KEY + ".change.title", name));
    return tier.partners() > 0
        ? change
        : change.way(
            texts.get(KEY + ".remove.action"),
            one(tier.entry()) + "/remove",
            texts.get(KEY + ".remove.title", name));
  }

  private @Nullable String notice(QueryValues query, Texts texts) {
    return Stream.of("created", "changed")
        .flatMap(
            what ->
                query
                    .done(what, Optional::of)
                    .flatMap(code -> tiers.find(caller.scope(), code))
                    .map(
                        found ->
                            texts.get(KEY + ".done." + what, found.entry().name(texts.locale())))
                    .stream())
        .findFirst()
        .orElseGet(
            () ->
                query.done("removed", Optional::of).isPresent() ? texts.get(KEY + ".gone") : null);
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
        .map(added -> QueryValues.afterwards(path(), "created", added.entry().code()))
        .orElseGet(() -> adding(input).refused());
  }

  @GET
  @Path("{tier}/change")
  @Allowed(ADMINISTRATORS)
  public View askToChange(@PathParam("tier") String tier) {
    var found = find(tier);
    var values = new HashMap<String, String>();
    found
        .entry()
        .names()
        .forEach((language, name) -> values.put(ManageTiers.NAMES + language, name));
    values.put("rank", String.valueOf(found.entry().rank()));
    values.put("version", String.valueOf(found.version()));
    return changing(Input.ofValues(values, reader.texts(), KEY), found.entry()).view();
  }

  @POST
  @Path("{tier}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response change(@PathParam("tier") String tier, MultivaluedMap<String, String> fields) {
    var input = Input.ofForm(fields, reader.texts(), KEY);
    var seen = input.field("version").required().whole(0, Integer.MAX_VALUE);
    return manage
        .change(caller.scope(), tier, Optional.ofNullable(seen), input)
        .map(changed -> QueryValues.afterwards(path(), "changed", changed.entry().code()))
        .orElseGet(() -> changing(input, find(tier).entry()).refused());
  }

  @GET
  @Path("{tier}/remove")
  @Allowed(ADMINISTRATORS)
  public View askToRemove(@PathParam("tier") String tier) {
    return removing(find(tier), KEY + ".remove.text").view();
  }

  @POST
  @Path("{tier}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response remove(@PathParam("tier") String tier) {
    try {
      manage.remove(caller.scope(), tier);
    } catch (ProblemException refused) {
      if (refused.problem().type() != ProblemType.CONFLICT) {
        throw refused;
      }
      int status = ProblemType.CONFLICT.status();
      var page = removing(find(tier), KEY + ".remove.in-use").view().withStatus(status);
      return Response.status(status).entity(page).build();
    }
    return QueryValues.afterwards(path(), "removed", tier);
  }

  private FormPage adding(Input input) {
    return fields(
        FormPage.of(input, KEY + ".new", path(), path()).line("code", Tiers.LONGEST_CODE),
        tiers.all(caller.scope()).size() + 1);
  }

  private FormPage changing(Input input, TierEntry tier) {
    return fields(
            FormPage.of(
                input,
                KEY + ".change",
                one(tier) + "/change",
                path(),
                tier.name(input.texts().locale())),
            tiers.all(caller.scope()).size())
        .hidden("version", input.given("version"));
  }

  private FormPage fields(FormPage page, int places) {
    for (var language : Languages.supported()) {
      page.line(ManageTiers.NAMES + language.getLanguage(), Tiers.LONGEST_NAME);
      if (!language.equals(Languages.fallback())) {
        page.optional();
      }
    }
    return page.choice("rank", IntStream.rangeClosed(1, places).boxed().map(this::place))
        .optional();
  }

  private Choice place(int rank) {
    var number = reader.texts().formats().number(rank);
    return Choice.of(rank, rank == 1 ? reader.texts().get(KEY + ".highest", number) : number);
  }

  private FormPage removing(Tiers.State tier, String words) {
    var texts = reader.texts();
    var name = tier.entry().name(texts.locale());
    var input = Input.ofValues(Map.of(), texts, KEY);
    return FormPage.of(input, KEY + ".remove", one(tier.entry()) + "/remove", path(), name)
        .say(words, name)
        .danger();
  }

  private Tiers.State find(String code) {
    return tiers.find(caller.scope(), code).orElseThrow(ProblemException::notFound);
  }

  private String one(TierEntry tier) {
    return path() + "/" + tier.code();
  }

  private String path() {
    return network() + "/tiers";
  }

  private String network() {
    return "/n/" + caller.network().orElseThrow().id();
  }
}
