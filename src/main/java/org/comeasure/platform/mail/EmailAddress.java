package org.comeasure.platform.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address and nothing else: no name, no list, no line break that would begin a header.
 *
 * @param text in small letters
 */
public record EmailAddress(String text) {

  private static final int LONGEST = 254;
  private static final Pattern VALID =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");

  public EmailAddress {
    if (text.length() > LONGEST || !VALID.matcher(text).matches()) {
      throw new IllegalArgumentException("not an address");
    }
  }

  /** Empty for whatever is not an address. */
  public static Optional<EmailAddress> of(@Nullable String text) {
    try {
      return text == null
          ? Optional.empty()
          : Optional.of(new EmailAddress(text.strip().toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
