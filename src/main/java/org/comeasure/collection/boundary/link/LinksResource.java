package org.comeasure.collection.boundary.link;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.comeasure.collection.LinkId;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Links, for people. */
@Path("/n/{network}/links")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LinksResource {

  private static final int PAGE = 50;

  @Inject Caller caller;
  @Inject ManageLinks links;
  @Inject CheckLinkInput input;
  @Inject LinkPages pages;
  @Inject Reader reader;
  @Context UriInfo uri;

  @GET
  @RolesAllowed({
    Role.Name.MANUFACTURER_ADMIN,
    Role.Name.MANUFACTURER_ANALYST,
    Role.Name.PARTNER_MANAGER,
    Role.Name.PARTNER_VIEWER
  })
  public View list() {
    var scope = caller.scope();
    var query = new LinkQuery(QueryValues.ofPerson(uri.getQueryParameters()));
    var texts = reader.texts();
    var page = links.list(scope, query.filter(), PAGE);
    return View.of(
        "collection/links",
        new LinksPage(
            path(),
            pages.lead(page, query, texts),
            notice(query, texts),
            scope.wholeNetwork(),
            caller.has(Role.MANUFACTURER_ADMIN) || caller.has(Role.PARTNER_MANAGER),
            query.filter().narrows() || !query.first(),
            pages.filters(scope, query, texts),
            page.items(),
            query.first() ? null : address(null),
            page.next() == null ? null : address(page.next())));
  }

  @GET
  @Path("new")
  @RolesAllowed({Role.Name.MANUFACTURER_ADMIN, Role.Name.PARTNER_MANAGER})
  public View form() {
    return form(LinkInput.blank(), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Role.Name.MANUFACTURER_ADMIN, Role.Name.PARTNER_MANAGER})
  public Response make(MultivaluedMap<String, String> fields) {
    var scope = caller.scope();
    var given = LinkInput.of(fields, caller.network().orElseThrow().zone());
    var checked = input.check(scope, given, reader.texts());
    if (!checked.errors().isEmpty()) {
      return Response.status(422).entity(form(given, checked).withStatus(422)).build();
    }
    var made = links.make(scope, checked.partnerOrThrow(), checked.linkOrThrow());
    return backToList("made", made.link().id());
  }

  @GET
  @Path("{link}/revoke")
  @RolesAllowed({Role.Name.MANUFACTURER_ADMIN, Role.Name.PARTNER_MANAGER})
  public View askToRevoke(@PathParam("link") String link) {
    var row = links.one(caller.scope(), id(link));
    return View.of("collection/revoke", new RevokePage(path(), row));
  }

  @POST
  @Path("{link}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({Role.Name.MANUFACTURER_ADMIN, Role.Name.PARTNER_MANAGER})
  public Response revoke(@PathParam("link") String link) {
    var row = links.revoke(caller.scope(), id(link), Optional.empty());
    return backToList("gone", row.link().id());
  }

  private View form(LinkInput given, CheckLinkInput.@Nullable Checked checked) {
    var page = pages.form(caller.scope(), path(), given, checked, reader.texts());
    return View.of("collection/new-link", page);
  }

  /** What was done is said by id: an address that somebody made up cannot put words on the page. */
  private @Nullable String notice(LinkQuery query, Texts texts) {
    String name = query.given("made").isEmpty() ? "gone" : "made";
    return LinkId.parse(query.given(name))
        .flatMap(id -> links.ifAny(caller.scope(), id))
        .map(link -> texts.get("link." + name, link.label()))
        .orElse(null);
  }

  private Response backToList(String done, LinkId id) {
    return Response.seeOther(UriBuilder.fromPath(path()).queryParam(done, id).build()).build();
  }

  private String path() {
    return "/n/" + caller.network().orElseThrow().id() + "/links";
  }

  private String address(@Nullable String cursor) {
    var address = UriBuilder.fromUri(uri.getRequestUri()).replacePath(path());
    address.replaceQueryParam("made").replaceQueryParam("gone").replaceQueryParam("cursor");
    if (cursor != null) {
      address.replaceQueryParam("cursor", cursor);
    }
    String query = address.build().getRawQuery();
    return query == null ? path() : path() + "?" + query;
  }

  private static LinkId id(String text) {
    return LinkId.parse(text).orElseThrow(ProblemException::notFound);
  }
}
