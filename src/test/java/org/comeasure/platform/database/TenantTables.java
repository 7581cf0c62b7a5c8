package org.comeasure.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that keep one tenant's rows from pointing to another's, and what they complain of. */
final class TenantTables {

  private static final String MANUFACTURER = "manufacturer_id";
  private static final String PARTNER = "partner_id";

  /** Tables of no tenant, and why. */
  private static final Map<String, String> NOT_A_TENANTS =
      Map.of(
          "manufacturer", "is the tenant",
          "portal_session", "a person's, who may hold roles in several networks",
          "upkeep", "the portal's own calendar, which holds nothing of a tenant",
          "person", "may work in several networks",
          "person_device", "a person's, whoever it works for",
          "mail", "a person's; those about a network name it, so that its share can be bounded",
          "flyway_schema_history", "which migrations have run");

  /** Columns that look like a reference but have no foreign key, and why. */
  private static final Map<String, String> NO_FOREIGN_KEY =
      Map.ofEntries(
          Map.entry(
              "tally_day.branch_id", "0 stands for no branch, so that it can be part of the key"),
          Map.entry(
              "tally_month.branch_id", "0 stands for no branch, so that it can be part of the key"),
          Map.entry(
              "tally_day.touchpoint_id", "written with the response, which has the foreign key"),
          Map.entry(
              "tally_month.touchpoint_id", "written with the response, which has the foreign key"),
          Map.entry(
              "tally_network.touchpoint_id",
              "0 stands for all touchpoints; else written with the response, which has the foreign key"),
          Map.entry(
              "link_opening_month.link_id",
              "0 stands for all links; else written with the day, which has the foreign key"),
          Map.entry(
              "tally_slice.touchpoint_id", "written with the response, which has the foreign key"),
          Map.entry("peer_tally.touchpoint_id", "0 stands for all touchpoints"),
          Map.entry(
              "expired_month.branch_id",
              "0 stands for no branch, so that it can be part of the key"),
          Map.entry("intake_request.partner_id", "0 is the manufacturer's own client"),
          Map.entry("job.partner_id", "0 is the whole network"),
          Map.entry("member.partner_id", "0 is the manufacturer itself"),
          Map.entry("membership.partner_id", "0 is the manufacturer itself"),
          Map.entry("audit_entry.partner_id", "0 is the whole network; outlives what it tells of"),
          Map.entry("response.respondent_id", "null until respondents are kept"),
          Map.entry("response.invitation_id", "null until invitations are kept"),
          Map.entry("enrolment.organization_id", "an organisation of the identity provider"));

  /** References that are checked where there is one, and what a row without it is. */
  private static final Map<String, String> MAY_BE_EMPTY =
      Map.of("target.partner_id", "a target of more than one partner");

  /** Columns that refer to a row by its code or hash. */
  private static final Set<String> BY_CODE = Set.of("tier", "brand_logo");

  private static final Set<String> OWN = Set.of("id", MANUFACTURER);

  private final Schema schema;
  private final List<String> complaints = new ArrayList<>();

  private TenantTables(Schema schema) {
    this.schema = schema;
  }

  static List<String> complaints(Schema schema) {
    var rules = new TenantTables(schema);
    rules.exceptionsExist();
    schema.tables().values().stream().filter(TenantTables::isTenants).forEach(rules::check);
    return rules.complaints;
  }

  static boolean isTenants(Schema.Table table) {
    return !NOT_A_TENANTS.containsKey(table.name());
  }

  private void exceptionsExist() {
    for (var name : NOT_A_TENANTS.keySet()) {
      require(schema.tables().containsKey(name), name + " is excepted but does not exist");
    }
    var columns = new ArrayList<>(NO_FOREIGN_KEY.keySet());
    columns.addAll(MAY_BE_EMPTY.keySet());
    for (var name : columns) {
      var parts = name.split("\\.");
      var table = schema.tables().get(parts[0]);
      require(table != null && table.has(parts[1]), name + " is excepted but does not exist");
    }
  }

  private void check(Schema.Table table) {
    var manufacturer = table.columns().get(MANUFACTURER);
    if (manufacturer == null) {
      complaints.add(table.name() + " has no " + MANUFACTURER);
      return;
    }
    require(!manufacturer.nullable(), table.name() + "." + MANUFACTURER + " may be null");
    require(hasTenantsKey(table), table.name() + " has no unique key that begins with its tenant");
    table.foreignKeys().values().forEach(key -> checkTarget(table, key));
    for (var column : table.columns().keySet()) {
      boolean refers = BY_CODE.contains(column) || column.endsWith("_id") && !OWN.contains(column);
      if (refers && !isOwnId(table, column)) {
        require(
            points(table, column) || NO_FOREIGN_KEY.containsKey(table.name() + "." + column),
            table.name() + "." + column + " has no composite foreign key");
      }
    }
    require(points(table, MANUFACTURER), table.name() + "." + MANUFACTURER + " has no foreign key");
  }

  /**
   * Manufacturer, then partner where a partner owns the row, and the row's own id where it has one.
   */
  private static List<String> with(List<String> columns, String another) {
    var all = new ArrayList<>(columns);
    all.add(another);
    return all;
  }

  private static boolean hasTenantsKey(Schema.Table table) {
    var start = new ArrayList<>(List.of(MANUFACTURER));
    if (table.has(PARTNER)) {
      start.add(PARTNER);
    }
    return table.indexes().values().stream()
        .filter(Schema.Index::unique)
        .map(Schema.Index::columns)
        .filter(columns -> columns.get(0).equals(MANUFACTURER) && columns.containsAll(start))
        .anyMatch(columns -> !table.has("id") || columns.equals(with(start, "id")));
  }

  /** The enrolment's own number is called by the name under which others refer to it. */
  private static boolean isOwnId(Schema.Table table, String column) {
    var primary = table.indexes().get("PRIMARY");
    return primary != null && primary.columns().equals(List.of(column));
  }

  private void checkTarget(Schema.Table table, Schema.ForeignKey key) {
    var target = schema.tables().get(key.target());
    if (!isTenants(target)) {
      return;
    }
    var name = table.name() + "'s " + key.name();
    require(MANUFACTURER.equals(key.columns().get(MANUFACTURER)), name + " lacks " + MANUFACTURER);
    if (table.has(PARTNER) && target.has(PARTNER)) {
      require(PARTNER.equals(key.columns().get(PARTNER)), name + " lacks " + PARTNER);
    }
  }

  /** A key with an empty column is not checked, so one that may be empty holds no tenant. */
  private static boolean points(Schema.Table table, String column) {
    boolean tenants =
        (column.equals(MANUFACTURER) || column.equals(PARTNER))
            && !MAY_BE_EMPTY.containsKey(table.name() + "." + column);
    return table.foreignKeys().values().stream()
        .anyMatch(
            key ->
                tenants
                    ? key.columns().containsKey(column) && isAlwaysChecked(table, key)
                    : key.lastColumn().equals(column));
  }

  private static boolean isAlwaysChecked(Schema.Table table, Schema.ForeignKey key) {
    return key.columns().keySet().stream().noneMatch(name -> table.columns().get(name).nullable());
  }

  private void require(boolean kept, String complaint) {
    if (!kept) {
      complaints.add(complaint);
    }
  }
}
