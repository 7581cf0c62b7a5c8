package org.comeasure.platform.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.comeasure.shared.locale.Texts;
import org.comeasure.shared.page.Action;
import org.comeasure.tenancy.ManufacturerId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in the language of whoever gets it. Both of its parts are made from this, so
 * that neither says less.
 *
 * @param kind of mail, for those who look after the portal
 * @param network that it is about; null where it is about the person
 * @param from whose it is, beside the portal's name; may be blank
 * @param occasion of which the person is told once; null tells each time
 * @param facts one line each, by what they are called
 * @param action the one thing to do; null for none
 * @param reason why the person gets it
 * @param unsubscribe where it can be stopped, of what goes to many; null for what concerns the
 *     person alone
 */
public record Letter(
    String kind,
    @Nullable ManufacturerId network,
    String from,
    @Nullable String occasion,
    Texts texts,
    String subject,
    List<String> paragraphs,
    List<Fact> facts,
    @Nullable Action action,
    String reason,
    @Nullable URI unsubscribe) {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final int LONGEST_LINE = 200;

  public record Fact(String name, String value) {}

  /** A subject is one line, whatever names it is made of. */
  public Letter {
    subject = oneLine(subject);
    paragraphs = List.copyOf(paragraphs);
    facts = List.copyOf(facts);
  }

  static String oneLine(String text) {
    var line = BREAKS.matcher(text).replaceAll(" ").strip();
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
  }

  /** One that a person gets about itself. */
  public static Letter of(String kind, Texts texts, String subject, String reason) {
    return new Letter(
        kind, null, "", null, texts, subject, List.of(), List.of(), null, reason, null);
  }

  public Letter about(ManufacturerId one, String name) {
    return new Letter(
        kind, one, name, occasion, texts, subject, paragraphs, facts, action, reason, unsubscribe);
  }

  public Letter once(String which) {
    return new Letter(
        kind, network, from, which, texts, subject, paragraphs, facts, action, reason, unsubscribe);
  }

  public Letter saying(String... sentences) {
    var all = new ArrayList<>(paragraphs);
    all.addAll(List.of(sentences));
    return new Letter(
        kind, network, from, occasion, texts, subject, all, facts, action, reason, unsubscribe);
  }

  public Letter with(String name, String value) {
    var all = new ArrayList<>(facts);
    all.add(new Fact(name, value));
    return new Letter(
        kind,
        network,
        from,
        occasion,
        texts,
        subject,
        paragraphs,
        all,
        action,
        reason,
        unsubscribe);
  }

  public Letter leading(String href, String label) {
    return new Letter(
        kind,
        network,
        from,
        occasion,
        texts,
        subject,
        paragraphs,
        facts,
        new Action(href, label),
        reason,
        unsubscribe);
  }

  /** One of those that come again and again until they are stopped there. */
  public Letter stoppedAt(URI address) {
    return new Letter(
        kind, network, from, occasion, texts, subject, paragraphs, facts, action, reason, address);
  }
}
