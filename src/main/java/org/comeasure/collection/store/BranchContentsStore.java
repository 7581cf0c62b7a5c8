package org.comeasure.collection.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Moves links and responses from one branch of a partner to another. */
@ApplicationScoped
public class BranchContentsStore {

  private static final String OF_BRANCH =
      " where manufacturer_id = ? and partner_id = ? and branch_id = ?";

  // The version is part of what tells a kept link from a changed one.
  private static final String LINKS =
      "update link set branch_id = ?, version = version + 1" + OF_BRANCH;

  private static final String RESPONSES = "update response set branch_id = ?" + OF_BRANCH;

  private static final String EXPIRED =
      """
      insert into expired_month (manufacturer_id, partner_id, month, branch_id, responses)
      select * from (
        select manufacturer_id, partner_id, month, ? branch_id, responses from expired_month
        where manufacturer_id = ? and partner_id = ? and branch_id = ?) moved
      on duplicate key update responses = expired_month.responses + values(responses)
      """;

  private static final String EXPIRED_BEFORE = "delete from expired_month" + OF_BRANCH;

  @Inject ScopedEntities entities;

  /**
   * @param scope of the partner
   * @return how many responses were moved
   */
  public long move(TenantScope scope, BranchId from, BranchId into) {
    var partner = scope.partner();
    if (partner == null || !scope.allBranches()) {
      throw new IllegalArgumentException("branches are merged within one whole partner");
    }
    var key = List.of(scope.manufacturer().value(), partner.value(), from.value());
    Sql.on(entities.of(scope), LINKS, into.value()).with(key).update();
    long moved = Sql.on(entities.of(scope), RESPONSES, into.value()).with(key).update();
    Sql.on(entities.of(scope), EXPIRED, into.value()).with(key).update();
    Sql.on(entities.of(scope), EXPIRED_BEFORE).with(key).update();
    return moved;
  }
}
