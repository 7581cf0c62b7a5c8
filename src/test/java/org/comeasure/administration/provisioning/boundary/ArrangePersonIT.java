package org.comeasure.administration.provisioning.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comeasure.administration.provisioning.boundary.EnsureOrganization.Kind;
import org.comeasure.administration.provisioning.boundary.InvitePerson.Seat;
import org.comeasure.tenancy.MembershipId;
import org.comeasure.tenancy.Role;
import org.comeasure.testing.identity.KeycloakAdmin;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * As if the node that invites somebody had been killed at each of its requests: what it had noted
 * by then is all that is left, nobody asks again, and the running portal finishes it.
 */
class ArrangePersonIT {

  private static final Duration RESUMED_WITHIN = Duration.ofSeconds(150);
  private static final int MORE_THAN_ALL = 40;

  private static Stage stage;
  private static KeycloakAdmin keycloak;
  private static long manufacturer;
  private static long partner;
  private static String organization;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    keycloak = new KeycloakAdmin(stage.stack());
    manufacturer = stage.number("select id from manufacturer where name = 'Velmora Climate'");
    partner =
        stage.number(
            "select partner_id from enrolment where manufacturer_id = ? and name like 'Lombardia%'",
            manufacturer);
    organization =
        stage.text("select organization_id from enrolment where partner_id = ?", partner);
  }

  /**
   * What the job notes on its way.
   *
   * @param doubled whether the mail was out before its note
   */
  private record Killed(MembershipId id, String email, boolean doubled)
      implements InvitePerson.Log {

    @Override
    public void known(String subject, boolean made, boolean member) {
      stage.change(
          "update membership set subject = ?, account_made = ? where id = ?",
          subject,
          made ? 1 : 0,
          id.value());
    }

    @Override
    public boolean isMailed() {
      return false;
    }

    @Override
    public void mailed() {
      stage.change("update membership set mailed_at = utc_timestamp(3) where id = ?", id.value());
    }
  }

  @Test
  void whoeverWasBeingInvitedIsInvitedOnceWhereverItWasCut() throws Exception {
    var all = new ArrayList<Killed>();
    for (boolean done : new boolean[] {false, true}) {
      boolean reached = true;
      for (int at = 1; reached; at++) {
        assertThat(at).isLessThan(MORE_THAN_ALL);
        var cut = new CutConnection(at, done);
        all.add(killed(cut, done));
        reached = cut.reached();
      }
    }
    assertThat(all).as("places to be cut at").hasSizeGreaterThan(12);
    stage.change(
        "update membership set settled_version = 0 where partner_id = ? and email like '%@cut.example'",
        partner);
    var since = Instant.now();
    var end = since.plus(RESUMED_WITHIN);
    while (left() > 0) {
      assertThat(Instant.now()).as(left() + " are left").isBefore(end);
      Thread.sleep(500);
    }
    System.out.printf(
        "%d cut invitations were finished within %d s%n",
        all.size(), Duration.between(since, Instant.now()).toSeconds());
    for (var one : all) {
      assertInvited(one);
    }
  }

  private static Killed killed(CutConnection cut, boolean done) {
    var id = MembershipId.next();
    var email = UUID.randomUUID() + "@cut.example";
    stage.change(
        "insert into membership (id, manufacturer_id, partner_id, email, first_name, last_name,"
            + " language, role, status, created_at, invited_at, version, settled_version)"
            + " values (?, ?, ?, ?, 'Ada', 'Cut', 'en', 'partner-viewer', 'invited',"
            + " utc_timestamp(3), utc_timestamp(3), 1, 1)",
        id.value(),
        manufacturer,
        partner,
        email);
    var log = new Killed(id, email, false);
    int mails = 0;
    try {
      new InvitePerson(RealKeycloak.by(stage, cut))
          .invite(
              new InvitePerson.Person(email, "Ada", "Cut", "en"),
              new Seat(organization, Kind.PARTNER, Role.PARTNER_VIEWER),
              log);
    } catch (KeycloakException.Unreachable killed) {
      mails = done ? stage.stack().mailbox().to(email).size() : 0;
    }
    return new Killed(id, email, mails == 1 && !isNoted(id));
  }

  private static boolean isNoted(MembershipId id) {
    return stage.number(
            "select count(*) from membership where id = ? and mailed_at is not null", id.value())
        == 1;
  }

  private static long left() {
    return stage.number(
        "select count(*) from membership where partner_id = ? and email like '%@cut.example'"
            + " and settled_version <> version",
        partner);
  }

  private static void assertInvited(Killed one) throws Exception {
    assertThat(
            stage.text(
                "select concat(status, ' ', subject is not null, ' ', mailed_at is not null)"
                    + " from membership where id = ?",
                one.id().value()))
        .as(one.email())
        .isEqualTo("invited 1 1");
    var master = keycloak.tokenOfMasterRealm();
    var users = JSONArrayUtils.parse(keycloak.read(master, "/users?email=" + one.email()));
    assertThat(users).hasSize(1);
    var subject = (String) ((Map<?, ?>) users.get(0)).get("id");
    var groups =
        JSONArrayUtils.parse(
            keycloak.read(
                master, "/organizations/" + organization + "/members/" + subject + "/groups"));
    assertThat(groups)
        .extracting(group -> (Object) ((Map<?, ?>) group).get("name"))
        .isEqualTo(List.of("viewers"));
    assertThat(stage.stack().mailbox().to(one.email())).hasSize(one.doubled() ? 2 : 1);
  }
}
