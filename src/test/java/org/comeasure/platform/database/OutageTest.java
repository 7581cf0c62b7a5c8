package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {

  @Test
  void aLostConnectionIsAnOutageHoweverDeepItLies() {
    var lost = new SQLNonTransientConnectionException("gone");
    assertThat(Outage.causes(lost)).isTrue();
    assertThat(Outage.causes(new IllegalStateException(new RuntimeException(lost)))).isTrue();
    assertThat(Outage.causes(new RuntimeException(new SQLTransientConnectionException("later"))))
        .isTrue();
  }

  @Test
  void aRefusedRowIsNone() {
    assertThat(Outage.causes(new SQLIntegrityConstraintViolationException("no such partner")))
        .isFalse();
    assertThat(Outage.causes(new IllegalStateException(new SQLException("deadlock")))).isFalse();
  }

  @Test
  void aConnectionThatBrokeAtTheEndOfATransactionIsAnOutage() {
    var broken = new SystemException();
    broken.initCause(new XAException("This Managed Connection is not valid"));
    assertThat(Outage.causes(new IllegalStateException(broken))).isTrue();
  }

  @Test
  void whatTheServersPoolSaysIsAnOutageByNameOrWords() {
    assertThat(Outage.causes(new RuntimeException(new PoolingException()))).isTrue();
    assertThat(Outage.causes(new RuntimeException(new NoneLeft()))).isTrue();
    assertThat(
            Outage.causes(
                new SQLException(
                    "Error in allocating a connection. Cause: In-use connections equal"
                        + " max-pool-size and expired max-wait-time.")))
        .isTrue();
  }

  /** As the server's own is called. */
  private static class PoolingException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final class NoneLeft extends PoolingException {
    private static final long serialVersionUID = 1L;
  }
}
