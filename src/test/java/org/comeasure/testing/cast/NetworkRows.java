package org.comeasure.testing.cast;

import java.util.HashMap;
import java.util.Map;

/** Writes a manufacturer with its regions, programme, partners, branches and links. */
public final class NetworkRows {
  private final Rows rows;
  private final ProgrammeRows programme;

  public NetworkRows(Rows rows) {
    this.rows = rows;
    this.programme = new ProgrammeRows(rows);
  }

  public void write(Manufacturer manufacturer) {
    long id = Rows.id();
    rows.insert(
        "manufacturer",
        "id",
        id,
        "organization_id",
        manufacturer.organization(),
        "name",
        manufacturer.name(),
        "accent",
        manufacturer.accent(),
        "time_zone",
        manufacturer.timeZone());
    Tiers.write(rows, id);
    Map<String, ProgrammeRows.Asked> asked = programme.write(id, manufacturer.alias());
    Map<String, Long> regions = new HashMap<>();
    Map<String, Long> partners = new HashMap<>();
    for (Enrolment enrolment : manufacturer.partners()) {
      long region = regions.computeIfAbsent(enrolment.region(), name -> region(id, name));
      var partner = new PartnerRows(rows, id, asked);
      long number = partner.enrolment(enrolment, region);
      partner.write(number, enrolment, region);
      partners.put(enrolment.partner().alias(), number);
    }
    if (manufacturer.equals(Cast.VELMORA)) {
      new GoalRows(rows, id, "Ingrid Solheim").writeVelmoras(regions, partners, asked);
    } else if (manufacturer.equals(Cast.BRENTA)) {
      new GoalRows(rows, id, "Giulia Marchetti").writeBrentas(regions, asked);
    }
  }

  private long region(long manufacturer, String name) {
    long id = Rows.id();
    rows.insert("region", "id", id, "manufacturer_id", manufacturer, "name", name);
    return id;
  }
}
