package org.comeasure.tenancy.domain;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.tenancy.PersonEntry;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the portal, with what that person has chosen.
 *
 * @param email null where none is known that the person has proved to read
 * @param language null for the browser's
 * @param zone null for the network's
 * @param lastLanguage that of the page from which the person signed in last
 */
public record Person(
    String subject,
    String name,
    @Nullable String email,
    @Nullable Locale language,
    @Nullable ZoneId zone,
    Locale lastLanguage,
    boolean operator) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;

  public Person {
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    email = email == null || email.length() > LONGEST_EMAIL ? null : email;
  }

  public PersonEntry entry() {
    return new PersonEntry(
        subject, name, email, Optional.ofNullable(language).orElse(lastLanguage), zone);
  }

  public Person choosing(@Nullable Locale otherLanguage, @Nullable ZoneId otherZone) {
    return new Person(subject, name, email, otherLanguage, otherZone, lastLanguage, operator);
  }
}
