package org.comeasure.tenancy.store;

import org.eclipse.persistence.descriptors.SingleTableMultitenantPolicy;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink that a tenant's id has 64 bits. Its annotation knows 32-bit integers at most,
 * so that reading the column overflowed and was repeated as an untyped read with a warning for each
 * row.
 */
public class WideTenantIds implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    session.getDescriptors().values().stream()
        .map(descriptor -> descriptor.getMultitenantPolicy())
        .filter(SingleTableMultitenantPolicy.class::isInstance)
        .map(SingleTableMultitenantPolicy.class::cast)
        .flatMap(policy -> policy.getTenantDiscriminatorFields().keySet().stream())
        .forEach(column -> column.setType(Long.class));
  }
}
