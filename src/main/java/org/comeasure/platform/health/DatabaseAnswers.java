package org.comeasure.platform.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Requests make sense while the database answers within two seconds, whatever it is busy with. */
@Readiness
@ApplicationScoped
public class DatabaseAnswers implements HealthCheck {

  private static final int SECONDS = 2;

  @Inject DataSource source;
  @Resource ManagedExecutorService executor;

  private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(true);

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answersSoon()).build();
  }

  private boolean answersSoon() {
    try {
      return asked().get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException
        | TimeoutException
        | RejectedExecutionException
        | CancellationException away) {
      return false;
    }
  }

  // Those who ask while nobody has been answered wait for the same answer.
  private synchronized CompletableFuture<Boolean> asked() {
    if (asked.isDone()) {
      asked = CompletableFuture.supplyAsync(this::answers, executor);
    }
    return asked;
  }

  private boolean answers() {
    try (var connection = source.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
