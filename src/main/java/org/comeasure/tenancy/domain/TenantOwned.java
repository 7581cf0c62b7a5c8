package org.comeasure.tenancy.domain;

import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Cache;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.CacheIsolationType;

/**
 * A row of one manufacturer's. EclipseLink adds the manufacturer to every statement, from the scope
 * that its entity manager was made for.
 *
 * <p>The shared cache is off: entries found by id would bypass the filter.
 */
@MappedSuperclass
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(
    name = "manufacturer_id",
    contextProperty = TenantOwned.MANUFACTURER,
    discriminatorType = jakarta.persistence.DiscriminatorType.INTEGER)
@Cache(isolation = CacheIsolationType.ISOLATED)
public abstract class TenantOwned {

  public static final String MANUFACTURER = "comeasure.manufacturer";
  public static final String PARTNER = "comeasurePartner";
  public static final long ANY_PARTNER = 0;
}
