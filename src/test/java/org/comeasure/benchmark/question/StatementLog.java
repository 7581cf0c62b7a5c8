package org.comeasure.benchmark.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The queries that the database server is sent while somebody does something. */
final class StatementLog {
  private static final Pattern ENTRY =
      Pattern.compile("^(?:\\d{6}\\s+\\d+:\\d\\d:\\d\\d)?\\s+\\d+ (\\w[\\w ]*?)(?:\\t(.*))?$");

  private final Connection connection;
  private final Path file;

  StatementLog(Connection connection, Path directory) {
    this.connection = connection;
    this.file = directory.resolve("statements.log");
  }

  /** In the order in which they came, with their values. */
  List<String> selectsOf(Runnable action) throws SQLException, IOException {
    Files.deleteIfExists(file);
    try (var statement = connection.createStatement()) {
      statement.execute("set global general_log_file = '" + file + "'");
      statement.execute("set global general_log = 1");
      try {
        action.run();
      } finally {
        statement.execute("set global general_log = 0");
      }
    }
    // Keys are logged as the bytes that they are, so that the file is no text of any encoding.
    return parse(Files.readAllLines(file, StandardCharsets.ISO_8859_1)).stream()
        .filter(StatementLog::reads)
        .toList();
  }

  static List<String> parse(List<String> lines) {
    var statements = new ArrayList<String>();
    boolean within = false;
    for (var line : lines) {
      var entry = ENTRY.matcher(line);
      if (entry.matches()) {
        within = entry.group(1).equals("Query") || entry.group(1).equals("Execute");
        if (within) {
          statements.add(entry.group(2));
        }
      } else if (within) {
        int last = statements.size() - 1;
        statements.set(last, statements.get(last) + "\n" + line);
      }
    }
    return statements;
  }

  private static boolean reads(String statement) {
    return statement.strip().toLowerCase(Locale.ROOT).startsWith("select");
  }
}
