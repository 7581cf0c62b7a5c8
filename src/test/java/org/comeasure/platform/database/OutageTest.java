package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
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
}
