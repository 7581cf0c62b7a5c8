package org.comeasure.collection.boundary.link;

import static org.comeasure.tenancy.Allowed.Whom.READERS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.Locale;
import org.comeasure.collection.LinkId;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.tenancy.Allowed;
import org.comeasure.tenancy.Caller;

/** QR codes of links, to print. */
@Path("/n/{network}/links")
@RequestScoped
public class QrResource {

  @Inject Caller caller;
  @Inject ManageLinks links;

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
