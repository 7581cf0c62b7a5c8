package org.comeasure.tenancy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a network or one of its partners says itself of its {@link Brand}; what is null or empty is
 * inherited, each by itself.
 */
public record Branding(
    @Nullable String name,
    @Nullable String accent,
    @Nullable String contact,
    List<String> languages,
    @Nullable String logo) {

  public Branding {
    languages = List.copyOf(languages);
  }

  public Branding withLogo(@Nullable String hash) {
    return new Branding(name, accent, contact, languages, hash);
  }

  /**
   * What comes of it.
   *
   * @param inherited of the manufacturer; its name is no partner's
   * @param otherwise the name that the network knows
   */
  public Brand over(Brand inherited, String otherwise) {
    return new Brand(
        Objects.requireNonNullElse(name, otherwise),
        Objects.requireNonNullElse(accent, inherited.accent()),
        contact == null ? inherited.contact() : contact,
        languages.isEmpty() ? inherited.languages() : languages,
        logo == null ? inherited.logo() : logo);
  }
}
