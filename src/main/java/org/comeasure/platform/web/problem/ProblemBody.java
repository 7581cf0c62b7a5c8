package org.comeasure.platform.web.problem;

import java.util.List;
import java.util.Locale;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.problem.FieldError;
import org.comeasure.shared.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The members of problem+json (RFC 9457), in English, as programs and their logs expect. */
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String traceId,
    @Nullable List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static ProblemBody of(ErrorPage page) {
    Texts english = Texts.in(Locale.ENGLISH);
    Problem problem = page.problem();
    String detail = problem.detail();
    return new ProblemBody(
        problem.type().uri(),
        english.get(page.titleKey()),
        problem.type().status(),
        detail == null ? english.get(page.adviceKey()) : detail,
        page.trace(),
        problem.errors().isEmpty() ? null : problem.errors());
  }
}
