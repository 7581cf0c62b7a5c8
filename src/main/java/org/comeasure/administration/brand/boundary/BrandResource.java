package org.comeasure.administration.brand.boundary;

import static org.comeasure.tenancy.Allowed.Whom.EDITORS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.comeasure.administration.brand.boundary.ChangeBrand.Change;
import org.comeasure.platform.export.Letterhead;
import org.comeasure.platform.upload.Picture;
import org.comeasure.platform.upload.UploadedForm;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.platform.web.asset.Assets;
import org.comeasure.platform.web.http.SecurityHeaders;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Choice;
import org.comeasure.shared.page.FormPage;
import org.comeasure.shared.page.QueryValues;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.BrandState;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.Caller;
import org.comeasure.tenancy.PartnerId;
import org.jspecify.annotations.Nullable;

/** Brands, for people. */
@Path("/n/{network}/brand")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BrandResource {

  private static final String KEY = ReadBrand.KEY;
  private static final String PICTURES = "image/png,image/jpeg,image/webp";
  private static final String SHEET = "form.css";

  /** Shown within the page that edits the brand, and nowhere else. */
  private static final String FRAMED =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none';"
          + " frame-ancestors 'self'; base-uri 'none'";

  @Inject Caller caller;
  @Inject Reader reader;
  @Inject WhoseBrand whose;
  @Inject Brands brands;
  @Inject ChangeBrand changeBrand;
  @Inject Templates templates;
  @Inject Assets assets;
  @Context UriInfo uri;

  @GET
  @Allowed(EDITORS)
  public View edit(@QueryParam("partner") @DefaultValue("") String partner) {
    var brand = whose.find(partner);
    var saved = QueryValues.ofPerson(uri.getQueryParameters()).done("saved", Optional::of);
    var form = form(input(brand), brand, partner);
    saved.ifPresent(any -> form.note(KEY + ".done.saved"));
    return form.view();
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(EDITORS)
  public Response save(
      @QueryParam("partner") @DefaultValue("") String partner,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    var brand = whose.find(partner);
    var sent = UploadedForm.read(body, type, Picture.LARGEST);
    var input = Input.ofForm(sent.fields(), reader.texts(), KEY);
    var id = whose.partner(partner);
    var seen = input.version();
    boolean without = input.field("withoutLogo").flag();
    var picture = sent.file("logo").flatMap(file -> Picture.read(file, input, "logo"));
    var wanted = ReadBrand.read(input, id != null, without ? null : brand.own().logo());
    if (wanted.isEmpty()) {
      return form(input, brand, partner).refused();
    }
    changeBrand.change(caller.scope(), new Change(id, seen, wanted.get(), picture.orElse(null)));
    return QueryValues.afterwards(address("", partner), "saved", "brand");
  }

  @GET
  @Path("logo")
  @Produces({"image/png", "image/jpeg"})
  @Allowed(EDITORS)
  public Response logo(@QueryParam("partner") @DefaultValue("") String partner) {
    return whose.logo(whose.find(partner).shown());
  }

  /** How a form looks in it, as on a phone. */
  @GET
  @Path("preview")
  @Allowed(EDITORS)
  public Response preview(@QueryParam("partner") @DefaultValue("") String partner) {
    var shown = whose.find(partner).shown();
    var logo = shown.logo() == null ? null : address("/logo", partner);
    return preview(partner, shown, logo, List.of());
  }

  /** The same of what has been typed and chosen, and is not saved. */
  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(EDITORS)
  public Response tryOut(
      @QueryParam("partner") @DefaultValue("") String partner,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    var brand = whose.find(partner);
    var sent = UploadedForm.read(body, type, Picture.LARGEST);
    var input = Input.ofForm(sent.fields(), reader.texts(), KEY);
    var kept = input.field("withoutLogo").flag() ? null : brand.own().logo();
    var picture = sent.file("logo").flatMap(file -> Picture.read(file, input, "logo"));
    var shown =
        ReadBrand.read(input, whose.partner(partner) != null, kept)
            .map(typed -> typed.over(brand.inherited(), brand.inherited().name()))
            .orElse(brand.shown());
    var stored = shown.logo() == null ? null : address("/logo", partner);
    var logo =
        picture.map(drawn -> Letterhead.picture(drawn.mediaType(), drawn.content())).orElse(stored);
    var mistakes = input.errors().stream().map(FieldError::message).toList();
    return preview(partner, shown, logo, mistakes);
  }

  private Response preview(
      String partner, Brand shown, @Nullable String logo, List<String> mistakes) {
    var sheet = assets.find(SHEET).orElseThrow();
    var page =
        new BrandPreview(
            reader.texts(),
            shown,
            whose.partner(partner) == null ? null : brands.network(caller.scope()).name(),
            logo,
            AccentTheme.parse(shown.accent()).map(theme -> theme.href(sheet)).orElse(sheet.href()),
            mistakes);
    return Response.ok(
            templates.render(View.of("administration/brand-preview", page)),
            MediaType.TEXT_HTML + ";charset=UTF-8")
        .header("Content-Security-Policy", FRAMED)
        .header(SecurityHeaders.FRAMES, "SAMEORIGIN")
        .build();
  }

  private Input input(BrandState brand) {
    var values = new MultivaluedHashMap<String, String>();
    values.putAll(ReadBrand.values(brand));
    return Input.ofForm(values, reader.texts(), KEY);
  }

  private FormPage form(Input input, BrandState brand, String partner) {
    var texts = reader.texts();
    var id = whose.partner(partner);
    boolean ofPartner = id != null;
    var inherited = brand.inherited();
    var form =
        FormPage.of(input, KEY + ".edit", address("", partner), back(partner, id), brand.owner())
            .say(ofPartner ? KEY + ".partner.text" : KEY + ".network.text")
            .version()
            .file("logo", PICTURES)
            .optional();
    if (brand.own().logo() != null) {
      form.box("withoutLogo");
    }
    form.line("accent", 7).help(help("accent", ofPartner), inherited.accent());
    if (ofPartner) {
      form.optional();
    }
    return form.line("name", ReadBrand.LONGEST_NAME)
        .help(KEY + ".field.name.help", inherited.name())
        .optional()
        .line("contact", ReadBrand.LONGEST_CONTACT)
        .help(
            help("contact", ofPartner && inherited.contact() != null),
            Objects.toString(inherited.contact(), ""))
        .optional()
        .boxes("languages", languages(texts.locale()))
        .help(help("languages", ofPartner))
        .preview(address("/preview", partner), KEY + ".preview.title");
  }

  private static String help(String field, boolean inherits) {
    return KEY + ".field." + field + (inherits ? ".inherited" : ".help");
  }

  private static Stream<Choice> languages(Locale language) {
    return Languages.supported().stream()
        .map(one -> Choice.of(one.getLanguage(), one.getDisplayLanguage(language)));
  }

  /** Whoever came from a partner's page goes back there. */
  private String back(String partner, @Nullable PartnerId id) {
    var network = "/n/" + caller.network().orElseThrow().id();
    return partner.isEmpty() || id == null || !caller.scope().wholeNetwork()
        ? network
        : network + "/partners/" + id;
  }

  /** A partner is named again only where it was. */
  private String address(String below, String partner) {
    var path = "/n/" + caller.network().orElseThrow().id() + "/brand" + below;
    return partner.isEmpty() ? path : path + "?partner=" + whose.partner(partner);
  }
}
