package org.comeasure.administration.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Kind;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Spec;
import org.comeasure.administration.provisioning.boundary.InvitePerson.Person;
import org.comeasure.administration.provisioning.boundary.InvitePerson.Seat;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.Role;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are let in once, whenever the work on it is cut short, and get one mail. */
class InvitePersonIT {

  private static final int MORE_THAN_ALL = 100;

  private static Stage stage;
  private static KeycloakAdmin admin;
  private static String organization;

  private final Log log = new Log();

  /** What a row would remember. */
  private static final class Log implements InvitePerson.Log {
    private boolean out;
    private boolean made;

    @Override
    public void known(String subject, boolean madeForIt, boolean member) {
      made |= madeForIt;
    }

    @Override
    public boolean isMailed() {
      return out;
    }

    @Override
    public void mailed() {
      out = true;
    }
  }

  @BeforeAll
  static void open() {
    stage = Stage.open();
    admin = new KeycloakAdmin(stage.stack());
    organization =
        new EnsureOrganization(RealKeycloak.of(stage))
            .ensure(new Spec(Kind.PARTNER, PartnerId.next().toString(), null, "Inviting", true))
            .id();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatIsCutShortAnywhereIsFinishedByTheNextOne(boolean done) throws Exception {
    int at = 1;
    int doubled = 0;
    for (boolean reached = true; reached; at++) {
      assertThat(at).isLessThan(MORE_THAN_ALL);
      var person = person();
      var remembered = new Log();
      var cut = new CutConnection(at, done);
      try {
        new InvitePerson(RealKeycloak.by(stage, cut)).invite(person, manager(), remembered);
      } catch (KeycloakException.Unreachable killed) {
        assertThat(killed.passes()).isTrue();
      }
      var invited = invite(person, manager(), remembered);
      assertIn(invited.subject(), "managers");
      int mails = mailsTo(person.email());
      assertThat(mails).isBetween(1, 2);
      doubled += mails - 1;
      reached = cut.reached();
    }
    // Only where the answer to the mail itself got lost.
    assertThat(doubled).isEqualTo(done ? 1 : 0);
    assertThat(at).as("requests that were cut").isGreaterThan(6);
  }

  private static int mailsTo(String address) {
    return stage.stack().mailbox().to(address).size();
  }

  @Test
  void aSecondInvitationSendsNoSecondMail() {
    var person = person();
    var first = invite(person, manager(), log);
    assertThat(first.settled()).isFalse();
    assertThat(invite(person, manager(), log)).isEqualTo(first);
    assertThat(mailsTo(person.email())).isEqualTo(1);
  }

  @Test
  void whoHasAnAccountInUseKeepsItAndGetsNoMailAboutPasswords() throws ParseException {
    var known = new Person("manager@frost.example", "Not", "Taken", "en");
    var invited = invite(known, manager(), log);
    assertThat(invited.settled()).isTrue();
    assertThat(log.isMailed()).isFalse();
    assertIn(invited.subject(), "managers");
    new InvitePerson(RealKeycloak.of(stage)).remove(invited.subject(), organization);
    assertThat(RealKeycloak.of(stage).isMember(organization, invited.subject())).isFalse();
    assertThat(stage.credentials().tokenOf("frost.manager")).isNotEmpty();
  }

  /** Anybody can write the address of somebody who is to be invited into an account of theirs. */
  @Test
  void anAccountThatHasNotProvedItsAddressIsNotLetIn() throws ParseException {
    var person = person();
    admin.ask(
        "POST",
        "/comeasure/users",
        """
        {"username": "%1$s", "email": "%1$s", "firstName": "Mal", "lastName": "Ory",
         "enabled": true, "emailVerified": false,
         "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}
        """
            .formatted(person.email(), Credentials.PASSWORD));
    assertThatThrownBy(() -> invite(person, manager(), log))
        .isInstanceOf(KeycloakException.Refused.class);
    var account = RealKeycloak.of(stage).user(person.email()).orElseThrow();
    assertThat(RealKeycloak.of(stage).isMember(organization, account.id())).isFalse();
    new InvitePerson(RealKeycloak.of(stage)).forget(account.id());
    assertThat(RealKeycloak.of(stage).user(person.email())).isPresent();
  }

  @Test
  void anotherRoleTakesThePlaceOfTheOneBefore() throws ParseException {
    var person = person();
    var subject = invite(person, manager(), log).subject();
    var viewer = new Seat(organization, Kind.PARTNER, Role.PARTNER_VIEWER);
    new InvitePerson(RealKeycloak.of(stage)).seat(subject, viewer);
    assertIn(subject, "viewers");
    new InvitePerson(RealKeycloak.of(stage)).seat(subject, viewer);
    assertIn(subject, "viewers");
  }

  /** An old link must not lead back in. */
  @Test
  void anAccountThatWasMadeForAnInvitationIsDroppedWithItUnlessItIsInUse() {
    var client = RealKeycloak.of(stage);
    var person = person();
    var subject = invite(person, manager(), log).subject();
    assertThat(log.made).isTrue();
    new InvitePerson(client).forget(subject);
    assertThat(client.account(subject)).as("a member still").isPresent();
    new InvitePerson(client).remove(subject, organization);
    new InvitePerson(client).forget(subject);
    assertThat(client.account(subject)).isEmpty();
    assertThat(client.user(person.email())).isEmpty();

    var known = client.user("manager@frost.example").orElseThrow();
    new InvitePerson(client).forget(known.id());
    assertThat(client.account(known.id())).isPresent();
    assertThat(invite(person, manager(), new Log()).subject()).isNotEqualTo(subject);
  }

  @Test
  void anOperatorsAddressIsTakenAndSaysNoMore() {
    var operator = new Person("operator@comeasure.example", "Some", "Body", "en");
    assertThatThrownBy(() -> invite(operator, manager(), log))
        .isInstanceOf(KeycloakException.Clash.class);
  }

  @Test
  void aManufacturersRoleIsNoneOfAPartners() {
    var seat = new Seat(organization, Kind.PARTNER, Role.MANUFACTURER_ADMIN);
    assertThatThrownBy(() -> invite(person(), seat, log))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertIn(String subject, String group) throws ParseException {
    var groups =
        JSONArrayUtils.parse(
            admin.read(
                admin.tokenOfMasterRealm(),
                "/organizations/" + organization + "/members/" + subject + "/groups"));
    assertThat(groups)
        .extracting(one -> (Object) ((Map<?, ?>) one).get("name"))
        .isEqualTo(List.of(group));
  }

  private static InvitePerson.Invited invite(Person person, Seat seat, InvitePerson.Log log) {
    return new InvitePerson(RealKeycloak.of(stage)).invite(person, seat, log);
  }

  private static Seat manager() {
    return new Seat(organization, Kind.PARTNER, Role.PARTNER_MANAGER);
  }

  private static Person person() {
    return new Person(UUID.randomUUID() + "@inviting.example", "Ada", "Lund", "de");
  }
}
