package org.comeasure.platform.mail.boundary;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.comeasure.platform.mail.domain.ClaimedMail;
import org.comeasure.platform.mail.domain.MailContent;
import org.comeasure.shared.id.Tsids;

/** A connection to the mail server, kept for as many mails as there are. */
final class SmtpLine implements AutoCloseable {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String PORTAL = "Comeasure";
  private static final Pattern LINES = Pattern.compile(".{1,76}");

  private final SmtpSettings settings;
  private final Session session;
  private final Transport transport;

  private SmtpLine(SmtpSettings settings, Session session, Transport transport) {
    this.settings = settings;
    this.session = session;
    this.transport = transport;
  }

  static SmtpLine open(SmtpSettings settings) throws MessagingException {
    var session = Session.getInstance(settings.properties());
    var transport = session.getTransport("smtp");
    transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    return new SmtpLine(settings, session, transport);
  }

  void send(ClaimedMail mail) throws MessagingException {
    try {
      var to = new InternetAddress(mail.to().text(), mail.content().name(), UTF_8);
      var message = message(mail, to);
      message.saveChanges();
      transport.sendMessage(message, new Address[] {to});
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean isOpen() {
    return transport.isConnected();
  }

  private MimeMessage message(ClaimedMail mail, InternetAddress to)
      throws MessagingException, UnsupportedEncodingException {
    var content = mail.content();
    var message =
        new Numbered(session, "<" + Tsids.print(mail.id()) + "@" + settings.domain() + ">");
    message.setFrom(new InternetAddress(settings.from(), PORTAL, UTF_8));
    message.setRecipient(MimeMessage.RecipientType.TO, to);
    message.setSubject(content.subject(), UTF_8);
    message.setSentDate(Date.from(mail.createdAt()));
    message.setContentLanguage(new String[] {content.language()});
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (content.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + content.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    var parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(content.text(), "plain"));
    parts.addBodyPart(html(content));
    message.setContent(parts);
    return message;
  }

  static MimeBodyPart html(MailContent content) throws MessagingException {
    var html = part(content.html(), "html");
    var logo = content.logo();
    if (logo == null) {
      return html;
    }
    var headers = new InternetHeaders();
    headers.setHeader("Content-Type", logo.mediaType());
    headers.setHeader("Content-Transfer-Encoding", "base64");
    headers.setHeader("Content-ID", "<" + MailContent.LOGO + ">");
    headers.setHeader("Content-Disposition", "inline");
    var lines = LINES.matcher(logo.base64()).replaceAll("$0\r\n");
    var picture = new MimeBodyPart(headers, lines.getBytes(StandardCharsets.US_ASCII));
    var both = new MimeBodyPart();
    both.setContent(new MimeMultipart("related", html, picture));
    return both;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, type);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException gone) {
      // Nothing is sent by it any more.
    }
  }

  /** Under the same id at each try: whoever gets a mail twice can tell that it is one. */
  private static final class Numbered extends MimeMessage {

    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
