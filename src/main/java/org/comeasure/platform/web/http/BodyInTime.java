package org.comeasure.platform.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.InterruptedByTimeoutException;
import java.time.Clock;
import java.time.Instant;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;

/** A request whose body is refused when it comes too late or is too long. */
final class BodyInTime extends HttpServletRequestWrapper {

  private final Clock clock;
  private final Instant late;
  private final int limit;

  BodyInTime(HttpServletRequest request, Clock clock, Instant late, int limit) {
    super(request);
    this.clock = clock;
    this.late = late;
    this.limit = limit;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Watched(super.getInputStream());
  }

  private final class Watched extends ServletInputStream {

    private final ServletInputStream input;
    private int taken;

    Watched(ServletInputStream input) {
      this.input = input;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = inTime(buffer, offset, length);
      taken += Math.max(0, read);
      if (taken > limit) {
        throw Problem.of(ProblemType.TOO_LARGE).exception();
      }
      if (read >= 0 && clock.instant().isAfter(late)) {
        throw Problem.of(ProblemType.REQUEST_TIMEOUT).exception();
      }
      return read;
    }

    private int inTime(byte[] buffer, int offset, int length) throws IOException {
      try {
        return input.read(buffer, offset, length);
      } catch (SocketTimeoutException | InterruptedByTimeoutException nothingMore) {
        throw Problem.of(ProblemType.REQUEST_TIMEOUT).exception();
      }
    }

    @Override
    public int available() throws IOException {
      return input.available();
    }

    @Override
    public boolean isFinished() {
      return input.isFinished();
    }

    @Override
    public boolean isReady() {
      return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      input.setReadListener(listener);
    }
  }
}
