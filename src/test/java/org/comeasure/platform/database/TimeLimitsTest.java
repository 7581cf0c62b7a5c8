package org.comeasure.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLimitsTest {

  @Test
  void anAddressThatSaysNothingGetsAllOfThem() {
    assertThat(TimeLimits.REQUESTS.in("jdbc:mariadb://db/comeasure"))
        .isEqualTo(
            "jdbc:mariadb://db/comeasure?connectTimeout=5000"
                + "&sessionVariables=innodb_lock_wait_timeout=10,idle_write_transaction_timeout=20"
                + "&socketTimeout=15000");
  }

  @Test
  void whatTheAddressSaysStays() {
    assertThat(TimeLimits.REQUESTS.in("jdbc:mariadb://db/comeasure?useSsl=true&SocketTimeout=70"))
        .contains("?useSsl=true&SocketTimeout=70&connectTimeout=5000")
        .doesNotContain("15000");
  }

  @Test
  void migrationsMayTakeTheirTime() {
    assertThat(TimeLimits.MIGRATIONS.in("jdbc:mariadb://db/comeasure"))
        .doesNotContain("socketTimeout");
  }
}
