package org.comeasure.platform.mail.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.EmailAddress;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.Outbox;
import org.comeasure.platform.mail.PortalAddress;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.NewDevice;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a person that somebody signed in as that person from a browser that is not known: whoever
 * has taken over a password does it from one.
 */
@ApplicationScoped
public class TellOfNewDevice {

  private static final Logger LOG = System.getLogger(TellOfNewDevice.class.getName());
  private static final String KIND = "sign-in.new-device";

  @Inject Outbox outbox;
  @Inject PortalAddress portal;

  @Inject
  @ConfigProperty(name = "comeasure.mail.new-device", defaultValue = "true")
  boolean wanted;

  /** A mail that cannot be written keeps nobody from signing in. */
  void tell(@Observes NewDevice event) {
    var address = EmailAddress.of(event.person().email());
    if (wanted && address.isPresent()) {
      try {
        var to = new Addressee(address.get(), event.person().name());
        outbox.add(to, letter(event, portal.of("/profile")));
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A person is not told of a sign-in", e);
      }
    }
  }

  static Letter letter(NewDevice event, String profile) {
    var texts = Texts.in(event.person().language());
    ZoneId zone = Optional.ofNullable(event.person().zone()).orElse(ZoneOffset.UTC);
    var device = event.device().isEmpty() ? texts.get("mail.new-device.unknown") : event.device();
    return Letter.of(
            KIND, texts, texts.get("mail.new-device.subject"), texts.get("mail.new-device.reason"))
        .saying(texts.get("mail.new-device.text"))
        .with(texts.get("mail.new-device.device"), device)
        .with(texts.get("mail.new-device.time"), texts.formats().dateTime(event.at(), zone))
        .saying(texts.get("mail.new-device.advice"))
        .leading(profile, texts.get("mail.new-device.action"));
  }
}
