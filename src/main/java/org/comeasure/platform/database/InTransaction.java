package org.comeasure.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.comeasure.shared.transaction.TransactionFailedException;

/** Begins and ends transactions. There is no other place that does. */
@ApplicationScoped
public class InTransaction {

  // The one that @Inject gives looks itself up by its name at every call.
  @Resource UserTransaction transaction;

  /**
   * Joins the caller's transaction or runs in its own. For caches, which need one only for what
   * they do not know: an annotation on their own methods would begin one for every hit.
   */
  public <T> T call(Supplier<T> work) {
    try {
      return joined(work::get, failure -> false);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @param harmless failures that leave the transaction as it is
   */
  <T> T joined(Callable<T> work, Predicate<Exception> harmless) throws Exception {
    if (status() == Status.STATUS_NO_TRANSACTION) {
      return fresh(work, harmless);
    }
    try {
      return work.call();
    } catch (Exception e) {
      if (!harmless.test(e) && status() == Status.STATUS_ACTIVE) {
        transaction.setRollbackOnly();
      }
      throw e;
    }
  }

  <T> T within(Callable<T> work) throws Exception {
    if (status() == Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException("only within the caller's");
    }
    return joined(work, failure -> false);
  }

  /** In a new one. A caller that has one already is refused. */
  <T> T fresh(Callable<T> work, Predicate<Exception> harmless) throws Exception {
    begin();
    try {
      T result = work.call();
      commit();
      return result;
    } catch (Exception | Error e) {
      end(e, e instanceof Exception failure && harmless.test(failure));
      throw e;
    }
  }

  /** Commits what a harmless failure leaves, takes back all else. The failure is what is told. */
  private void end(Throwable failure, boolean harmless) {
    try {
      int status = transaction.getStatus();
      if (harmless && status == Status.STATUS_ACTIVE) {
        transaction.commit();
      } else if (status != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (Exception further) {
      failure.addSuppressed(further);
    }
  }

  private int status() {
    try {
      return transaction.getStatus();
    } catch (SystemException e) {
      throw new TransactionFailedException(e);
    }
  }

  private void begin() {
    try {
      transaction.begin();
    } catch (NotSupportedException within) {
      throw new IllegalStateException(within);
    } catch (SystemException e) {
      throw new TransactionFailedException(e);
    }
  }

  private void commit() {
    try {
      transaction.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new TransactionFailedException(e);
    }
  }
}
