package org.comeasure.collection.boundary.form;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.comeasure.platform.web.problem.ProblemPages;

/** Hands a form's requests to its routes, without what a resource would cost. */
@WebServlet(urlPatterns = "/f/*", asyncSupported = true)
public class FormServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = System.getLogger(FormServlet.class.getName());
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
  private static final String THANKS = "/thanks";
  private static final String STARTED = "/started";
  private static final String LOGO = "/logo/";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Inject private transient FormResource form;
  @Inject private transient ProblemPages problems;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (METHODS.contains(request.getMethod())) {
      super.service(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = path(request);
    if (path.endsWith(THANKS)) {
      var code = path.substring(0, path.length() - THANKS.length());
      route(code, request, response, form::thanks);
    } else if (path.contains(LOGO)) {
      int at = path.indexOf(LOGO);
      var hash = path.substring(at + LOGO.length());
      route(path.substring(0, at), request, response, visit -> form.logo(visit, hash));
    } else {
      route(
          path,
          request,
          response,
          visit -> {
            if (!form.redirected(visit)) {
              form.show(visit);
            }
          });
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = path(request);
    if (path.endsWith(THANKS)) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (!isForm(request)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (path.endsWith(STARTED)) {
      var code = path.substring(0, path.length() - STARTED.length());
      route(code, request, response, form::started);
    } else {
      route(path, request, response, form::send);
    }
  }

  private interface Route {
    void answer(Visit visit) throws IOException;
  }

  private void route(
      String code, HttpServletRequest request, HttpServletResponse response, Route route)
      throws IOException {
    int slash = code.indexOf('/');
    if (code.isEmpty() || slash >= 0 && slash < code.length() - 1) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      route.answer(Visit.of(code, request, response));
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "A visitor was gone before the answer", gone);
    } catch (RuntimeException e) {
      problems.send(request, response, e);
    }
  }

  private static String path(HttpServletRequest request) {
    var path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null || type.split(";")[0].strip().equalsIgnoreCase(FORM);
  }
}
