package org.comeasure.tenancy.boundary.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.comeasure.tenancy.domain.session.CsrfToken;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.jspecify.annotations.Nullable;

/**
 * Against forged requests: what a session changes must come from a page of ours and carry the
 * session's token. Requests that go by a bearer token cannot be forged by another site.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 20)
public class CsrfFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String HEADER = "X-CSRF-Token";
  private static final String FIELD = "csrf=";
  private static final int FIRST_PART = 1_024;
  private static final Pattern TOKEN_FIRST =
      Pattern.compile(
          "--[^\\r\\n]{1,70}\\r\\n(?:content-[^\\r\\n]*\\r\\n)*?"
              + "content-disposition: *form-data; *name=\"csrf\"\\r\\n"
              + "(?:content-[^\\r\\n]*\\r\\n)*\\r\\n([^\\r\\n]*)\\r\\n--",
          Pattern.CASE_INSENSITIVE);

  @Inject Admission admission;
  @Inject IdentitySettings settings;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var session = admission.session();
    if (session.isEmpty() || SAFE.contains(request.getMethod())) {
      return;
    }
    if (!fromOurPage(request) || !withToken(request, session.get())) {
      throw Problem.of(ProblemType.CSRF).exception();
    }
  }

  /** Browsers send {@code Origin} with every post; very old ones at least {@code Referer}. */
  private boolean fromOurPage(ContainerRequestContext request) {
    var origin = request.getHeaderString("Origin");
    if (origin != null) {
      return origin.equals(settings.origin());
    }
    var referer = request.getHeaderString("Referer");
    return referer != null && referer.startsWith(settings.origin() + "/");
  }

  private static boolean withToken(ContainerRequestContext request, PortalSession session)
      throws IOException {
    var header = request.getHeaderString(HEADER);
    return CsrfToken.matches(header == null ? field(request) : header, session.csrfSecret());
  }

  /** Reads the form and puts it back for the resource. */
  private static @Nullable String field(ContainerRequestContext request) throws IOException {
    var type = request.getMediaType();
    if (type == null) {
      return null;
    }
    if (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
      return firstPart(request);
    }
    if (!type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      return null;
    }
    var body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    return Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
        .filter(pair -> pair.startsWith(FIELD))
        .map(pair -> URLDecoder.decode(pair.substring(FIELD.length()), StandardCharsets.UTF_8))
        .findFirst()
        .orElse(null);
  }

  /** In a form with files the token comes first: nothing else is read before it has been seen. */
  private static @Nullable String firstPart(ContainerRequestContext request) throws IOException {
    var body = new BufferedInputStream(request.getEntityStream(), 2 * FIRST_PART);
    request.setEntityStream(body);
    body.mark(FIRST_PART);
    var start = new String(body.readNBytes(FIRST_PART), StandardCharsets.ISO_8859_1);
    body.reset();
    var matcher = TOKEN_FIRST.matcher(start);
    return matcher.lookingAt() ? matcher.group(1) : null;
  }
}
