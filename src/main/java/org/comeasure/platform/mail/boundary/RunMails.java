package org.comeasure.platform.mail.boundary;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.id.Tsids;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails on this node, beside as many other nodes as there are, and clears away what is known
 * of old ones.
 */
@ApplicationScoped
public class RunMails {

  private static final Logger LOG = System.getLogger(RunMails.class.getName());
  private static final long EVERY_MS = 1000;
  private static final long CLEAR_EVERY_MINUTES = 30;

  @Inject MailLedger ledger;
  @Inject OldMails old;
  @Inject SmtpSettings settings;
  @Inject @RealTime Clock clock;
  @Resource ManagedScheduledExecutorService schedule;

  private @Nullable MailSender sender;
  private @Nullable ScheduledFuture<?> ticking;

  void start(@Observes @Priority(30) @Initialized(ApplicationScoped.class) Object started) {
    settings.check();
    schedule.scheduleWithFixedDelay(
        this::clear, CLEAR_EVERY_MINUTES, CLEAR_EVERY_MINUTES, TimeUnit.MINUTES);
    if (settings.configured()) {
      var here = new MailSender("node-" + Tsids.print(Tsids.next()), ledger, settings, clock);
      sender = here;
      ticking =
          schedule.scheduleWithFixedDelay(
              () -> tick(here), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    } else {
      LOG.log(Level.WARNING, "No mail server is set (comeasure.smtp.host): mails wait");
    }
  }

  // An exception would end the ticking for good.
  private static void tick(MailSender sender) {
    try {
      sender.tick();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Mails wait for now: {0}", e.getMessage());
    }
  }

  private void clear() {
    try {
      old.clear();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Old mails stay for now: {0}", e.getMessage());
    }
  }

  @PreDestroy
  void stop() {
    if (ticking != null) {
      ticking.cancel(false);
    }
    if (sender != null) {
      sender.stop();
    }
  }
}
