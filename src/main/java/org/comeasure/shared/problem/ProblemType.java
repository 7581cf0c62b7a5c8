package org.comeasure.shared.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The catalogue: what may be answered instead of the thing asked for. URIs never change. */
public enum ProblemType {
  BAD_REQUEST(400),
  MALFORMED_BODY(400),
  KEY_MISSING(400),
  INVALID_INPUT(422),
  NOT_SIGNED_IN(401),
  FORBIDDEN(403),
  CSRF(403),
  READ_ONLY(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  REQUEST_TIMEOUT(408),
  CONFLICT(409),
  GONE(410),
  PRECONDITION_FAILED(412),
  TOO_LARGE(413),
  UNSUPPORTED_TYPE(415),
  KEY_REUSED(422),
  PRECONDITION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  INTERNAL(500),
  UNAVAILABLE(503);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** Stable name, such as {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The {@code type} member; a page of that address explains it. */
  public String uri() {
    return "/problems/" + slug();
  }

  public static Optional<ProblemType> ofSlug(String slug) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
  }

  /** The first type of a status, or the general one of its class. */
  public static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
  }
}
