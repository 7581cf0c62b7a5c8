package org.comeasure.tenancy.boundary.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.transaction.Transacted;
import org.comeasure.tenancy.NewDevice;
import org.comeasure.tenancy.domain.Person;
import org.comeasure.tenancy.domain.session.PortalSession;
import org.comeasure.tenancy.store.PersonStore;
import org.comeasure.tenancy.store.SessionStore;

/** Opens a session and takes down who the person is and where it works, all of it or nothing. */
@ApplicationScoped
public class EnterPerson {

  @Inject SessionStore sessions;
  @Inject PersonStore people;
  @Inject ResolveCaller callers;
  @Inject Event<NewDevice> newDevices;
  @Inject @RealTime Clock clock;

  /**
   * @return the person as it is known now
   */
  @Transacted
  Person open(PortalSession session, Person told, Device device) throws AwayException {
    var now = session.createdAt();
    sessions.insert(session);
    people.seen(told, now);
    var proof = new Proof(session.subject(), told.name(), session.grants());
    people.holds(session.subject(), callers.identity(proof).networks(), now);
    var person = people.find(session.subject()).orElse(told);
    if (people.device(session.subject(), device.secret().hash(), now) == PersonStore.Device.NEW) {
      newDevices.fire(new NewDevice(person.entry(), device.name(), now));
    }
    return person;
  }

  /** What a renewal says anew of somebody who is there already. */
  void changed(PortalSession before, PortalSession after) throws AwayException {
    if (!before.displayName().equals(after.displayName())) {
      people.renamed(after.subject(), after.displayName());
    }
    if (!before.grants().equals(after.grants()) && people.find(after.subject()).isPresent()) {
      var proof = new Proof(after.subject(), after.displayName(), after.grants());
      people.holds(after.subject(), callers.identity(proof).networks(), clock.instant());
    }
  }
}
