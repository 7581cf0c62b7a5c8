package org.comeasure.platform.health;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

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
    var counted = new Counted(request, drain);
    try {
      chain.doFilter(counted, response);
    } finally {
      if (!counted.endsLater) {
        drain.ends();
      }
    }
  }

  /**
   * Notices when an answer that is given later is complete. A listener for that would have the
   * server begin and end the request's contexts a second time, in the thread that completes it and
   * perhaps before the request's own has left them.
   */
  private static final class Counted extends HttpServletRequestWrapper {

    private final Drain drain;
    private final AtomicBoolean complete = new AtomicBoolean();
    private boolean endsLater;

    Counted(HttpServletRequest request, Drain drain) {
      super(request);
      this.drain = drain;
    }

    @Override
    public AsyncContext startAsync() {
      return counted(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
      return counted(super.startAsync(request, response));
    }

    private AsyncContext counted(AsyncContext exchange) {
      endsLater = true;
      return (AsyncContext)
          Proxy.newProxyInstance(
              RunningRequests.class.getClassLoader(),
              new Class<?>[] {AsyncContext.class},
              (proxy, method, arguments) -> {
                try {
                  return method.invoke(exchange, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                } finally {
                  if (method.getName().equals("complete") && complete.compareAndSet(false, true)) {
                    drain.ends();
                  }
                }
              });
    }
  }
}
