package org.comeasure.testing.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.util.Map;

/**
 * SMTP on the loopback address, and the mailbox page beside it. It takes mails for everybody except
 * for addresses that begin with {@code refused}.
 */
public final class MailServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";

  private final TakenMails taken = new TakenMails();
  private final GreenMail smtp;
  private final MailboxPage page;
  private boolean open;

  private MailServer(int smtpPort, int pagePort) throws IOException {
    smtp = new Taking(new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP), taken);
    page = new MailboxPage(HOST, pagePort, taken, this::open, this::shut);
  }

  public static MailServer start(int smtpPort, int pagePort) throws IOException {
    var server = new MailServer(smtpPort, pagePort);
    server.open();
    return server;
  }

  private synchronized void open() {
    if (!open) {
      smtp.start();
      open = true;
    }
  }

  private synchronized void shut() {
    if (open) {
      smtp.stop();
      open = false;
    }
  }

  @Override
  public void close() {
    page.close();
    shut();
  }

  private static final class Taking extends GreenMail {

    private final Managers taking;

    Taking(ServerSetup setup, TakenMails taken) {
      super(new ServerSetup[0]);
      config = new ServerSetup[] {setup};
      taking = new Into(taken);
      managers = taking;
    }

    /** It makes new managers whenever it stops. */
    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers fresh) {
      managers = taking == null ? fresh : taking;
      return super.createServices(setups, managers);
    }
  }

  private static final class Into extends Managers {

    private final SmtpManager manager;

    Into(TakenMails taken) {
      manager = new TakeAll(this, taken);
    }

    @Override
    public SmtpManager getSmtpManager() {
      return manager;
    }
  }

  private static final class TakeAll extends SmtpManager {

    private final TakenMails taken;

    TakeAll(Managers others, TakenMails taken) {
      super(others.getImapHostManager(), others.getUserManager());
      this.taken = taken;
    }

    @Override
    public String checkRecipient(SmtpState state, MailAddress recipient) {
      return recipient.getEmail().startsWith("refused")
          ? "550 5.1.1 There is no such mailbox"
          : super.checkRecipient(state, recipient);
    }

    @Override
    public synchronized void send(SmtpState state) {
      var mail = state.getMessage();
      taken.add(
          mail.getToAddresses().stream().map(MailAddress::getEmail).toList(), mail.getMessage());
    }
  }
}
