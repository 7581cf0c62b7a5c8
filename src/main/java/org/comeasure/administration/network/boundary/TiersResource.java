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
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Tiers;
import org.jspecify.annotations.Nullable;

/** The tiers of a network, for people. */
@Path("/n/{network}/tiers")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TiersResource extends NetworkListResource<Tiers.State> {

  private static final String KEY = ManageTiers.KEY;

  @Inject Tiers tiers;
  @Inject ManageTiers manage;
  @Context UriInfo uri;

  public TiersResource() {
    super(KEY, "tiers");
  }

  @GET
  @Allowed(MANUFACTURER)
  public View list() {
    var formats = reader.texts().formats();
    return view(
        list(uri, tiers.all(caller.scope()))
            .column("name", tier -> Cell.of(name(tier)).below(others(tier)))
            .column("rank", tier -> Cell.number(formats.number(tier.entry().rank())))
            .column("code", tier -> Cell.of(id(tier)))
            .column("partners", tier -> partners(tier.partners(), "tier=" + id(tier))),
        tier -> tier.partners() == 0);
  }

  /** Its names in other languages. */
  private String others(Tiers.State tier) {
    return tier.entry().names().entrySet().stream()
        .filter(name -> !name.getKey().equals(reader.texts().locale().getLanguage()))
        .map(Map.Entry::getValue)
        .filter(name -> !name.equals(name(tier)))
        .collect(Collectors.joining(", "));
  }

  @GET
  @Path("new")
  @Allowed(ADMINISTRATORS)
  public View form() {
    return adding();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response add(MultivaluedMap<String, String> fields) {
    return added(fields, input -> manage.add(caller.scope(), input));
  }

  @GET
  @Path("{tier}/change")
  @Allowed(ADMINISTRATORS)
  public View askToChange(@PathParam("tier") String tier) {
    return changing(tier, this::values);
  }

  @POST
  @Path("{tier}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response change(@PathParam("tier") String tier, MultivaluedMap<String, String> fields) {
    return changed(
        tier, fields, (row, seen, input) -> manage.change(caller.scope(), id(row), seen, input));
  }

  @GET
  @Path("{tier}/remove")
  @Allowed(ADMINISTRATORS)
  public View askToRemove(@PathParam("tier") String tier) {
    return removing(tier);
  }

  @POST
  @Path("{tier}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response remove(@PathParam("tier") String tier) {
    return removed(tier, row -> manage.remove(caller.scope(), id(row)));
  }

  @Override
  Optional<Tiers.State> find(String id) {
    return tiers.find(caller.scope(), id);
  }

  @Override
  String id(Tiers.State tier) {
    return tier.entry().code();
  }

  @Override
  String name(Tiers.State tier) {
    return tier.entry().name(reader.texts().locale());
  }

  private Map<String, String> values(Tiers.State tier) {
    var values = new HashMap<String, String>();
    tier.entry()
        .names()
        .forEach((language, name) -> values.put(ManageTiers.NAMES + language, name));
    values.put("rank", String.valueOf(tier.entry().rank()));
    values.put(Input.VERSION, String.valueOf(tier.version()));
    return values;
  }

  @Override
  FormPage fields(FormPage page, Tiers.@Nullable State changed) {
    if (changed == null) {
      page.line("code", Tiers.LONGEST_CODE);
    }
    for (var language : Languages.supported()) {
      page.line(ManageTiers.NAMES + language.getLanguage(), Tiers.LONGEST_NAME);
      if (!language.equals(Languages.fallback())) {
        page.optional();
      }
    }
    int places = tiers.all(caller.scope()).size() + (changed == null ? 1 : 0);
    return page.choice("rank", IntStream.rangeClosed(1, places).boxed().map(this::place))
        .optional();
  }

  private Choice place(int rank) {
    var number = reader.texts().formats().number(rank);
    return Choice.of(rank, rank == 1 ? reader.texts().get(KEY + ".highest", number) : number);
  }
}
