package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class InTransactionTest {

  @Test
  void commitThatBreaksIsAnOutageThatTheServerDoesNotAnswerByItself() {
    var transaction = new InTransaction();
    transaction.transaction = new Breaking();
    var failure = catchThrowable(() -> transaction.call(() -> "done"));
    // For that one the server has a mapper of its own, which makes an empty 500 of it.
    assertThat(failure).isNotNull().isNotInstanceOf(TransactionalException.class);
    assertThat(Outage.causes(failure)).isTrue();
  }

  /** Whose connection is gone when it is to end. */
  private static final class Breaking implements UserTransaction {

    private int status = Status.STATUS_NO_TRANSACTION;

    @Override
    public void begin() {
      status = Status.STATUS_ACTIVE;
    }

    @Override
    public void commit() throws SystemException {
      status = Status.STATUS_NO_TRANSACTION;
      var broken = new SystemException();
      broken.initCause(new XAException("Connection is closed"));
      throw broken;
    }

    @Override
    public void rollback() {
      status = Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void setRollbackOnly() {
      status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public int getStatus() {
      return status;
    }

    @Override
    public void setTransactionTimeout(int seconds) {
      // There is none.
    }
  }
}
