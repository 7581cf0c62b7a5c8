package org.comeasure.testing.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The newest mails that the server has taken. */
final class TakenMails {

  private static final int MOST = 1000;

  private final Deque<Taken> mails = new ArrayDeque<>();
  private long last;

  /**
   * @param source as it came over the wire
   */
  record Taken(ReceivedMail mail, String source) {}

  synchronized void add(List<String> recipients, MimeMessage message) {
    try {
      var parts = new LinkedHashMap<String, String>();
      read(message, parts);
      var source = new ByteArrayOutputStream();
      message.writeTo(source);
      var mail =
          new ReceivedMail(
              ++last,
              Instant.now(),
              recipients.stream().map(address -> address.toLowerCase(Locale.ROOT)).toList(),
              headers(message),
              parts.getOrDefault("text/plain", ""),
              parts.getOrDefault("text/html", ""));
      mails.addLast(new Taken(mail, source.toString(StandardCharsets.UTF_8)));
      if (mails.size() > MOST) {
        mails.removeFirst();
      }
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("a mail that cannot be read", e);
    }
  }

  /** The oldest first. */
  synchronized List<Taken> all() {
    return List.copyOf(mails);
  }

  synchronized Optional<Taken> find(long id) {
    return mails.stream().filter(taken -> taken.mail().id() == id).findFirst();
  }

  private static void read(Part part, Map<String, String> into)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        read(several.getBodyPart(i), into);
      }
    } else if (part.getContent() instanceof String text) {
      into.putIfAbsent(part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT), text);
    }
  }

  private static Map<String, List<String>> headers(MimeMessage message)
      throws MessagingException, IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (var header : Collections.list(message.getAllHeaders())) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
          .add(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
    }
    return headers;
  }
}
