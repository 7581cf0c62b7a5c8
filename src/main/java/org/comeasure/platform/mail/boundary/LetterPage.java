package org.comeasure.platform.mail.boundary;

import java.util.Optional;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.tenancy.Brand;
import org.jspecify.annotations.Nullable;

/**
 * A letter on the paper of the network that it is about.
 *
 * @param brand of that network; null for the portal's own
 * @param logo whether it comes along
 */
public record LetterPage(Letter letter, @Nullable Brand brand, boolean logo) {

  private static final String PORTAL = "#0f5c6e";

  /** Dark enough for words in it, and for white ones on it. */
  public String accent() {
    return Optional.ofNullable(brand)
        .flatMap(one -> AccentTheme.parse(one.accent()))
        .map(AccentTheme::readable)
        .orElse(PORTAL);
  }

  /** Whose it is, beside the portal's name; may be blank. */
  public String from() {
    return brand == null ? letter.from() : brand.name();
  }

  /** Whom to turn to with questions; null where nobody says. */
  public @Nullable String contact() {
    return brand == null || brand.contact() == null
        ? null
        : letter.texts().get("form.contact", brand.contact());
  }
}
