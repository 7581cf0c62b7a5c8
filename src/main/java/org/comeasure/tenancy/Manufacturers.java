package org.comeasure.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the manufacturers that take part, for those who run the platform: of what they have of
 * their networks this tells nothing. Joins the caller's transaction or runs in its own; a change of
 * status is seen everywhere within some seconds.
 */
public interface Manufacturers {

  /** Only an active one is entered by its people and its partners', and takes answers. */
  enum Status {
    /** Written down; its organisation is being made at the identity provider. */
    PROVISIONING,
    ACTIVE,
    /** At rest: no access, no answers; nothing is lost. */
    SUSPENDED;

    public static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is known of one before it begins.
   *
   * @param zone of its days, which stays for good
   */
  record Wanted(String name, ReportingZone zone) {}

  /**
   * @param organization at the identity provider; empty before that has one
   */
  record State(
      ManufacturerId id,
      String name,
      ReportingZone zone,
      Status status,
      Optional<String> organization) {

    public TenantScope scope() {
      return TenantScope.ofNetwork(id);
    }
  }

  /** One as operators see it. */
  record Entry(State state, int activePartners, Instant since) {}

  /** All of them by name. */
  List<Entry> all();

  Optional<Entry> find(ManufacturerId id);

  /**
   * Writes one down for the first time, with a list of tiers to begin with.
   *
   * @throws org.comeasure.shared.problem.ProblemException invalid-input when another has the name
   */
  State add(Wanted wanted);

  /**
   * Moves on to another status.
   *
   * @return whether it was at {@code from}
   */
  boolean move(ManufacturerId id, Status from, Status to);

  /** Notes which organisation of the identity provider it is. */
  void belongTo(ManufacturerId id, String organization);
}
