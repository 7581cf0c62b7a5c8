package org.comeasure.tenancy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.comeasure.shared.sql.Sql;
import org.comeasure.tenancy.CrossTenant;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.ScopedEntities;
import org.comeasure.tenancy.TenantScope;

/** Who of a manufacturer sees the portal as a partner does, until when. */
@ApplicationScoped
public class ViewStore {

  private static final String BEGIN =
      """
      insert into partner_view (manufacturer_id, partner_id, subject, ends_at) values (?, ?, ?, ?)
      on duplicate key update ends_at = value(ends_at)
      """;

  private static final String OVER =
      "delete from partner_view where manufacturer_id = ? and ends_at < ?";

  private static final String END =
      "delete from partner_view where manufacturer_id = ? and partner_id = ? and subject = ?";

  private static final String OPEN =
      """
      select e.name, v.ends_at from partner_view v
        join enrolment e on e.manufacturer_id = v.manufacturer_id and e.partner_id = v.partner_id
       where v.manufacturer_id = ? and v.partner_id = ? and v.subject = ? and v.ends_at > ?
         and e.status = 'active'
      """;

  @Inject ScopedEntities entities;
  @Inject DataSource source;

  /** What is seen of which partner, by its name. */
  public record View(String partner, Instant until) {}

  /** Begins one, or prolongs it; those of the network that are over are forgotten. */
  public void begin(TenantScope partner, String subject, Instant now, Instant until) {
    var network = partner.manufacturer().value();
    Sql.on(entities.of(partner), OVER, network, now).update();
    Sql.on(entities.of(partner), BEGIN, network, one(partner), subject, until).update();
  }

  /**
   * @return whether there was one
   */
  public boolean end(TenantScope partner, String subject) {
    return Sql.on(entities.of(partner), END, partner.manufacturer().value(), one(partner), subject)
            .update()
        > 0;
  }

  private static long one(TenantScope partner) {
    if (partner.partner() == null) {
      throw new IllegalArgumentException("one partner is viewed at a time");
    }
    return partner.partner().value();
  }

  @CrossTenant("tells what a verified subject has been let into, of a network that it administers")
  public Optional<View> open(
      ManufacturerId network, PartnerId partner, String subject, Instant now) {
    return Sql.on(source, OPEN, network.value(), partner.value(), subject, now)
        .first(row -> new View(row.getString(1), Sql.instant(row, 2)));
  }
}
