package org.comeasure.platform.mail.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.EmailAddress;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.Outbox;
import org.comeasure.shared.clock.RealTime;
import org.comeasure.shared.locale.Texts;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.NewNetwork;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.comeasure.testing.mail.Mailbox;
import org.comeasure.testing.mail.ReceivedMail;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails from the transaction that causes them to the mail server, in the container. */
@InContainer
class MailIT {

  private static final long STEP_MS = 100;
  private static final int STEPS = 400;

  @Inject Outbox outbox;
  @Inject MailLedger ledger;
  @Inject SmtpSettings settings;
  @Inject OldMails old;
  @Inject Transactions transactions;
  @Inject Parallel parallel;
  @Inject DataSource source;
  @Inject @RealTime Clock clock;

  private Sql sql;
  private Mailbox mailbox;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void open() {
    sql = new Sql(source);
    mailbox = Mailbox.here();
  }

  @Test
  void aMailHasBothPartsInTheLanguageOfWhoeverGetsItAndIsForgottenByWhatItSaid() throws Exception {
    var to = somebody("Jörg Müller");
    var letter =
        letter(Locale.GERMAN)
            .saying("Grüße <b>aus</b> Kiel")
            .with("Gerät", "Kühlung & Co")
            .leading("https://portal.example/profile?a=1&b=2", "Profil öffnen")
            .stoppedAt(URI.create("https://portal.example/stop/1"));
    add(to, letter);

    var mail = mailbox.await(to.address().text());
    assertThat(mail.subject()).isEqualTo("Neues für Sie");
    assertThat(mail.header("To")).isEqualTo("Jörg Müller <" + to.address().text() + ">");
    assertThat(mail.header("From")).isEqualTo("Comeasure <no-reply@comeasure.invalid>");
    assertThat(mail.header("Content-Language")).isEqualTo("de");
    assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(mail.header("List-Unsubscribe")).isEqualTo("<https://portal.example/stop/1>");
    assertThat(mail.header("Message-ID")).matches("<[0-9A-Z]+@localhost>");
    assertThat(mail.text())
        .contains("Grüße <b>aus</b> Kiel", "Gerät: Kühlung & Co", "Profil öffnen:")
        .contains("https://portal.example/profile?a=1&b=2", "Weil Sie es wollten.")
        .contains("Diese E-Mails abbestellen: https://portal.example/stop/1");
    assertThat(mail.html())
        .contains("<html lang=\"de\">", "Grüße &lt;b&gt;aus&lt;/b&gt; Kiel", "Kühlung &amp; Co")
        .contains("href=\"https://portal.example/profile?a=1&amp;b=2\"", "Weil Sie es wollten.")
        .doesNotContain("<img");

    await("sent", to);
    assertThat(row("coalesce(document, 'nothing')", to)).isEqualTo("nothing");
  }

  @Test
  void whatIsTakenBackIsNotSent() throws Exception {
    var to = somebody("Nobody");
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      outbox.add(to, letter(Locale.ENGLISH));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    var after = somebody("After");
    add(after, letter(Locale.ENGLISH));
    mailbox.await(after.address().text());
    assertThat(mailbox.to(to.address().text())).isEmpty();
    assertThatThrownBy(() -> outbox.add(to, letter(Locale.ENGLISH)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void severalNodesSendEachMailOnce() throws Exception {
    var all = IntStream.range(0, 40).mapToObj(i -> somebody("Person " + i)).toList();
    transactions.run(() -> all.forEach(to -> outbox.add(to, letter(Locale.ENGLISH))));
    List<Callable<Boolean>> nodes =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    (Callable<Boolean>)
                        () -> {
                          var node = new MailSender("test-" + i, ledger, settings, clock);
                          for (int turn = 0; turn < 10; turn++) {
                            node.tick();
                          }
                          return true;
                        })
            .toList();
    assertThat(parallel.call(nodes)).containsOnly(true);

    for (var to : all) {
      mailbox.await(to.address().text());
      await("sent", to);
    }
    assertThat(all).allMatch(to -> mailbox.to(to.address().text()).size() == 1);
  }

  @Test
  void aServerThatIsAwayForAWhileCostsNoMailATry() throws Exception {
    var to = somebody("Patient");
    mailbox.close();
    try {
      add(to, letter(Locale.ENGLISH));
      Thread.sleep(3000);
      assertThat(row("status", to)).isIn("waiting", "sending");
    } finally {
      mailbox.open();
    }
    assertThat(mailbox.await(to.address().text(), 1)).hasSize(1);
    await("sent", to);
    assertThat(row("attempts", to)).isEqualTo("1");
  }

  @Test
  void anAddressThatIsRefusedIsGivenUpAfterItsTriesAndBlocksNobody() throws Exception {
    var refused =
        new Addressee(new EmailAddress("refused-" + UUID.randomUUID() + "@x.example"), "");
    var good = somebody("Good");
    transactions.run(
        () -> {
          outbox.add(refused, letter(Locale.ENGLISH));
          outbox.add(good, letter(Locale.ENGLISH));
        });
    mailbox.await(good.address().text());
    var before = ledger.state().dead();
    for (int step = 0; step < STEPS && !row("status", refused).equals("dead"); step++) {
      sql.execute(
          "update mail set due_at = utc_timestamp(3) where recipient = ? and status = 'waiting'",
          refused.address().text());
      Thread.sleep(STEP_MS);
    }
    assertThat(row("status", refused)).isEqualTo("dead");
    assertThat(row("attempts", refused)).isEqualTo("8");
    assertThat(row("failure", refused)).contains("550");
    assertThat(row("coalesce(document, 'nothing')", refused)).isEqualTo("nothing");
    assertThat(ledger.state().dead()).isEqualTo(before + 1);
  }

  @Test
  void aMailWhoseNodeIsGoneIsSentByAnotherOneUnderTheSameId() throws Exception {
    var to = somebody("Orphan");
    transactions.run(
        () -> {
          outbox.add(to, letter(Locale.ENGLISH));
          change(
              "update mail set status = 'sending', node = 'gone', attempts = 1,"
                  + " lease_until = utc_timestamp(3) + interval 3 second where recipient = ?",
              to);
        });
    Thread.sleep(1500);
    assertThat(mailbox.to(to.address().text())).isEmpty();
    var mail = mailbox.await(to.address().text());
    await("sent", to);
    assertThat(row("attempts", to)).isEqualTo("2");
    assertThat(mail.header("Message-ID")).isNotBlank();
  }

  @Test
  void somebodyIsToldOfAnOccasionOnce() throws Exception {
    var to = somebody("Once");
    add(to, letter(Locale.ENGLISH).once("finding-1"));
    add(to, letter(Locale.ENGLISH).once("finding-1"));
    mailbox.await(to.address().text());
    await("sent", to);
    add(to, letter(Locale.ENGLISH).once("finding-1"));
    add(to, letter(Locale.ENGLISH).once("finding-2"));
    assertThat(mailbox.await(to.address().text(), 2)).hasSize(2);
    assertThat(sql.number("select count(*) from mail where recipient = ?", to.address().text()))
        .isEqualTo(2);
  }

  @Test
  void nobodyGetsMoreThanSoManyAnHourAndOthersDoNotWaitForThem() throws Exception {
    var to = somebody("Flooded");
    transactions.run(
        () -> IntStream.range(0, 35).forEach(i -> outbox.add(to, letter(Locale.ENGLISH))));
    var other = somebody("Other");
    add(other, letter(Locale.ENGLISH));
    mailbox.await(other.address().text());
    assertThat(mailbox.await(to.address().text(), 30)).hasSize(30);
    Thread.sleep(2500);
    assertThat(mailbox.to(to.address().text())).hasSize(30);
    var waiting =
        "select count(*) from mail where recipient = ? and status = 'waiting'"
            + " and due_at > utc_timestamp(3) + interval 50 minute";
    assertThat(sql.number(waiting, to.address().text())).isEqualTo(5);
  }

  @Test
  void aNetworkThatSendsToManyDoesNotKeepAnotherWaiting() throws Exception {
    var both = NewNetwork.neighbours(source);
    var crowd = IntStream.range(0, 60).mapToObj(i -> somebody("Reader " + i)).toList();
    var one = somebody("One");
    transactions.run(
        () -> crowd.forEach(to -> outbox.add(to, letter(Locale.ENGLISH).about(both[0].id(), "A"))));
    transactions.run(() -> outbox.add(one, letter(Locale.ENGLISH).about(both[1].id(), "B")));

    long last =
        crowd.stream().mapToLong(to -> mailbox.await(to.address().text()).id()).max().orElseThrow();
    assertThat(mailbox.await(one.address().text()).id()).isLessThan(last);
  }

  @Test
  void aNameCannotBeginAHeader() {
    var to = somebody("Eve\r\nBcc: victim@x.example\r\n\r\nHello");
    var letter =
        Letter.of(
            "test.kind",
            Texts.in(Locale.ENGLISH),
            "Hi\r\nBcc: victim@x.example\u2028Cc: a@x.example",
            "Because.");
    add(to, letter);
    ReceivedMail mail = mailbox.await(to.address().text());
    assertThat(mail.headers()).doesNotContainKeys("bcc", "cc");
    assertThat(mail.subject()).isEqualTo("Hi Bcc: victim@x.example Cc: a@x.example");
    assertThat(mailbox.to("victim@x.example")).isEmpty();
  }

  @Test
  void whatIsLongPastIsForgottenAndWhatNobodyTookIsGivenUp() throws Exception {
    var sent = somebody("Sent");
    add(sent, letter(Locale.ENGLISH));
    await("sent", sent);
    var recent = somebody("Recent");
    add(recent, letter(Locale.ENGLISH));
    await("sent", recent);
    var stuck = somebody("Stuck");
    transactions.run(
        () -> {
          outbox.add(stuck, letter(Locale.ENGLISH));
          change(
              "update mail set created_at = utc_timestamp(3) - interval 6 day,"
                  + " due_at = utc_timestamp(3) + interval 1 day where recipient = ?",
              stuck);
        });
    change(
        "update mail set ended_at = utc_timestamp(3) - interval 15 day where recipient = ?", sent);
    old.clear();
    assertThat(sql.texts("select status from mail where recipient = ?", sent.address().text()))
        .isEmpty();
    assertThat(row("status", recent)).isEqualTo("sent");
    assertThat(row("status", stuck)).isEqualTo("dead");
    assertThat(row("coalesce(document, 'nothing')", stuck)).isEqualTo("nothing");
  }

  private static Addressee somebody(String name) {
    return new Addressee(new EmailAddress(UUID.randomUUID() + "@reader.example"), name);
  }

  private static Letter letter(Locale language) {
    boolean german = language.equals(Locale.GERMAN);
    return Letter.of(
        "test.kind",
        Texts.in(language),
        german ? "Neues für Sie" : "News for you",
        german ? "Weil Sie es wollten." : "Because you wanted it.");
  }

  private void add(Addressee to, Letter letter) {
    transactions.run(() -> outbox.add(to, letter));
  }

  private void change(String statement, Addressee to) {
    try {
      sql.execute(statement, to.address().text());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String row(String column, Addressee to) throws SQLException {
    return sql.texts("select " + column + " from mail where recipient = ?", to.address().text())
        .get(0);
  }

  private void await(String status, Addressee to) throws Exception {
    for (int step = 0; step < STEPS && !row("status", to).equals(status); step++) {
      Thread.sleep(STEP_MS);
    }
    assertThat(row("status", to)).isEqualTo(status);
  }
}
