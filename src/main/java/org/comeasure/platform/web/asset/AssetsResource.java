package org.comeasure.platform.web.asset;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.shared.problem.ProblemException;

/** Files and colour sheets whose address changes with their content, so that they keep for good. */
@Path("/")
@RequestScoped
public class AssetsResource {

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  @Inject private Assets assets;

  @GET
  @Path("assets/{hash}/{name}")
  @PublicEndpoint("The look of public pages; the same for everybody")
  public Response asset(@PathParam("hash") String hash, @PathParam("name") String name) {
    Asset asset =
        assets
            .find(name)
            .filter(known -> known.hash().equals(hash))
            .orElseThrow(ProblemException::notFound);
    return keep(asset.content(), asset.mediaType());
  }

  @GET
  @Path("theme/{colour: [0-9a-f]{6}}.css")
  @PublicEndpoint("Made from the colour in the address alone")
  public Response theme(@PathParam("colour") String colour) {
    AccentTheme theme = AccentTheme.parse(colour).orElseThrow(ProblemException::notFound);
    return keep(theme.css(), "text/css;charset=UTF-8");
  }

  @GET
  @Path("theme/{colour: [0-9a-f]{6}}/{hash}/{name}")
  @PublicEndpoint("The look of public pages in the colour in the address")
  public Response themed(
      @PathParam("colour") String colour,
      @PathParam("hash") String hash,
      @PathParam("name") String name) {
    var theme = AccentTheme.parse(colour).orElseThrow(ProblemException::notFound);
    var sheet =
        assets
            .find(name)
            .filter(known -> known.hash().equals(hash) && known.mediaType().startsWith("text/css"))
            .orElseThrow(ProblemException::notFound);
    var both = new String(sheet.content(), StandardCharsets.UTF_8) + theme.css();
    return keep(both, sheet.mediaType());
  }

  private static Response keep(Object content, String mediaType) {
    return Response.ok(content, mediaType).header(HttpHeaders.CACHE_CONTROL, FOR_GOOD).build();
  }
}
