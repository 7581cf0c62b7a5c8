package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.comeasure.shared.locale.Reader;
import org.comeasure.shared.page.Action;
import org.comeasure.shared.page.Notice;
import org.comeasure.tenancy.domain.session.ReturnPath;

/** What people read when signing in does not go as it should. */
@ApplicationScoped
public class SignInPages {

  static final int RETRY_SECONDS = 10;

  @Inject Reader reader;

  /** The identity provider or the database cannot be reached; nothing is wrong with the person. */
  Response away(ReturnPath target) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
        .entity(notice("away", target.text()).view())
        .build();
  }

  Response failed(ReturnPath target) {
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(notice("failed", target.signIn()).view())
        .build();
  }

  Response signedOut() {
    return Response.ok(notice("out", "/sign-in").view()).build();
  }

  private Notice notice(String what, String next) {
    var texts = reader.texts();
    var key = "tenancy.sign-in." + what;
    return new Notice(
        texts.get(key + ".title"),
        texts.get(key + ".text"),
        new Action(next, texts.get(key + ".action")));
  }
}
