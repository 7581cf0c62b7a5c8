package org.comeasure.benchmark.intake;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.comeasure.benchmark.load.ClosedLoop;
import org.comeasure.collection.boundary.RecordResponses;
import org.comeasure.programme.Programme;

/** Part of the portal under test: clients that live in it and so need no HTTP. */
@WebServlet(InsideServlet.PATH)
public final class InsideServlet extends HttpServlet {
  static final String PATH = "/f/benchmark-inside";

  private static final long serialVersionUID = 1L;

  @Inject private transient RecordResponses responses;
  @Inject private transient Programme programme;
  @Inject private transient DataSource source;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      var places = InsideClient.Place.all(source, programme);
      var result =
          ClosedLoop.run(
              Integer.parseInt(request.getParameter("clients")),
              Duration.parse(request.getParameter("time")),
              number ->
                  new InsideClient(
                      responses, places, new SplittableRandom(System.nanoTime() + number)));
      var latencies = result.latencies();
      response
          .getWriter()
          .print(
              "%d %s %d %d %d"
                  .formatted(
                      latencies.count(),
                      result.seconds(),
                      latencies.percentile(50),
                      latencies.percentile(95),
                      latencies.percentile(99)));
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
