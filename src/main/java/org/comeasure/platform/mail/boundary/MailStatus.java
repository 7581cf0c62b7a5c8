package org.comeasure.platform.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.comeasure.platform.mail.domain.MailState;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.SystemPart;
import org.comeasure.shared.page.Tone;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** Tells operators, and what watches the portal, whether mails go out. */
@ApplicationScoped
public class MailStatus implements SystemPart {

  private static final Duration USUAL = Duration.ofMinutes(5);

  @Inject MailLedger ledger;
  @Inject SmtpSettings settings;
  @Inject @RealTime Clock clock;

  @Override
  public List<Line> lines(Texts texts) {
    var state = ledger.state();
    var lines = new ArrayList<Line>();
    lines.add(new Line(texts.get("mail.status.name"), words(state, texts), tone(state)));
    if (state.dead() > 0) {
      lines.add(
          new Line(
              texts.get("mail.status.dead.name"),
              texts.get("mail.status.dead", state.dead()),
              Tone.WATCH));
    }
    return lines;
  }

  private String words(MailState state, Texts texts) {
    if (!settings.configured()) {
      return texts.get("mail.status.unset", state.waiting());
    }
    return state.oldest() == null
        ? texts.get("mail.status.idle")
        : texts.get(
            "mail.status.waiting",
            state.waiting(),
            texts.formats().ago(state.oldest(), clock.instant(), ZoneOffset.UTC));
  }

  private Tone tone(MailState state) {
    if (!settings.configured()) {
      return Tone.BAD;
    }
    return age(state).compareTo(USUAL) > 0 ? Tone.WATCH : Tone.GOOD;
  }

  private Duration age(MailState state) {
    Instant oldest = state.oldest();
    return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
  }

  /** For how long the mail waits that has waited longest. */
  @Gauge(name = "comeasure_mail_oldest_seconds", unit = "seconds", absolute = true)
  public long oldestSeconds() {
    return age(ledger.state()).toSeconds();
  }

  @Gauge(name = "comeasure_mail_waiting", unit = "none", absolute = true)
  public long waiting() {
    return ledger.state().waiting();
  }

  @Gauge(name = "comeasure_mail_dead", unit = "none", absolute = true)
  public long dead() {
    return ledger.state().dead();
  }
}
