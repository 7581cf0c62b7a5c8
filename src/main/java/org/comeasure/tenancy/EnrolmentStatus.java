package org.comeasure.tenancy;

import java.util.Locale;

/**
 * Where a partner's part in a network stands. Only an active one is entered by its people and takes
 * answers; nothing is lost in any other, and an active one can be had again from suspension.
 */
public enum EnrolmentStatus {
  /** Being written down; nobody outside the manufacturer knows of it. */
  DRAFT,
  /** Its organisation and people are being set up at the identity provider. */
  PROVISIONING,
  ACTIVE,
  /** At rest: no access, no answers. */
  SUSPENDED,
  /** Being taken apart; its people are out already. */
  OFFBOARDING,
  /** Over; what was answered stays counted. */
  ENDED;

  public static EnrolmentStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the identity provider knows it by then. */
  public boolean needsOrganization() {
    return this != DRAFT && this != PROVISIONING;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
