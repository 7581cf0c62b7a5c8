package org.comeasure.collection.boundary.link;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comeasure.collection.LinkId;
import org.comeasure.platform.export.WriteExport;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;

/** QR codes of links, to print. */
@Path("/n/{network}/links")
@RequestScoped
public class QrResource {

  @Inject Caller caller;
  @Inject ManageLinks links;
  @Inject Posters posters;
  @Inject WriteExport exports;
  @Inject Reader reader;

  @GET
  @Path("{link}/qr.svg")
  @Allowed(READERS)
  public Response svg(@PathParam("link") String link) {
    var row = find(link);
    return file(row, new QrImage(row.address()).svg(), "image/svg+xml", "svg");
  }

  @GET
  @Path("{link}/qr.png")
  @Allowed(READERS)
  public Response png(@PathParam("link") String link) {
    var row = find(link);
    return file(row, new QrImage(row.address()).png(), "image/png", "png");
  }

  /** All of it on one page, to choose from. */
  @GET
  @Path("{link}/print")
  @Produces(MediaType.TEXT_HTML)
  @Allowed(READERS)
  public View print(@PathParam("link") String link) {
    var row = find(link);
    var texts = reader.texts();
    var list = "/n/" + caller.network().orElseThrow().id() + "/links";
    var path = list + "/" + row.link().id();
    var about =
        Stream.of(row.partner(), row.branch(), row.touchpoint().in(texts.locale()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" \u00b7 "));
    var papers =
        posters.of(caller.scope(), row).languages().stream()
            .map(language -> papers(language, path, texts))
            .toList();
    return View.of(
        "collection/print-kit",
        new PrintKit(
            row.link().label(),
            list,
            path + "/qr.svg",
            about,
            papers,
            List.of(
                new Action(path + "/qr.svg", texts.get("link.qr.svg")),
                new Action(path + "/qr.png", texts.get("link.qr.png")))));
  }

  private static PrintKit.Papers papers(Locale language, String path, Texts texts) {
    var tag = language.toLanguageTag();
    return new PrintKit.Papers(
        language.getDisplayLanguage(texts.locale()),
        tag,
        Arrays.stream(Poster.Size.values())
            .map(
                size ->
                    new Action(
                        path + "/poster.pdf?size=" + size.code() + "&in=" + tag,
                        texts.get("link.poster.size." + size.code())))
            .toList());
  }

  /**
   * @param size of the paper, A4 where none is named
   * @param in the language, the first of the brand's where none is named
   */
  @GET
  @Path("{link}/poster.pdf")
  @Produces("application/pdf")
  @Allowed(READERS)
  public Response poster(
      @PathParam("link") String link,
      @QueryParam("size") @DefaultValue("a4") String size,
      @QueryParam("in") @DefaultValue("") String in) {
    var row = find(link);
    var shown = posters.of(caller.scope(), row);
    var paper = Poster.Size.of(size).orElseThrow(ProblemException::notFound);
    var language =
        Languages.find(in)
            .filter(shown.languages()::contains)
            .or(() -> shown.languages().stream().findFirst())
            .orElse(Languages.fallback());
    var poster = Poster.of(paper, Texts.in(language), row, shown);
    var name = fileName(row.link().label()) + "-" + paper.code() + "-" + language.getLanguage();
    return exports.printed(name, "collection/poster", poster);
  }

  private LinkRow find(String link) {
    return LinkId.parse(link)
        .map(id -> links.one(caller.scope(), id))
        .orElseThrow(ProblemException::notFound);
  }

  private static Response file(LinkRow row, Object content, String type, String ending) {
    String name = fileName(row.link().label()) + "." + ending;
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** Letters, digits and dashes: a label could hold quotes and line ends for the header. */
  static String fileName(String label) {
    String plain =
        Normalizer.normalize(label.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return "qr-" + (plain.isEmpty() ? "code" : plain.substring(0, Math.min(60, plain.length())));
  }
}
