package org.comeasure.platform.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends a request's turn when its answer is written, which no filter of a resource sees. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EndOfTurn extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      if (request.getAttribute(RequestLimits.TURN) instanceof Turns.Turn turn) {
        turn.end();
      }
    }
  }
}
