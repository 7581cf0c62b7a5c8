package org.comeasure.platform.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import org.comeasure.platform.web.problem.ErrorPage;
import org.comeasure.shared.page.Shell;
import org.comeasure.shared.page.View;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * Renders the views that resources answer with. The shell is made when the request comes in,
 * because an answer that is resumed from another thread no longer knows who asked.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class PageRendering implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Logger LOG = System.getLogger(PageRendering.class.getName());
  private static final String SHELL = PageRendering.class.getName();
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  @Inject private Shells shells;
  @Inject private Templates templates;

  @Override
  public void filter(ContainerRequestContext request) {
    if (Audience.of(request.getUriInfo().getPath()) == Audience.PERSON) {
      request.setProperty(SHELL, shellOf(request.getUriInfo()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof View view) {
      Shell shell =
          request.getProperty(SHELL) instanceof Shell known ? known : shellOf(request.getUriInfo());
      int status = response.getStatus() == 200 ? view.status() : response.getStatus();
      try {
        answer(response, templates.render(view, shell), status);
      } catch (RuntimeException e) {
        var page = ErrorPage.of(Problem.of(ProblemType.INTERNAL));
        LOG.log(Level.ERROR, "Rendering " + view.template() + ", trace " + page.trace(), e);
        answer(response, templates.render(page.view(), shell), 500);
      }
    }
  }

  private static void answer(ContainerResponseContext response, byte[] html, int status) {
    response.setStatus(status);
    response.setEntity(html, new Annotation[0], MediaType.valueOf(HTML));
  }

  private Shell shellOf(UriInfo uri) {
    return shells.at("/" + uri.getPath(false), uri.getRequestUri().getRawQuery());
  }
}
