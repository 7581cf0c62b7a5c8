package org.comeasure.platform.web.problem;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the container's log what any stranger can write there as often as he likes, with a
 * stack each time: that he has hung up, and that his address is not one.
 */
@WebListener
public class ContainerLog implements ServletContextListener {

  // Held, or they would be forgotten with what is set here.
  private final List<Logger> loggers =
      List.of(
          Logger.getLogger("jakarta.enterprise.web"),
          Logger.getLogger("jakarta.enterprise.web.core"),
          Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder"));

  @Override
  public void contextInitialized(ServletContextEvent event) {
    loggers.forEach(logger -> logger.setFilter(new ButStrangers(logger.getFilter())));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    for (var logger : loggers) {
      if (logger.getFilter() instanceof ButStrangers ours) {
        logger.setFilter(ours.before());
      }
    }
  }

  private record ButStrangers(@Nullable Filter before) implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
      var thrown = entry.getThrown();
      // Catalina's older way to log writes the stack into the message.
      boolean gone =
          GoneClient.causes(thrown) || (thrown == null && GoneClient.isToldBy(entry.getMessage()));
      return !gone && !isMalformed(thrown) && (before == null || before.isLoggable(entry));
    }

    private static boolean isMalformed(@Nullable Throwable thrown) {
      return thrown instanceof IllegalArgumentException
          && String.valueOf(thrown.getMessage()).startsWith("URLDecoder:");
    }
  }
}
