package org.comeasure.platform.web.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.comeasure.shared.limit.ClientAddress;
import org.comeasure.shared.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits for few bodies at once. Against slow ones, which hold a thread each: a body that has come
 * with its head goes straight on, of the others one client has only so many under way, all clients
 * together leave threads enough, none may take longer than its time, and the slowest make room.
 * Against those that fill the memory: there is a limit.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class IncomingBodies extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final List<String> FILES =
      List.of(
          "multipart/form-data",
          "image/",
          "text/csv",
          "application/vnd.openxmlformats-officedocument.");

  private final transient ClientAddress addresses;
  private final transient Clock clock;
  private final transient Duration deadline;
  private final int leastRate;
  private final int limit;
  private final int limitOfFiles;
  private final transient SlowBodies places;

  /**
   * @param deadline for a body as small as most; a larger one has as much more as the least rate
   *     gives it
   */
  @Inject
  public IncomingBodies(
      ClientAddress addresses,
      Clock clock,
      @ConfigProperty(name = "comeasure.http.body-deadline", defaultValue = "PT10S")
          Duration deadline,
      Limits limits) {
    this.addresses = addresses;
    this.clock = clock;
    this.deadline = deadline;
    this.leastRate = limits.leastRate;
    this.limit = limits.largest;
    this.limitOfFiles = limits.largestFile;
    this.places =
        new SlowBodies(limits.atOnce, limits.perClient, limits.leastRate, System::nanoTime);
  }

  /** What may be set. */
  @Dependent
  public static class Limits {

    @Inject
    @ConfigProperty(name = "comeasure.http.body-bytes-per-second", defaultValue = "16384")
    int leastRate;

    @Inject
    @ConfigProperty(name = "comeasure.http.max-body-bytes", defaultValue = "2097152")
    int largest;

    /** A route that takes files has a lower limit of its own, and words for what is beyond it. */
    @Inject
    @ConfigProperty(name = "comeasure.http.max-upload-bytes", defaultValue = "67108864")
    int largestFile;

    @Inject
    @ConfigProperty(name = "comeasure.http.bodies-per-client", defaultValue = "24")
    int perClient;

    /** Of the server's threads, of which there are 200 unless it is told otherwise. */
    @Inject
    @ConfigProperty(name = "comeasure.http.bodies-at-once", defaultValue = "120")
    int atOnce;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long announced = request.getContentLengthLong();
    if (announced > limit(request)) {
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (isThere(request, announced)) {
      chain.doFilter(request, response);
    } else {
      await(request, response, chain, announced);
    }
  }

  /** What says that it is a file goes to nobody who does not expect one. */
  private int limit(HttpServletRequest request) {
    var type = request.getContentType();
    var kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return FILES.stream().anyMatch(kind::startsWith) ? limitOfFiles : limit;
  }

  private static boolean isThere(HttpServletRequest request, long announced) throws IOException {
    return announced < 0
        ? request.getHeader("Transfer-Encoding") == null
        : announced == 0 || request.getInputStream().available() >= announced;
  }

  private void await(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, long announced)
      throws IOException, ServletException {
    var free = places.enter(addresses.of(request), announced);
    if (free.isEmpty()) {
      response.setIntHeader("Retry-After", 1);
      refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try (var place = free.get()) {
      var late = clock.instant().plus(deadline).plusSeconds(Math.max(0, announced) / leastRate);
      chain.doFilter(new BodyInTime(request, clock, late, limit(request), place), response);
    } catch (ProblemException refused) {
      // Read before anything that would answer in the form of the page.
      refuse(response, refused.problem().type().status());
    }
  }

  /** What else the client sends is not waited for. */
  private static void refuse(HttpServletResponse response, int status) throws IOException {
    response.setHeader("Connection", "close");
    response.sendError(status);
  }
}
