package org.comeasure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * EclipseLink filters what it writes itself, not native SQL. So each native statement of a store
 * names the manufacturer, once for every table that it reads or writes, or its method says why not.
 */
class NativeSqlTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*(set statement .* for\\s+)?(select|insert|update|delete|replace|with)\\b.*",
          Pattern.DOTALL);
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|into|(?<!key )(?<!for )update|join)\\s+([A-Za-z_%][A-Za-z_]*)");

  /** A person may work for several tenants, and is reached through what it is to one of them. */
  private static final Set<String> OF_NO_TENANT = Set.of("person");

  private static final Pattern TENANT = Pattern.compile("\\bmanufacturer_id\\b");
  private static final Pattern BOUND =
      Pattern.compile(
          "\\bmanufacturer_id\\s*=\\s*[?:]|into\\s+\\S+\\s*\\([^)]*\\bmanufacturer_id\\b");

  @Test
  void everyNativeStatementBindsItsTenant() throws IOException {
    var complaints = new ArrayList<String>();
    int statements = 0;
    var sources = new TreeMap<String, StoreSource>();
    for (var file : stores()) {
      var name = file.getFileName().toString().replace(".java", "");
      sources.put(name, StoreSource.parse(Files.readString(file)));
    }
    var selections = selections(sources);
    for (var source : sources.entrySet()) {
      var found = new ArrayList<String>();
      statements += check(source.getValue(), selections, found);
      found.forEach(complaint -> complaints.add(source.getKey() + ": " + complaint));
    }
    assertThat(complaints).isEmpty();
    assertThat(statements).as("native statements").isGreaterThan(8);
  }

  @Test
  void aStatementWithoutATenantIsNoticed() {
    assertThat(complaintsOf("sql(\"select id from response where id = ?\");")).hasSize(1);
    assertThat(complaintsOf("sql(\"delete \" + \"from response where id = ?\");")).hasSize(1);
    assertThat(complaintsOf("sql(\"insert into response (id, nps) values (?, ?)\");")).hasSize(1);
    assertThat(complaintsOf("sql(SQL);")).hasSize(1);
    assertThat(complaintsOf("sql(\"select name from person where subject = ?\");")).hasSize(1);
    assertThat(complaintsOf("sql(SQL.formatted(marks));")).hasSize(1);
    assertThat(complaintsOf("sql.append(\"select \").append(x).append(\" from response\");"))
        .hasSize(1);
    assertThat(
            complaintsOf(
                "sql(\"select 1 from response r join verbatim v on v.response_id = r.id"
                    + " where r.manufacturer_id = ?\");"))
        .hasSize(1);
  }

  @Test
  void aStatementWithItsTenantPasses() {
    assertThat(complaintsOf("sql(\"select id from response where manufacturer_id = ?\");"))
        .isEmpty();
    assertThat(complaintsOf("sql(\"insert into response (id, manufacturer_id) values (?)\");"))
        .isEmpty();
    assertThat(complaintsOf("em.createQuery(\"select b from Branch b\");")).isEmpty();
    assertThat(complaintsOf("say(\"with this\");")).isEmpty();
  }

  @Test
  void aSelectionThatBeginsWithTheTenantPasses() {
    var sql = "sql(\"select 1 from response r where %s\".formatted(selection));";
    assertThat(complaintsOf("var selection = new Selection(); " + sql)).isEmpty();
    assertThat(complaintsOf("var selection = new Conditions(); " + sql)).hasSize(1);
  }

  @Test
  void aHiddenMethodIsAsFreeAsThoseThatCallIt() {
    var hidden = "private void part() { sql(SQL); }";
    var free = "@CrossTenant(\"no tenant yet\") public void all() { part(); }";
    var bound = "public void some(TenantScope scope) { part(); }";
    assertThat(complaints(hidden + free)).isEmpty();
    assertThat(complaints(hidden + free + bound)).hasSize(1);
    assertThat(complaints(hidden)).hasSize(1);
  }

  private static List<String> complaintsOf(String body) {
    return complaints("void method() { " + body + " }");
  }

  private static List<String> complaints(String members) {
    var found = new ArrayList<String>();
    var constant = "static final String SQL = \"update response set nps = 1 where id = ?\";";
    var selection =
        StoreSource.parse("class Selection { Selection() { add(\"r.manufacturer_id = ?\"); } }");
    var source = StoreSource.parse("class Source { " + constant + members + " }");
    check(source, selections(Map.of("Selection", selection, "Source", source)), found);
    return found;
  }

  /** Classes that put conditions together and begin with the tenant's. */
  private static Set<String> selections(Map<String, StoreSource> sources) {
    return sources.entrySet().stream()
        .filter(source -> source.getValue().beginsWith(text -> BOUND.matcher(text).find()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The number of native statements. */
  private static int check(StoreSource source, Set<String> selections, List<String> complaints) {
    int statements = 0;
    for (var method : source.methods()) {
      for (var text : method.texts()) {
        if (!STATEMENT.matcher(text).matches()) {
          continue;
        }
        // A statement that is put together piece by piece is judged by all of its pieces.
        var whole = TABLE.matcher(text).find() ? text : String.join(" ", method.texts());
        if (!isNative(whole)) {
          continue;
        }
        statements++;
        boolean selected =
            whole.contains("where %s") && method.created().stream().anyMatch(selections::contains);
        var judged = selected ? whole.replace("where %s", "where manufacturer_id = ?") : whole;
        if (!bindsTenant(judged) && !source.isCrossTenant(method)) {
          complaints.add(method.name() + ": " + text.strip());
        }
      }
    }
    return statements;
  }

  /** Tables have small letters, entities begin with a capital one. */
  private static boolean isNative(String text) {
    var table = TABLE.matcher(text);
    return table.find() && !Character.isUpperCase(table.group(1).charAt(0));
  }

  private static boolean bindsTenant(String statement) {
    return BOUND.matcher(statement).find()
        && TENANT.matcher(statement).results().count()
            >= TABLE.matcher(statement).results().filter(NativeSqlTest::isATenants).count();
  }

  private static boolean isATenants(MatchResult table) {
    return !OF_NO_TENANT.contains(table.group(1));
  }

  private static List<Path> stores() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.getParent().endsWith("store"))
          .toList();
    }
  }
}
