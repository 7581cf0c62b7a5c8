package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.comeasure.testing.container.WithDatabase;
import org.comeasure.testing.stack.SharedDatabase;
import org.comeasure.testing.stack.SilentProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that dies without a word is noticed on both of its sides. */
@WithDatabase
@Timeout(60)
class SilenceIT {

  @Test
  void whoWaitsForAnAnswerThatNeverComesIsToldThatTheDatabaseIsAway() throws Exception {
    try (var proxy = proxy();
        var connection = through(proxy, "?socketTimeout=500")) {
      proxy.lose();
      var failure = catchThrowable(() -> connection.createStatement().execute("select 1"));
      assertThat(failure).isInstanceOf(SQLException.class).satisfies(this::isAnOutage);
    }
  }

  @Test
  void whatItHadLockedIsFreeSoon() throws Exception {
    SharedDatabase.get().clear();
    var idle = "?sessionVariables=idle_write_transaction_timeout=1";
    try (var proxy = proxy();
        var other = DriverManager.getConnection(url(), user(), password());
        var dead = through(proxy, idle)) {
      other.createStatement().execute("create table note (id int primary key) engine = innodb");
      dead.setAutoCommit(false);
      dead.createStatement().execute("insert into note values (1)");
      proxy.lose();
      other.createStatement().execute("insert into note values (1)");
      try (var rows = other.createStatement().executeQuery("select count(*) from note")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt(1)).isOne();
      }
    }
  }

  /** As where a connection died without a word that had locked something. */
  @Test
  void whoWaitsInVainForWhatAnotherHasLockedIsToldThatTheDatabaseIsAway() throws Exception {
    SharedDatabase.get().clear();
    var impatient = "?sessionVariables=innodb_lock_wait_timeout=1";
    try (var proxy = proxy();
        var other = DriverManager.getConnection(url(), user(), password());
        var waiting = through(proxy, impatient)) {
      other.createStatement().execute("create table note (id int primary key) engine = innodb");
      other.setAutoCommit(false);
      other.createStatement().execute("insert into note values (1)");
      var failure =
          catchThrowable(() -> waiting.createStatement().execute("insert into note values (1)"));
      assertThat(failure).isInstanceOf(SQLException.class).satisfies(this::isAnOutage);
    }
  }

  private void isAnOutage(Throwable failure) {
    assertThat(Outage.causes(failure)).isTrue();
  }

  private static SilentProxy proxy() {
    return SilentProxy.before(URI.create(url().substring("jdbc:".length())).getPort());
  }

  private static Connection through(SilentProxy proxy, String options) throws SQLException {
    var source = new LocalDataSource();
    source.setUrl(url().replaceFirst(":\\d+/", ":" + proxy.port() + "/") + options);
    source.setUser(user());
    source.setPassword(password());
    return source.getConnection();
  }

  private static String url() {
    return SharedDatabase.get().url();
  }

  private static String user() {
    return SharedDatabase.get().user();
  }

  private static String password() {
    return SharedDatabase.get().password();
  }
}
