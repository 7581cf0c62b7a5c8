package org.comeasure.platform.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.Outbox;
import org.comeasure.platform.mail.domain.MailContent;
import org.comeasure.platform.mail.store.MailStore;
import org.comeasure.platform.upload.StoredFile;
import org.comeasure.platform.upload.StoredFiles;
import org.comeasure.platform.web.Templates;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.Brands;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** Writes mails out and puts them into the outbox. */
@ApplicationScoped
public class KeepOutbox implements Outbox {

  private static final String TEMPLATE = "mail/letter";

  @Inject MailStore store;
  @Inject Brands brands;
  @Inject StoredFiles files;
  @Inject Templates templates;
  @Inject @RealTime Clock clock;

  @Override
  @Transacted(Transacted.Bounds.WITHIN)
  public void add(Addressee to, Letter letter) {
    var network = letter.network();
    var content =
        network == null
            ? content(to, new LetterPage(letter, null, false), null, templates)
            : branded(to, letter, TenantScope.ofNetwork(network));
    store.add(to, letter, content, clock.instant());
  }

  private MailContent branded(Addressee to, Letter letter, TenantScope network) {
    var brand = brands.network(network);
    var logo = Optional.ofNullable(brand.logo()).flatMap(hash -> files.small(network, hash));
    return content(
        to,
        new LetterPage(letter, brand, logo.isPresent()),
        logo.map(KeepOutbox::picture).orElse(null),
        templates);
  }

  private static MailContent.Logo picture(StoredFile file) {
    return new MailContent.Logo(
        file.mediaType(), Base64.getEncoder().encodeToString(file.content()));
  }

  static MailContent content(
      Addressee to, LetterPage page, MailContent.@Nullable Logo logo, Templates templates) {
    var letter = page.letter();
    var unsubscribe = letter.unsubscribe();
    return new MailContent(
        to.name(),
        letter.texts().locale().toLanguageTag(),
        letter.subject(),
        text(page),
        templates.document(TEMPLATE, page),
        unsubscribe == null ? null : unsubscribe.toString(),
        logo);
  }

  /** All that the other part says. */
  private static String text(LetterPage page) {
    var letter = page.letter();
    var text = new StringBuilder();
    text.append(page.from().isEmpty() ? "comeasure" : "comeasure · " + page.from());
    text.append("\n\n").append(letter.subject()).append("\n\n");
    letter.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    letter.facts().forEach(fact -> text.append(fact.name() + ": " + fact.value() + "\n"));
    text.append(letter.facts().isEmpty() ? "" : "\n");
    if (letter.action() != null) {
      text.append(letter.action().label() + ":\n" + letter.action().href() + "\n\n");
    }
    text.append("-- \n").append(letter.reason()).append('\n');
    if (page.contact() != null) {
      text.append(page.contact()).append('\n');
    }
    if (letter.unsubscribe() != null) {
      text.append(letter.texts().get("mail.unsubscribe") + ": " + letter.unsubscribe() + "\n");
    }
    return text.toString();
  }
}
