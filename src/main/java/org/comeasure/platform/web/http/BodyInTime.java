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
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;

/** A request whose body is refused when it comes too late or is too long. */
final class BodyInTime extends HttpServletRequestWrapper {

  private final Clock clock;
  private final Instant late;
  private final int limit;
  private final SlowBodies.Place place;

  BodyInTime(
      HttpServletRequest request, Clock clock, Instant late, int limit, SlowBodies.Place place) {
    super(request);
    this.clock = clock;
    this.late = late;
    this.limit = limit;
    this.place = place;
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
        place.failed();
        throw late();
      }
      return read;
    }

    private int inTime(byte[] buffer, int offset, int length) throws IOException {
      if (!place.reading()) {
        throw late();
      }
      try {
        int read = input.read(buffer, offset, length);
        place.read(read);
        return read;
      } catch (SocketTimeoutException | InterruptedByTimeoutException nothingMore) {
        place.failed();
        throw late();
      } catch (IOException gone) {
        if (place.failed()) {
          throw late();
        }
        throw gone;
      }
    }

    private static ProblemException late() {
      return Problem.of(ProblemType.REQUEST_TIMEOUT).exception();
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
