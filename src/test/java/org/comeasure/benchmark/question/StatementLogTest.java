package org.comeasure.benchmark.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

  @Test
  void statementsAreReadWithAllTheirLines() {
    var lines =
        List.of(
            "mariadbd, Version: 11.4.5-MariaDB (MariaDB Server). started with:",
            "Tcp port: 3307  Unix socket: x.sock",
            "Time\t\t    Id Command\tArgument",
            "261122  5:00:01\t    12 Query\tselect c0,",
            "  c1 from tally_day",
            "\t\t    12 Execute\tselect 2",
            "\t\t    13 Connect\tcomeasure@127.0.0.1 on comeasure",
            "not part of a statement",
            "261122  5:00:02\t    12 Query\tCOMMIT");
    assertThat(StatementLog.parse(lines))
        .containsExactly("select c0,\n  c1 from tally_day", "select 2", "COMMIT");
  }
}
