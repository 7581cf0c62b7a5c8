package org.comeasure.platform.health;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts requests until they are answered, and asks to connect anew once the node is to stop. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RunningRequests extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String RETRY_SECONDS = "1";

  @Inject private transient Drain drain;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (drain.draining()) {
      response.setHeader("Connection", "close");
    }
    if (drain.closed()) {
      response.setHeader("Retry-After", RETRY_SECONDS);
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    drain.begins();
    try {
      chain.doFilter(request, response);
    } finally {
      if (!endsLater(request)) {
        drain.ends();
      }
    }
  }

  private boolean endsLater(HttpServletRequest request) {
    try {
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new EndsLater());
        return true;
      }
    } catch (IllegalStateException answeredMeanwhile) {
      return false;
    }
    return false;
  }

  private final class EndsLater implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      drain.ends();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // Completion follows.
    }

    @Override
    public void onError(AsyncEvent event) {
      // Completion follows.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
