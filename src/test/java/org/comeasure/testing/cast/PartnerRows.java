package org.comeasure.testing.cast;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one partner of a network: its enrolment, branches and links. */
public final class PartnerRows {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int CODE_LENGTH = 22;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** How people come to the form; what is not here is asked by e-mail, of the whole partner. */
  private static final Map<String, String> AT_BRANCHES =
      Map.of("sale", "qr", "parts-delivery", "link", "repair-visit", "qr");

  private final Rows rows;
  private final long manufacturer;
  private final Map<String, ProgrammeRows.Asked> asked;

  public PartnerRows(Rows rows, long manufacturer, Map<String, ProgrammeRows.Asked> asked) {
    this.rows = rows;
    this.manufacturer = manufacturer;
    this.asked = asked;
  }

  /**
   * @return the branches by city
   */
  public Map<String, Long> write(Enrolment enrolment, long region) {
    return write(enrolment(enrolment, region), enrolment, region);
  }

  Map<String, Long> write(long partner, Enrolment enrolment, long region) {
    Map<String, Long> branches = new HashMap<>();
    for (String city : enrolment.partner().cities()) {
      long branch = branch(partner, region, city, enrolment.partner().country());
      branches.put(city, branch);
      AT_BRANCHES.forEach(
          (touchpoint, channel) -> link(partner, branch, city, touchpoint, channel));
    }
    asked.keySet().stream()
        .filter(touchpoint -> !AT_BRANCHES.containsKey(touchpoint))
        .forEach(touchpoint -> link(partner, null, null, touchpoint, "email"));
    if (enrolment.partner().equals(Cast.NORDWIND)) {
      limitToKiel(partner, branches.get("Kiel"));
    }
    return branches;
  }

  long enrolment(Enrolment enrolment, long region) {
    long id = Rows.id();
    rows.insert(
        "enrolment",
        "partner_id",
        id,
        "manufacturer_id",
        manufacturer,
        "organization_id",
        enrolment.partner().organization(),
        "name",
        enrolment.partner().name(),
        "country",
        enrolment.partner().country(),
        "tier",
        enrolment.tier(),
        "region_id",
        region,
        "accent",
        enrolment.accent());
    return id;
  }

  private long branch(long partner, long region, String city, String country) {
    long id = Rows.id();
    rows.insert(
        "branch",
        "id",
        id,
        "manufacturer_id",
        manufacturer,
        "partner_id",
        partner,
        "region_id",
        region,
        "name",
        city,
        "country",
        country);
    return id;
  }

  private void link(
      long partner,
      @Nullable Long branch,
      @Nullable String city,
      String touchpoint,
      String channel) {
    ProgrammeRows.Asked about = asked.get(touchpoint);
    rows.insert(
        "link",
        "id",
        Rows.id(),
        "manufacturer_id",
        manufacturer,
        "partner_id",
        partner,
        "branch_id",
        branch,
        "touchpoint_id",
        about.touchpoint(),
        "questionnaire_id",
        about.questionnaire(),
        "code",
        code(),
        "channel",
        channel,
        "label",
        city == null ? about.name() : about.name() + ", " + city);
  }

  private void limitToKiel(long partner, long branch) {
    rows.insert(
        "member_limit",
        "manufacturer_id",
        manufacturer,
        "partner_id",
        partner,
        "subject",
        Cast.VIEWER_OF_KIEL);
    rows.insert(
        "member_branch",
        "manufacturer_id",
        manufacturer,
        "partner_id",
        partner,
        "subject",
        Cast.VIEWER_OF_KIEL,
        "branch_id",
        branch);
  }

  private static String code() {
    return RANDOM
        .ints(CODE_LENGTH, 0, ALPHABET.length())
        .mapToObj(i -> ALPHABET.substring(i, i + 1))
        .reduce("", String::concat);
  }
}
