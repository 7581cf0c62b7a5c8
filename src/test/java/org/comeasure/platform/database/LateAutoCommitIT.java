package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.comeasure.testing.container.WithDatabase;
import org.comeasure.testing.stack.SharedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is committed and when is as JDBC says; only the way there is shorter. */
@WithDatabase
class LateAutoCommitIT {

  private Connection plain;
  private Connection late;

  @BeforeEach
  void connect() throws SQLException {
    SharedDatabase.get().clear();
    plain = open();
    late = LateAutoCommit.of(open());
    try (var statement = plain.createStatement()) {
      statement.execute("create table note (id int primary key) engine = innodb");
    }
  }

  @AfterEach
  void close() throws SQLException {
    late.close();
    plain.close();
  }

  @Test
  void oneTransactionAfterTheOtherAsksForNothingInBetween() throws SQLException {
    transaction(1);
    long asked = asked();
    transaction(2);
    transaction(3);
    assertThat(asked()).isEqualTo(asked);
    assertThat(late.getAutoCommit()).isTrue();
    assertThat(notes()).isEqualTo(3);
  }

  @Test
  void whatIsDoneOutsideOfATransactionCommitsByItself() throws SQLException {
    transaction(1);
    insert(2);
    assertThat(notes()).isEqualTo(2);
    late.setAutoCommit(false);
    insert(3);
    assertThat(notes()).isEqualTo(2);
    late.rollback();
    assertThat(late.getAutoCommit()).isFalse();
    late.setAutoCommit(true);
    insert(4);
    assertThat(notes()).isEqualTo(3);
  }

  @Test
  void theChangeItselfCommitsWhatIsOpen() throws SQLException {
    late.setAutoCommit(false);
    insert(1);
    assertThat(notes()).isZero();
    late.setAutoCommit(true);
    assertThat(notes()).isOne();
  }

  @Test
  void whatIsRolledBackStaysAway() throws SQLException {
    transaction(1);
    late.setAutoCommit(false);
    insert(2);
    late.rollback();
    late.setAutoCommit(true);
    transaction(3);
    assertThat(notes()).isEqualTo(2);
  }

  private void transaction(int id) throws SQLException {
    late.setAutoCommit(false);
    insert(id);
    late.commit();
    late.setAutoCommit(true);
  }

  private void insert(int id) throws SQLException {
    try (var statement = late.createStatement()) {
      statement.execute("insert into note values (" + id + ")");
    }
  }

  /** As another connection sees them. */
  private int notes() throws SQLException {
    try (var statement = plain.createStatement();
        var row = statement.executeQuery("select count(*) from note")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** How often a session has had a setting changed; there are only these two. */
  private long asked() throws SQLException {
    try (var statement = plain.createStatement();
        var row = statement.executeQuery("show global status like 'Com_set_option'")) {
      row.next();
      return row.getLong(2);
    }
  }

  private static Connection open() throws SQLException {
    var database = SharedDatabase.get();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
