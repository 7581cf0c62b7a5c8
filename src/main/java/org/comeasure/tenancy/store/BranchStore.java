package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.comeasure.shared.page.NumberedPage;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.BranchState;
import org.comeasure.tenancy.Branches;
import org.comeasure.tenancy.NewBranch;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Branch;

/** The branches of a network's partners; a scope that is limited to some sees no other. */
@ApplicationScoped
public class BranchStore {

  private static final int CLOSED_AT = 9;

  private static final String COLUMNS =
      """
      select b.id, b.partner_id, e.name partner_name, b.name, b.country, b.time_zone, b.address,
        b.region_id, b.closed_at, b.merged_into_id, b.version
      """;

  private static final String FROM =
      """
      from branch b
      join enrolment e on e.manufacturer_id = b.manufacturer_id and e.partner_id = b.partner_id
      where b.manufacturer_id = ?
      """;

  private static final String PAGE = " order by e.name, b.partner_id, b.name limit ? offset ?";

  private static final String NAMED =
      "select 1 from branch where manufacturer_id = ? and partner_id = ? and name = ?";

  private static final String MERGED =
      """
      select partner_id, id, merged_into_id from branch
      where manufacturer_id = ? and merged_into_id is not null
      """;

  private static final String PASS_ON =
      """
      update branch set merged_into_id = ?
      where manufacturer_id = ? and partner_id = ? and merged_into_id = ?
      """;

  private static final String LIMIT_TO =
      """
      insert ignore into member_branch (manufacturer_id, partner_id, subject, branch_id)
      select manufacturer_id, partner_id, subject, ? from member_branch
      where manufacturer_id = ? and partner_id = ? and branch_id = ?
      """;

  @Inject ScopedEntities entities;

  public List<Branch> all(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery(
            "select b from Branch b where b.mergedInto is null order by b.partnerId, b.name",
            Branch.class)
        .getResultStream()
        .filter(branch -> scope.covers(branch.id()))
        .toList();
  }

  public Optional<Branch> byId(TenantScope scope, BranchId id) {
    return Optional.ofNullable(entities.of(scope).find(Branch.class, id.value()))
        .filter(branch -> scope.covers(branch.id()));
  }

  /** To be changed: nobody else changes it until the transaction ends. */
  public Optional<Branch> locked(TenantScope scope, BranchId id) {
    return entities
        .of(scope)
        .createQuery("select b from Branch b where b.id = :id", Branch.class)
        .setParameter("id", id.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(branch -> scope.covers(branch.id()))
        .findFirst();
  }

  public boolean isKnown(TenantScope scope, PartnerId partner, String name) {
    return Sql.on(entities.of(scope), NAMED, scope.manufacturer().value(), partner.value(), name)
        .any();
  }

  public void add(TenantScope scope, Branch branch) {
    entities.of(scope).persist(branch);
    flush(scope);
  }

  public void flush(TenantScope scope) {
    entities.of(scope).flush();
  }

  public NumberedPage<BranchState> page(
      TenantScope scope, Branches.Filter filter, int number, int size) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>(List.of(scope.manufacturer().value()));
    within(scope, filter, conditions, values);
    var wanted = String.join("", conditions);
    long total =
        Sql.on(entities.of(scope), "select count(*) " + FROM + wanted)
            .with(values)
            .first(row -> row.getLong(1))
            .orElse(0L);
    var rows =
        Sql.on(entities.of(scope), COLUMNS + FROM + wanted + PAGE)
            .with(values)
            .with(List.of(size, (number - 1) * size))
            .list(BranchStore::state);
    return new NumberedPage<>(rows, number, size, total);
  }

  private static void within(
      TenantScope scope, Branches.Filter filter, List<String> conditions, List<Object> values) {
    if (scope.partner() != null) {
      conditions.add(" and b.partner_id = ?");
      values.add(scope.partner().value());
    }
    if (!scope.allBranches()) {
      conditions.add(" and b.id in (" + Sql.marks(scope.branches().size()) + ")");
      scope.branches().forEach(branch -> values.add(branch.value()));
    }
    if (filter.partner() != null) {
      conditions.add(" and b.partner_id = ?");
      values.add(filter.partner().value());
    }
    if (filter.open() != null) {
      conditions.add(filter.open() ? " and b.closed_at is null" : " and b.closed_at is not null");
    }
    if (filter.text() != null) {
      conditions.add(" and (b.name like ? or b.address like ? or e.name like ?)");
      var pattern = "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      values.addAll(Collections.nCopies(3, pattern));
    }
  }

  public Optional<BranchState> one(TenantScope scope, BranchId id) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<Object>(List.of(scope.manufacturer().value()));
    within(scope, new Branches.Filter(null, null, null), conditions, values);
    values.add(id.value());
    return Sql.on(
            entities.of(scope), COLUMNS + FROM + String.join("", conditions) + " and b.id = ?")
        .with(values)
        .first(BranchStore::state);
  }

  private static BranchState state(ResultSet row) throws SQLException {
    long region = row.getLong("region_id");
    long into = row.getLong("merged_into_id");
    return new BranchState(
        new BranchId(row.getLong("id")),
        new PartnerId(row.getLong("partner_id")),
        row.getString("partner_name"),
        new NewBranch(
            row.getString("name"),
            row.getString("country"),
            row.getString("time_zone"),
            row.getString("address"),
            region == 0 ? null : new RegionId(region)),
        Sql.instantOrNull(row, CLOSED_AT),
        into == 0 ? null : new BranchId(into),
        row.getInt("version"));
  }

  /** Of a network all, of a partner its own; each with the one that has it now. */
  public List<Branches.Merger> merged(TenantScope scope) {
    return Sql.on(
            entities.of(scope),
            MERGED + (scope.partner() == null ? "" : " and partner_id = ?"),
            scope.manufacturer().value())
        .with(scope.partner() == null ? List.of() : List.of(scope.partner().value()))
        .list(
            row ->
                new Branches.Merger(
                    TenantScope.ofPartner(scope.manufacturer(), new PartnerId(row.getLong(1))),
                    new BranchId(row.getLong(2)),
                    new BranchId(row.getLong(3))));
  }

  /** What was merged into one goes on to the other, and so do those who are limited to it. */
  public void passOn(TenantScope scope, Branch from, BranchId into) {
    var key = List.of(scope.manufacturer().value(), from.partner().value(), from.id().value());
    Sql.on(entities.of(scope), PASS_ON, into.value()).with(key).update();
    Sql.on(entities.of(scope), LIMIT_TO, into.value()).with(key).update();
  }
}
