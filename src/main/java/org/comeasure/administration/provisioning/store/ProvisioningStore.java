package org.comeasure.administration.provisioning.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/** How setting partners up at the identity provider went. */
@ApplicationScoped
public class ProvisioningStore {

  private static final String NOTE =
      """
      insert into partner_provisioning (manufacturer_id, partner_id, problem, detail, tried_at)
      values (?, ?, ?, ?, ?)
      on duplicate key update problem = value(problem), detail = value(detail),
        tried_at = value(tried_at)
      """;

  private static final String FIND =
      """
      select problem, detail, tried_at from partner_provisioning
      where manufacturer_id = ? and partner_id = ?
      """;

  private static final String WAITING =
      """
      select e.manufacturer_id, e.partner_id
        from enrolment e
        left join partner_provisioning p
          on p.manufacturer_id = e.manufacturer_id and p.partner_id = e.partner_id
       where e.status = 'provisioning' and (p.tried_at is null or p.tried_at < ?)
       order by p.tried_at, e.partner_id limit ?
      """;

  private static final String NOTE_MANUFACTURER =
      """
      insert into manufacturer_provisioning (manufacturer_id, problem, detail, tried_at)
      values (?, ?, ?, ?)
      on duplicate key update problem = value(problem), detail = value(detail),
        tried_at = value(tried_at)
      """;

  private static final String FIND_MANUFACTURER =
      """
      select problem, detail, tried_at from manufacturer_provisioning where manufacturer_id = ?
      """;

  private static final String WAITING_MANUFACTURERS =
      """
      select m.id
        from manufacturer m
        left join manufacturer_provisioning p on p.manufacturer_id = m.id
       where m.status = 'provisioning' and (p.tried_at is null or p.tried_at < ?)
       order by p.tried_at, m.id limit ?
      """;

  private static final String SETTLED =
      """
      select partner_id from enrolment
      where manufacturer_id = ? and organization_id is not null and partner_id > ?
      order by partner_id limit ?
      """;

  private static final String PROBLEMS =
      """
      select m.name, e.manufacturer_id, e.partner_id, e.status, p.problem, p.detail, p.tried_at
        from partner_provisioning p
        join enrolment e on e.manufacturer_id = p.manufacturer_id and e.partner_id = p.partner_id
        join manufacturer m on m.id = p.manufacturer_id
       where p.problem is not null
       order by p.tried_at desc, p.partner_id limit ?
      """;

  private static final String IN_USE =
      "select 1 from enrolment where organization_id = ? and status not in ('offboarding', 'ended')";

  @Inject ScopedEntities entities;

  /**
   * How it went.
   *
   * @param problem key of a sentence; null where all went well
   * @param detail in the identity provider's words
   */
  public record Attempt(@Nullable String problem, @Nullable String detail, Instant at) {}

  public void note(TenantScope scope, PartnerId partner, Attempt attempt) {
    requireCovered(scope, partner);
    Sql.on(
            entities.of(scope),
            NOTE,
            scope.manufacturer().value(),
            partner.value(),
            attempt.problem(),
            attempt.detail(),
            attempt.at())
        .update();
  }

  /** The last one. */
  public Optional<Attempt> find(TenantScope scope, PartnerId partner) {
    requireCovered(scope, partner);
    return Sql.on(entities.of(scope), FIND, scope.manufacturer().value(), partner.value())
        .first(row -> new Attempt(row.getString(1), row.getString(2), Sql.instant(row, 3)));
  }

  /** How setting the manufacturer itself up went. */
  public void note(TenantScope network, Attempt attempt) {
    requireWhole(network);
    Sql.on(
            entities.of(network),
            NOTE_MANUFACTURER,
            network.manufacturer().value(),
            attempt.problem(),
            attempt.detail(),
            attempt.at())
        .update();
  }

  /** The last one of the manufacturer itself. */
  public Optional<Attempt> find(TenantScope network) {
    requireWhole(network);
    return Sql.on(entities.of(network), FIND_MANUFACTURER, network.manufacturer().value())
        .first(row -> new Attempt(row.getString(1), row.getString(2), Sql.instant(row, 3)));
  }

  @CrossTenant(
      "tells which manufacturers wait for their organisation, for a job within each one's scope")
  public List<TenantScope> waitingManufacturers(Instant triedBefore, int most) {
    return Sql.on(entities.acrossTenants(), WAITING_MANUFACTURERS, triedBefore, most)
        .list(row -> TenantScope.ofNetwork(new ManufacturerId(row.getLong(1))));
  }

  private static void requireWhole(TenantScope network) {
    if (!network.wholeNetwork()) {
      throw new IllegalArgumentException("a manufacturer is set up as a whole");
    }
  }

  @CrossTenant(
      "tells which partners wait for their organisation, for a job within each one's scope")
  public List<TenantScope> waiting(Instant triedBefore, int most) {
    return Sql.on(entities.acrossTenants(), WAITING, triedBefore, most)
        .list(
            row ->
                TenantScope.ofPartner(
                    new ManufacturerId(row.getLong(1)), new PartnerId(row.getLong(2))));
  }

  /** Those whose organisation we know, behind one of them. */
  public List<PartnerId> settled(TenantScope network, Optional<PartnerId> after, int most) {
    if (!network.wholeNetwork()) {
      throw new IllegalArgumentException("partners are listed to a network as a whole");
    }
    long behind = after.map(PartnerId::value).orElse(0L);
    return Sql.on(entities.of(network), SETTLED, network.manufacturer().value(), behind, most)
        .list(row -> new PartnerId(row.getLong(1)));
  }

  /** A partner that is not at the identity provider as it has to be. */
  public record Problem(
      String manufacturer,
      ManufacturerId network,
      PartnerId partner,
      String status,
      Attempt last) {}

  @CrossTenant("operators see which partners need them, by number, and nothing of their feedback")
  public List<Problem> problems(int most) {
    return Sql.on(entities.acrossTenants(), PROBLEMS, most)
        .list(
            row ->
                new Problem(
                    row.getString(1),
                    new ManufacturerId(row.getLong(2)),
                    new PartnerId(row.getLong(3)),
                    row.getString(4),
                    new Attempt(row.getString(5), row.getString(6), Sql.instant(row, 7))));
  }

  @CrossTenant(
      "an organisation may be enrolled in several networks; tells only whether any needs it")
  public boolean isInUse(String organization) {
    return Sql.on(entities.acrossTenants(), IN_USE, organization).any();
  }

  private static void requireCovered(TenantScope scope, PartnerId partner) {
    if (!scope.covers(partner)) {
      throw new IllegalArgumentException("a partner outside of its scope");
    }
  }
}
