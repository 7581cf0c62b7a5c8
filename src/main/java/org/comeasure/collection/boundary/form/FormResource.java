package org.comeasure.collection.boundary.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.comeasure.collection.Channel;
import org.comeasure.collection.boundary.writing.Answering;
import org.comeasure.collection.domain.LinkCode;
import org.comeasure.platform.upload.StoredFiles;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.access.DirectRoutes;
import org.comeasure.platform.web.http.Html;
import org.comeasure.platform.web.http.SecurityHeaders;
import org.comeasure.shared.limit.ClientAddress;
import org.comeasure.shared.page.PublicEndpoint;
import org.comeasure.shared.page.View;

/** The form behind a link. */
@ApplicationScoped
public class FormResource implements DirectRoutes {

  private static final Logger LOG = System.getLogger(FormResource.class.getName());
  private static final String WHY_PUBLIC = "End users have no account; the code is the credential";
  private static final int PERMANENT_REDIRECT = 308;
  private static final String POLICY = "Content-Security-Policy";

  private static final String SENT = "sent";

  @Inject FindLink links;
  @Inject ReceiveForm forms;
  @Inject BlankForms blanks;
  @Inject FormPages pages;
  @Inject Templates templates;
  @Inject StoredFiles files;
  @Inject Answering answering;
  @Inject ClientAddress addresses;
  @Inject Clock clock;

  @GET
  @Path("/f/{code}")
  @PublicEndpoint(WHY_PUBLIC)
  public void show(Visit visit) throws IOException {
    var found = open(visit);
    var asked = found.flatMap(forms::questionnaire);
    if (asked.isPresent()) {
      var link = found.get();
      var locale = visit.language().among(link.spoken(asked.get()));
      var token = forms.seal(forms.tokenFor(link, asked.get()));
      dress(visit, link);
      var blank = blanks.form(link, asked.get(), locale);
      Html.send(visit.request(), visit.response(), blank, token);
    } else {
      refuse(visit);
    }
  }

  /**
   * Mail programs and chats take a sentence's full stop, a bracket or a blank for a part of the
   * address. Whoever comes by such a one is sent on, if there is a link without it.
   */
  boolean redirected(Visit visit) {
    var code = LinkCode.without(visit.code());
    if (code.isEmpty() || links.byCode(code.get()).isEmpty()) {
      return false;
    }
    String query = visit.request().getQueryString();
    visit.response().setStatus(PERMANENT_REDIRECT);
    visit.response().setHeader("Location", "/f/" + code.get() + (query == null ? "" : "?" + query));
    return true;
  }

  @POST
  @Path("/f/{code}")
  @PublicEndpoint(WHY_PUBLIC)
  public void send(Visit visit) throws IOException {
    var body = FormBody.read(visit.request().getInputStream());
    var found = open(visit).or(() -> body.flatMap(held -> stillTaken(visit, held)));
    if (found.isPresent() && body.isEmpty()) {
      page(visit, found.get(), pages.tooLarge(found.get(), visit.wanted()));
      return;
    }
    if (found.isPresent() && !body.get().first(FormLanguage.SWITCH).isEmpty()) {
      translate(visit, found.get(), body.get());
      return;
    }
    var reply = found.flatMap(link -> forms.receive(sent(visit, link, body.orElseThrow())));
    if (reply.isPresent()) {
      answerOnce(reply.get(), visit, found.get(), body.get());
    } else {
      refuse(visit);
    }
  }

  /** The page tells of the first touch; what it is told back, it says when it is sent. */
  @POST
  @Path("/f/{code}/started")
  @PublicEndpoint(WHY_PUBLIC)
  public void started(Visit visit) throws IOException {
    var body = FormBody.read(visit.request().getInputStream());
    var found = open(visit);
    undisclosed(visit.response());
    if (found.isEmpty() || body.isEmpty()) {
      visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean counted = forms.started(sent(visit, found.get(), body.get()));
    visit
        .response()
        .setStatus(counted ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_ACCEPTED);
  }

  @GET
  @Path("/f/{code}/thanks")
  @PublicEndpoint(WHY_PUBLIC)
  public void thanks(Visit visit) throws IOException {
    var lately = clock.instant().minus(FoundLink.GRACE);
    var found = links.byCode(visit.code()).filter(link -> link.openAt(lately));
    if (found.isEmpty()) {
      refuse(visit);
    } else if (forms.thanked(found.get(), visit.query(SENT))) {
      page(visit, found.get(), pages.thanks(found.get(), visit.wanted()));
    } else {
      seeOther(visit, found.get(), FormPages.address(found.get(), "", visit.wanted()));
    }
  }

  /** The picture on the form: for whoever has the link, and by its content, so that it keeps. */
  @GET
  @Path("/f/{code}/logo/{hash}")
  @PublicEndpoint(WHY_PUBLIC)
  public void logo(Visit visit, String hash) throws IOException {
    var found =
        links
            .byCode(visit.code())
            .filter(link -> link.backed() && hash.equals(link.brand().logo()))
            .flatMap(link -> files.small(link.scope(), hash));
    if (found.isEmpty()) {
      visit.response().setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var file = found.get();
    var response = visit.response();
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.setHeader("Content-Disposition", "inline; filename=\"logo." + file.ending() + "\"");
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    if (!visit.request().getMethod().equals("HEAD")) {
      response.getOutputStream().write(file.content());
    }
  }

  private static void seeOther(Visit visit, FoundLink found, String address) {
    dress(visit, found);
    visit.response().setStatus(HttpServletResponse.SC_SEE_OTHER);
    visit.response().setHeader("Location", address);
  }

  /** The same form in another language, with what was typed still in it. */
  private void translate(Visit visit, FoundLink found, FormBody body) throws IOException {
    var held = forms.held(found, body);
    if (held.isEmpty()) {
      refuse(visit);
      return;
    }
    var asked = held.get().questionnaire();
    var language =
        new FormLanguage(body.first(FormLanguage.SWITCH), visit.language().acceptLanguage());
    var typed = ReceiveForm.typed(asked, body);
    var state = FormState.translated(forms.seal(held.get().token()), typed);
    page(visit, found, pages.form(found, asked, language.among(found.spoken(asked)), state));
  }

  private Optional<FoundLink> open(Visit visit) {
    return links.byCode(visit.code()).filter(link -> link.openAt(clock.instant()));
  }

  private Optional<FoundLink> stillTaken(Visit visit, FormBody body) {
    return links.byCode(visit.code()).filter(link -> forms.stillTaken(link, body));
  }

  private void refuse(Visit visit) throws IOException {
    var found = links.byCode(visit.code());
    if (found.isPresent()) {
      page(visit, found.get(), pages.closed(found.get(), visit.wanted()));
    } else {
      visit.response().setHeader(SecurityHeaders.FRAMES, "DENY");
      write(visit, pages.unknown(visit.wanted()));
    }
  }

  private ReceiveForm.Sent sent(Visit visit, FoundLink found, FormBody body) {
    return new ReceiveForm.Sent(found, body, visit.language(), addresses.of(visit.request()));
  }

  /** The request's thread does not wait for the answer to be stored. */
  private void answerOnce(
      CompletionStage<FormReply> known, Visit visit, FoundLink found, FormBody body)
      throws IOException {
    var reply = known.toCompletableFuture();
    if (reply.isDone()) {
      answer(visit, found, reply.join(), body);
      return;
    }
    var exchange = visit.request().startAsync();
    exchange.setTimeout(0);
    reply.whenCompleteAsync(
        (result, failure) -> {
          try {
            answer(visit, found, result, body);
          } catch (IOException | RuntimeException gone) {
            LOG.log(Level.WARNING, "A visitor was not answered: {0}", gone.toString());
          } finally {
            exchange.complete();
          }
        },
        answering);
  }

  private void answer(Visit visit, FoundLink found, FormReply reply, FormBody body)
      throws IOException {
    if (reply instanceof FormReply.Returned returned) {
      returned(visit, found, returned, body);
    } else if (reply instanceof FormReply.Contradicted) {
      page(visit, found, pages.contradicted(found, visit.wanted()));
    } else {
      var thanks = FormPages.address(found, "/thanks", visit.wanted());
      seeOther(visit, found, thanks + "&" + SENT + "=" + forms.thanks(found));
    }
  }

  private void returned(Visit visit, FoundLink found, FormReply.Returned returned, FormBody body)
      throws IOException {
    var asked = returned.questionnaire();
    var locale = visit.language().among(found.spoken(asked));
    var typed = ReceiveForm.typed(asked, body);
    var state = FormState.returned(forms.seal(returned.token()), typed, returned);
    if (returned.waitSeconds() > 0) {
      visit.response().setHeader("Retry-After", String.valueOf(returned.waitSeconds()));
    }
    dress(
        visit, found, FormScript.HASH + (state.challenge() == null ? "" : " " + PuzzleScript.HASH));
    write(visit, pages.form(found, asked, locale, state));
  }

  private void page(Visit visit, FoundLink found, View view) throws IOException {
    dress(visit, found);
    write(visit, view);
  }

  private void write(Visit visit, View view) throws IOException {
    visit.response().setStatus(view.status());
    undisclosed(visit.response());
    Html.send(visit.request(), visit.response(), templates.render(view));
  }

  private static void dress(Visit visit, FoundLink found) {
    dress(visit, found, FormScript.HASH);
  }

  private static void dress(Visit visit, FoundLink found, String scripts) {
    undisclosed(visit.response());
    embeddable(visit.response(), found);
    var policy = visit.response().getHeader(POLICY);
    if (policy != null) {
      visit
          .response()
          .setHeader(POLICY, policy.replace("script-src 'self'", "script-src " + scripts));
    }
  }

  private static void undisclosed(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
  }

  // A link made for it may stand in a page of the partner's; the others stay out of frames.
  private static void embeddable(HttpServletResponse response, FoundLink found) {
    String policy = response.getHeader(POLICY);
    if (found.link().channel() != Channel.EMBED) {
      response.setHeader(SecurityHeaders.FRAMES, "DENY");
    } else if (policy != null) {
      response.setHeader(POLICY, policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
    }
  }
}
