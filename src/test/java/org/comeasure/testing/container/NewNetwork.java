package org.comeasure.testing.container;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import org.comeasure.programme.TouchpointId;
import org.comeasure.tenancy.BranchId;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.tenancy.TenantScope;
import org.comeasure.testing.cast.ProgrammeRows;
import org.comeasure.testing.cast.Rows;
import org.comeasure.testing.cast.Tiers;

/**
 * A manufacturer of a test's own, with a programme and as many partners as the test adds. Partners
 * of one network get neighbouring numbers, as do the two of {@link #neighbours}.
 */
public final class NewNetwork {

  /** About where the numbers that are drawn today are: a double cannot tell two of them apart. */
  private static final long TODAY = 1L << 59;

  private final DataSource source;
  private final ManufacturerId id;
  private final Map<String, ProgrammeRows.Asked> asked;
  private long lastPartner;

  private NewNetwork(DataSource source, long id, String zone) {
    this.source = source;
    this.id = new ManufacturerId(id);
    this.lastPartner = Rows.id();
    insert(
        "manufacturer",
        "id",
        id,
        "organization_id",
        organization(),
        "name",
        "Maker " + id,
        "time_zone",
        zone);
    write(
        rows -> {
          Tiers.write(rows, id);
          return id;
        });
    this.asked = write(rows -> new ProgrammeRows(rows).write(id, "velmora"));
  }

  public static NewNetwork in(DataSource source) {
    return in(source, "UTC");
  }

  /** One whose days begin elsewhere. */
  public static NewNetwork in(DataSource source, String zone) {
    return new NewNetwork(source, Rows.id(), zone);
  }

  /** Two whose numbers differ in the last bit only. */
  public static NewNetwork[] neighbours(DataSource source) {
    long even = TODAY + 2 * ThreadLocalRandom.current().nextLong(1L << 56);
    return new NewNetwork[] {
      new NewNetwork(source, even, "UTC"), new NewNetwork(source, even + 1, "UTC")
    };
  }

  public ManufacturerId id() {
    return id;
  }

  public TenantScope scope() {
    return TenantScope.ofNetwork(id);
  }

  public TenantScope scope(PartnerId partner) {
    return TenantScope.ofPartner(id, partner);
  }

  public PartnerId partner(String name) {
    long partner = ++lastPartner;
    insert(
        "enrolment",
        "partner_id",
        partner,
        "manufacturer_id",
        id.value(),
        "organization_id",
        organization(),
        "name",
        name,
        "tier",
        Tiers.SILVER.code());
    return new PartnerId(partner);
  }

  public BranchId branch(PartnerId partner, String name) {
    var branch = BranchId.next();
    insert(
        "branch",
        "id",
        branch.value(),
        "manufacturer_id",
        id.value(),
        "partner_id",
        partner.value(),
        "name",
        name,
        "country",
        "DE");
    return branch;
  }

  public TouchpointId touchpoint(String code) {
    return new TouchpointId(asked(code).touchpoint());
  }

  public ProgrammeRows.Asked asked(String touchpoint) {
    return asked.get(touchpoint);
  }

  public void insert(String table, Object... columnsAndValues) {
    write(
        rows -> {
          rows.insert(table, columnsAndValues);
          return table;
        });
  }

  private <T> T write(Function<Rows, T> work) {
    try (var connection = source.getConnection()) {
      return work.apply(new Rows(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String organization() {
    return UUID.randomUUID().toString();
  }
}
