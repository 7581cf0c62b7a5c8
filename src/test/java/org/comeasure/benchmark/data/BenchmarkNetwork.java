package org.comeasure.benchmark.data;

import java.util.ArrayList;
import java.util.List;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.cast.Enrolment;
import org.comeasure.testing.cast.Manufacturer;
import org.comeasure.testing.cast.Partner;

/**
 * Velmora grown to two hundred partners: its own, whose people can sign in, and others like them.
 */
final class BenchmarkNetwork {
  static final int PARTNERS = 200;

  private static final List<String> COUNTRIES =
      List.of("DE", "GB", "FR", "IT", "PL", "DK", "AT", "CH", "NL", "ES", "SE", "CZ");
  private static final List<String> REGIONS =
      List.of("North", "British Isles", "South", "East", "West", "Central", "Nordic", "Iberia");
  private static final List<String> TIERS = List.of("gold", "silver", "silver", "bronze");

  private BenchmarkNetwork() {}

  static Manufacturer grown() {
    var velmora = Cast.VELMORA;
    var partners = new ArrayList<>(velmora.partners());
    for (int number = partners.size() + 1; number <= PARTNERS; number++) {
      partners.add(partner(number));
    }
    return new Manufacturer(
        velmora.alias(),
        velmora.name(),
        velmora.organization(),
        velmora.accent(),
        velmora.timeZone(),
        partners);
  }

  private static Enrolment partner(int number) {
    String country = COUNTRIES.get(number % COUNTRIES.size());
    double germanShare = List.of("DE", "AT", "CH").contains(country) ? 0.9 : 0.05;
    var partner =
        new Partner(
            "partner-" + number,
            "Partner %03d Klima".formatted(number),
            "c0a50000-0000-4000-9000-%012d".formatted(number),
            country,
            germanShare,
            List.of("Centre " + number, "Harbour " + number, "Ring " + number));
    return new Enrolment(
        partner,
        TIERS.get(number % TIERS.size()),
        REGIONS.get(number % REGIONS.size()),
        Cast.VELMORA.accent());
  }
}
