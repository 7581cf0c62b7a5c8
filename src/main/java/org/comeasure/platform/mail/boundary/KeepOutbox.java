package org.comeasure.platform.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.Outbox;
import org.comeasure.platform.mail.domain.MailContent;
import org.comeasure.platform.mail.store.MailStore;
import org.comeasure.platform.web.Templates;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.transaction.Transacted;

/** Writes mails out and puts them into the outbox. */
@ApplicationScoped
public class KeepOutbox implements Outbox {

  private static final String TEMPLATE = "mail/letter";

  @Inject MailStore store;
  @Inject Templates templates;
  @Inject @RealTime Clock clock;

  @Override
  @Transacted(Transacted.Bounds.WITHIN)
  public void add(Addressee to, Letter letter) {
    store.add(to, letter, content(to, letter, templates), clock.instant());
  }

  static MailContent content(Addressee to, Letter letter, Templates templates) {
    var unsubscribe = letter.unsubscribe();
    return new MailContent(
        to.name(),
        letter.texts().locale().toLanguageTag(),
        letter.subject(),
        text(letter),
        templates.document(TEMPLATE, letter),
        unsubscribe == null ? null : unsubscribe.toString());
  }

  /** All that the other part says. */
  private static String text(Letter letter) {
    var text = new StringBuilder();
    text.append(letter.from().isEmpty() ? "comeasure" : "comeasure · " + letter.from());
    text.append("\n\n").append(letter.subject()).append("\n\n");
    letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    letter.facts().forEach(fact -> text.append(fact.name() + ": " + fact.value() + "\n"));
    text.append(letter.facts().isEmpty() ? "" : "\n");
    if (letter.action() != null) {
      text.append(letter.action().label() + ":\n" + letter.action().href() + "\n\n");
    }
    text.append("-- \n").append(letter.reason()).append('\n');
    if (letter.unsubscribe() != null) {
      text.append(letter.texts().get("mail.unsubscribe") + ": " + letter.unsubscribe() + "\n");
    }
    return text.toString();
  }
}
