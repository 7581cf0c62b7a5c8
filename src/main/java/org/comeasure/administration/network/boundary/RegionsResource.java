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
import org.comeasure.shared.page.Cell;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.View;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.RegionEntry;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.Regions;
import org.jspecify.annotations.Nullable;

/** The regions of a network, for people. */
@Path("/n/{network}/regions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegionsResource extends NetworkListResource<Regions.State> {

  private static final String KEY = ManageRegions.KEY;
  private static final String INDENT = "\u2003";

  @Inject Regions regions;
  @Inject ManageRegions manage;
  @Context UriInfo uri;

  public RegionsResource() {
    super(KEY, "regions");
  }

  @GET
  @Allowed(MANUFACTURER)
  public View list() {
    var formats = reader.texts().formats();
    return view(
        list(uri, regions.all(caller.scope()))
            .column("name", region -> Cell.of(indented(region.entry())))
            .column("partners", region -> partners(region.partners(), "region=" + id(region)))
            .column("branches", region -> Cell.number(formats.number(region.branches()))),
        region -> region.partners() + region.branches() == 0);
  }

  private static String indented(RegionEntry region) {
    return INDENT.repeat(region.depth()) + region.name();
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
  @Path("{region}/change")
  @Allowed(ADMINISTRATORS)
  public View askToChange(@PathParam("region") String region) {
    return changing(region, this::values);
  }

  @POST
  @Path("{region}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response change(
      @PathParam("region") String region, MultivaluedMap<String, String> fields) {
    return changed(
        region, fields, (row, seen, input) -> manage.change(caller.scope(), id(row), seen, input));
  }

  @GET
  @Path("{region}/remove")
  @Allowed(ADMINISTRATORS)
  public View askToRemove(@PathParam("region") String region) {
    return removing(region);
  }

  @POST
  @Path("{region}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(ADMINISTRATORS)
  public Response remove(@PathParam("region") String region) {
    return removed(region, row -> manage.remove(caller.scope(), id(row)));
  }

  @Override
  Optional<Regions.State> find(String id) {
    return RegionId.parse(id).flatMap(known -> regions.find(caller.scope(), known));
  }

  @Override
  RegionId id(Regions.State region) {
    return region.entry().id();
  }

  @Override
  String name(Regions.State region) {
    return region.entry().name();
  }

  private Map<String, String> values(Regions.State region) {
    return Map.of(
        "name",
        name(region),
        "parent",
        region.parent().map(Object::toString).orElse(""),
        Input.VERSION,
        String.valueOf(region.version()));
  }

  /** A region lies in none of those that lie in it. */
  @Override
  FormPage fields(FormPage page, Regions.@Nullable State moved) {
    var none = Choice.of("", reader.texts().get(KEY + ".parent.none"));
    var others =
        regions.all(caller.scope()).stream()
            .map(Regions.State::entry)
            .filter(other -> moved == null || !other.within(id(moved)))
            .map(other -> Choice.of(other.id(), indented(other)));
    return page.line("name", Regions.LONGEST_NAME)
        .choice("parent", Stream.concat(Stream.of(none), others))
        .optional();
  }
}
