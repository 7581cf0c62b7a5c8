package org.comeasure.platform.web.problem;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.comeasure.platform.web.Audience;
import org.comeasure.platform.web.Shells;
import org.comeasure.platform.web.Templates;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/**
 * Answers what the container refuses before a resource is reached (an authentication mechanism that
 * says 404, an address that cannot be parsed), so that those refusals look like all others.
 */
@WebServlet(urlPatterns = ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {

  static final String PATH = "/container-error";

  private static final long serialVersionUID = 1L;

  @Inject private transient Shells shells;
  @Inject private transient Templates templates;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Only an error dispatch carries the attribute; asked for directly, this address does not
    // exist.
    boolean dispatched = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    int status = dispatched ? response.getStatus() : 404;
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            ? asked
            : request.getRequestURI();
    var page = ErrorPage.of(Problem.of(ProblemType.ofStatus(status)));
    response.setStatus(page.problem().type().status());
    if (Audience.of(path) == Audience.PROGRAM) {
      send(response, ProblemBody.MEDIA_TYPE, json(page).getBytes(StandardCharsets.UTF_8));
    } else {
      var shell = shells.at(path, null);
      send(response, "text/html;charset=UTF-8", templates.render(page.view(), shell));
    }
  }

  private static String json(ErrorPage page) throws IOException {
    try (Jsonb jsonb = JsonbBuilder.create()) {
      return jsonb.toJson(ProblemBody.of(page));
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
