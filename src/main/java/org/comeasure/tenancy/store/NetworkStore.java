package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.RegionId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.tenancy.domain.Manufacturer;
import org.comeasure.tenancy.domain.Region;
import org.comeasure.tenancy.domain.TenantOwned;
import org.comeasure.tenancy.domain.Tier;

/** What a network is made of besides its partners. */
@ApplicationScoped
public class NetworkStore {

  private static final String PARTNERS_BY_TIER =
      "select tier, count(*) from enrolment where manufacturer_id = ? group by tier";

  private static final String BY_REGION =
      "select region_id, count(*) from %s where manufacturer_id = ? and region_id is not null"
          + " group by region_id";

  @Inject ScopedEntities entities;

  public Manufacturer manufacturer(TenantScope scope) {
    return entities.of(scope).find(Manufacturer.class, scope.manufacturer().value());
  }

  /** To be changed: nobody else changes it until the transaction ends. */
  public Manufacturer locked(TenantScope scope) {
    return entities
        .of(scope)
        .find(Manufacturer.class, scope.manufacturer().value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Writes down the scope's own manufacturer, for the first time. */
  public void begin(TenantScope scope, Manufacturer manufacturer) {
    if (!manufacturer.id().equals(scope.manufacturer())) {
      throw new IllegalArgumentException("a manufacturer outside of its scope");
    }
    entities.of(scope).persist(manufacturer);
    entities.of(scope).flush();
  }

  /** What was changed is written. */
  public void flush(TenantScope scope) {
    entities.of(scope).flush();
  }

  /** The highest first. */
  public List<Tier> tiers(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery("select t from Tier t order by t.position", Tier.class)
        .getResultList();
  }

  public List<Region> regions(TenantScope scope) {
    return entities
        .of(scope)
        .createQuery("select r from Region r order by r.name", Region.class)
        .getResultList();
  }

  /** To be changed: nobody else changes the list until the transaction ends. */
  public List<Tier> lockedTiers(TenantScope network) {
    return whole(network)
        .createQuery("select t from Tier t order by t.position", Tier.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** To be changed: nobody else changes the list until the transaction ends. */
  public List<Region> lockedRegions(TenantScope network) {
    return whole(network)
        .createQuery("select r from Region r order by r.name", Region.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public void add(TenantScope network, TenantOwned entry) {
    whole(network).persist(entry);
    flush(network);
  }

  /**
   * @throws jakarta.persistence.PersistenceException where others name it
   */
  public void remove(TenantScope network, TenantOwned entry) {
    whole(network).remove(entry);
    flush(network);
  }

  /** How many partners are in each tier, by its code; none where there are none. */
  public Map<String, Long> partnersByTier(TenantScope network) {
    var counts = new HashMap<String, Long>();
    Sql.on(whole(network), PARTNERS_BY_TIER, network.manufacturer().value())
        .each(row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  /** How many partners sit in each region. */
  public Map<RegionId, Long> partnersByRegion(TenantScope network) {
    return byRegion(network, "enrolment");
  }

  /** How many branches sit in each region. */
  public Map<RegionId, Long> branchesByRegion(TenantScope network) {
    return byRegion(network, "branch");
  }

  private Map<RegionId, Long> byRegion(TenantScope network, String table) {
    var counts = new HashMap<RegionId, Long>();
    Sql.on(whole(network), BY_REGION.formatted(table), network.manufacturer().value())
        .each(row -> counts.put(new RegionId(row.getLong(1)), row.getLong(2)));
    return counts;
  }

  private EntityManager whole(TenantScope network) {
    if (!network.wholeNetwork()) {
      throw new IllegalArgumentException("a network's lists are changed by the network as a whole");
    }
    return entities.of(network);
  }
}
