package org.comeasure.platform.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comeasure.platform.database.RetriedTransaction;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.EmailAddress;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.Outbox;
import org.comeasure.platform.mail.PortalAddress;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Directory;
import org.comeasure.tenancy.People;
import org.comeasure.tenancy.PersonEntry;
import org.comeasure.tenancy.Role;
import org.comeasure.tenancy.TenantScope;

/**
 * Tells a network's administrators and the platform's operators that a trail is broken, once for
 * each place where one breaks off.
 */
@ApplicationScoped
public class TellOfBrokenTrail {

  private static final String KIND = "audit.broken";

  @Inject RetriedTransaction transaction;
  @Inject People people;
  @Inject Directory directory;
  @Inject Outbox outbox;
  @Inject PortalAddress portal;

  void tell(TenantScope network, long entry) {
    var name = directory.manufacturer(network).name();
    var trail = portal.of("/n/" + network.manufacturer() + "/audit");
    transaction.run(
        () -> {
          write(network, name, entry, people.holding(network, Role.MANUFACTURER_ADMIN), trail);
          write(network, name, entry, people.operators(), portal.of("/platform"));
          return true;
        });
  }

  private void write(
      TenantScope network, String name, long entry, List<PersonEntry> all, String leadingTo) {
    for (var person : all) {
      EmailAddress.of(person.email())
          .ifPresent(
              address ->
                  outbox.add(
                      new Addressee(address, person.name()),
                      letter(person, network, name, entry, leadingTo)));
    }
  }

  static Letter letter(
      PersonEntry person, TenantScope network, String name, long entry, String leadingTo) {
    var texts = Texts.in(person.language());
    return Letter.of(
            KIND,
            texts,
            texts.get("audit.mail.subject", name),
            texts.get("audit.mail.reason", name))
        .about(network.manufacturer(), name)
        .once(KIND + "/" + network.manufacturer() + "/" + entry)
        .saying(texts.get("audit.mail.text", entry), texts.get("audit.mail.advice"))
        .leading(leadingTo, texts.get("audit.mail.action"));
  }
}
