package org.comeasure.platform.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.comeasure.platform.web.Shells;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.http.Html;

/** What a servlet answers when something goes wrong, in the form in which resources do. */
@ApplicationScoped
public class ProblemPages {

  @Inject private Shells shells;
  @Inject private Templates templates;

  public void send(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    var problem = Diagnosis.of(failure);
    var page = ErrorPage.of(problem);
    page.log(request.getMethod(), failure);
    response.setStatus(problem.type().status());
    if (problem.retryAfterSeconds() > 0) {
      response.setIntHeader("Retry-After", problem.retryAfterSeconds());
    }
    Html.send(
        request, response, templates.render(page.view(), shells.at(request.getRequestURI(), null)));
  }
}
