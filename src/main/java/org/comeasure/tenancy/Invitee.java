package org.comeasure.tenancy;

import java.util.Locale;

/**
 * Whom somebody invites.
 *
 * @param email in small letters
 * @param language of the mail
 */
public record Invitee(String email, String firstName, String lastName, Locale language) {

  public String name() {
    return firstName + " " + lastName;
  }
}
