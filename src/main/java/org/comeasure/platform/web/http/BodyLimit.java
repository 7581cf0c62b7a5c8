package org.comeasure.platform.web.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Against bodies that fill the memory: too long is refused, announced or not. */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class BodyLimit implements ContainerRequestFilter {

  @Inject
  @ConfigProperty(name = "comeasure.http.max-body-bytes", defaultValue = "2097152")
  private long limit;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > limit) {
      throw Problem.of(ProblemType.TOO_LARGE).exception();
    }
    request.setEntityStream(new Counted(request.getEntityStream(), limit));
  }

  private static final class Counted extends FilterInputStream {

    private long left;

    Counted(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw Problem.of(ProblemType.TOO_LARGE).exception();
      }
    }
  }
}
