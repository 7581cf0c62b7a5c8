package org.comeasure.shared.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A page of a list as programs get it, with the way to the next one. */
public final class ListAnswer {

  private ListAnswer() {}

  public static Response of(CursorPage<?> page, UriInfo uri) {
    var answer = Response.ok(page);
    if (page.next() != null) {
      answer.header(HttpHeaders.LINK, "<" + address(uri, page.next()) + ">; rel=\"next\"");
    }
    return answer.build();
  }

  // The path only: behind a proxy this server does not know its own name.
  private static String address(UriInfo uri, String cursor) {
    var next = uri.getRequestUriBuilder().replaceQueryParam(QueryValues.CURSOR, cursor).build();
    return next.getRawPath() + "?" + next.getRawQuery();
  }
}
