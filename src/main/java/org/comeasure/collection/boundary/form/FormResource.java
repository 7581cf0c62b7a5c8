package org.comeasure.collection.boundary.form;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.comeasure.collection.Channel;
import org.comeasure.collection.boundary.CountOpenings;
import org.comeasure.programme.Questionnaire;
import org.comeasure.shared.locale.Languages;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.shared.page.View;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The form behind a link. */
@Path("/f/{code}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class FormResource {

  private static final String WHY_PUBLIC = "End users have no account; the code is the credential";
  private static final String POLICY = "Content-Security-Policy";

  @Inject FindLink links;
  @Inject ReceiveForm forms;
  @Inject FormPages pages;
  @Inject CountOpenings openings;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "comeasure.trusted-proxy")
  Optional<String> trustedProxies;

  @Context HttpHeaders headers;
  @Context HttpServletResponse response;

  @GET
  @PublicEndpoint(WHY_PUBLIC)
  @Operation(hidden = true)
  public Response show(
      @PathParam("code") String code, @QueryParam(Languages.PARAMETER) @Nullable String lang) {
    var language = language(lang);
    return visit(
        code,
        language,
        found -> forms.questionnaire(found).map(asked -> blank(found, asked, language)));
  }

  @POST
  @PublicEndpoint(WHY_PUBLIC)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response send(
      @PathParam("code") String code,
      @QueryParam(Languages.PARAMETER) @Nullable String lang,
      InputStream sent)
      throws IOException {
    var language = language(lang);
    var body = FormBody.read(sent);
    return visit(
        code,
        language,
        found ->
            body.isEmpty()
                ? Optional.of(page(found, pages.tooLarge(found, language.wanted())))
                : forms
                    .receive(new ReceiveForm.Sent(found, body.get(), language, address()))
                    .map(reply -> answer(found, reply, body.get(), language)));
  }

  @GET
  @Path("thanks")
  @PublicEndpoint(WHY_PUBLIC)
  @Operation(hidden = true)
  public Response thanks(
      @PathParam("code") String code, @QueryParam(Languages.PARAMETER) @Nullable String lang) {
    var language = language(lang);
    return visit(
        code, language, found -> Optional.of(page(found, pages.thanks(found, language.wanted()))));
  }

  private Response visit(
      String code, FormLanguage language, Function<FoundLink, Optional<Response>> open) {
    var found = links.byCode(code);
    return found
        .filter(link -> link.openAt(clock.instant()))
        .flatMap(open)
        .or(() -> found.map(link -> page(link, pages.closed(link, language.wanted()))))
        .orElseGet(() -> dressed(pages.unknown(language.wanted())).build());
  }

  private Response blank(FoundLink found, Questionnaire asked, FormLanguage language) {
    openings.opened(found.scope(), found.link().partner(), found.link().id());
    var token = forms.seal(forms.tokenFor(found, asked));
    var locale = language.among(asked.languages());
    return page(found, pages.form(found, asked, locale, FormState.blank(token)));
  }

  private Response answer(FoundLink found, FormReply reply, FormBody body, FormLanguage language) {
    if (reply instanceof FormReply.Returned returned) {
      return returned(found, returned, body, language);
    }
    if (reply instanceof FormReply.Contradicted) {
      return page(found, pages.contradicted(found, language.wanted()));
    }
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, FormPages.address(found, "/thanks", language.wanted()))
        .build();
  }

  private Response returned(
      FoundLink found, FormReply.Returned returned, FormBody body, FormLanguage language) {
    var asked = returned.questionnaire();
    var locale = language.among(asked.languages());
    var typed = ReceiveForm.typed(asked, body);
    var token = forms.seal(returned.token());
    var state = FormState.returned(token, typed, returned);
    var answer = embeddable(found, dressed(pages.form(found, asked, locale, state)));
    if (returned.waitSeconds() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, returned.waitSeconds());
    }
    return answer.build();
  }

  private Response page(FoundLink found, View view) {
    return embeddable(found, dressed(view)).build();
  }

  private static Response.ResponseBuilder dressed(View view) {
    return Response.status(view.status())
        .entity(view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex");
  }

  // A link made for it may stand in a page of the partner's; the others stay out of frames.
  private Response.ResponseBuilder embeddable(FoundLink found, Response.ResponseBuilder answer) {
    String policy = response.getHeader(POLICY);
    if (found.link().channel() == Channel.EMBED && policy != null) {
      answer.header(POLICY, policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
    }
    return answer;
  }

  private FormLanguage language(@Nullable String lang) {
    return new FormLanguage(lang, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private String address() {
    var forwarded = headers.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of());
    return ClientAddress.of(request.getRemoteAddr(), forwarded, trustedProxies.orElse(""));
  }
}
