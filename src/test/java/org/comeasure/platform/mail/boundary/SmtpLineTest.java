package org.comeasure.platform.mail.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Properties;
import org.comeasure.platform.mail.domain.MailContent;
import org.comeasure.platform.upload.SamplePictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes over the wire. */
class SmtpLineTest {

  @Test
  void theLogoComesAlongUnderTheNameThatTheHtmlCallsIt() throws Exception {
    var picture = SamplePictures.bar("png", 300, 80, Color.RED);
    var logo = new MailContent.Logo("image/png", Base64.getEncoder().encodeToString(picture));
    var parts = (MimeMultipart) sent(logo).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/related");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("<p>Grüße</p>");
    var along = (MimeBodyPart) parts.getBodyPart(1);
    assertThat(along.getContentID()).isEqualTo("<" + MailContent.LOGO + ">");
    assertThat(along.getContentType()).isEqualTo("image/png");
    assertThat(along.getDisposition()).isEqualTo("inline");
    assertThat(along.getInputStream().readAllBytes()).isEqualTo(picture);
  }

  @Test
  void withoutALogoThereIsOnlyTheHtml() throws Exception {
    assertThat(sent(null).getContent()).isEqualTo("<p>Grüße</p>");
  }

  /** As it is read again by whoever gets it. */
  private static BodyPart sent(MailContent.@Nullable Logo logo) throws Exception {
    var session = Session.getInstance(new Properties());
    var message = new MimeMessage(session);
    var content = new MailContent("A", "de", "B", "C", "<p>Grüße</p>", null, logo);
    message.setContent(new MimeMultipart("alternative", SmtpLine.html(content)));
    message.saveChanges();
    var wire = new ByteArrayOutputStream();
    message.writeTo(wire);
    var read = new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    return ((MimeMultipart) read.getContent()).getBodyPart(0);
  }
}
