package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.comeasure.testing.container.Deployments;
import org.comeasure.testing.container.InContainer;
import org.comeasure.testing.container.Parallel;
import org.comeasure.testing.container.Sql;
import org.comeasure.testing.container.Transactions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where transactions begin and end, and that no thread stands in another's way. */
@InContainer
class TransactionsIT {

  @Inject DataSource source;
  @Inject InTransaction joined;
  @Inject RetriedTransaction retried;
  @Inject Transactions own;
  @Inject Parallel parallel;

  @Deployment
  static WebArchive portal() {
    return Deployments.portal();
  }

  @BeforeEach
  void notes() throws SQLException {
    new Sql(source).execute("create table if not exists note (id int primary key) engine = innodb");
    new Sql(source).execute("delete from note");
  }

  @Test
  void whoLeavesFirstLeavesNobodyWithoutTheRightToBegin() {
    var firstIsIn = new CountDownLatch(1);
    var secondIsInTwice = new CountDownLatch(1);
    var firstIsOut = new CountDownLatch(1);
    List<Callable<String>> calls =
        List.of(
            () -> {
              joined.call(
                  () -> {
                    firstIsIn.countDown();
                    return await(secondIsInTwice);
                  });
              firstIsOut.countDown();
              return retried.run(() -> "begun");
            },
            () -> {
              await(firstIsIn);
              return joined.call(
                  () ->
                      joined.call(
                          () -> {
                            secondIsInTwice.countDown();
                            await(firstIsOut);
                            return "begun";
                          }));
            });

    assertThat(parallel.call(calls)).containsExactly("begun", "begun");
  }

  @Test
  void whatFailsWithinTakesAllBackThoughItsCallerGoesOn() throws SQLException {
    assertThatThrownBy(
            () ->
                joined.call(
                    () -> {
                      write(1);
                      assertThatThrownBy(() -> joined.call(this::fail)).hasMessage("by intent");
                      write(2);
                      return null;
                    }))
        .hasStackTraceContaining("RollbackException");
    assertThat(count()).isZero();
  }

  @Test
  void oneOfItsOwnIsRefusedWithinAnother() throws SQLException {
    assertThatThrownBy(() -> joined.call(() -> own.call(() -> "begun")))
        .hasStackTraceContaining("NotSupportedException");
    assertThat(own.call(() -> "begun")).isEqualTo("begun");
  }

  @Test
  void whatIsCommittedStays() throws SQLException {
    joined.call(
        () -> {
          write(1);
          return joined.call(
              () -> {
                write(2);
                return "written";
              });
        });
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void theNextOneIsNotPartOfOneThatFailed() throws SQLException {
    assertThatThrownBy(
            () ->
                retried.run(
                    () -> {
                      write(1);
                      return fail();
                    }))
        .hasMessage("by intent");
    retried.run(
        () -> {
          write(2);
          return null;
        });
    assertThat(new Sql(source).texts("select id from note")).containsExactly("2");
  }

  private Object fail() {
    throw new IllegalStateException("by intent");
  }

  private void write(int id) {
    try {
      new Sql(source).execute("insert into note values (?)", id);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long count() throws SQLException {
    return new Sql(source).number("select count(*) from note");
  }

  private static String await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited in vain");
      }
      return "waited";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
