package org.comeasure.administration.brand.boundary;

import java.util.List;
import java.util.Locale;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Brand;
import org.jspecify.annotations.Nullable;

/**
 * A form as it looks in a brand.
 *
 * @param manufacturer whom a partner asks for; null where it is the manufacturer's own
 * @param logo where it is; null without one
 * @param mistakes why what was typed is not what is shown
 */
public record BrandPreview(
    Texts texts,
    Brand brand,
    @Nullable String manufacturer,
    @Nullable String logo,
    String styleHref,
    List<String> mistakes) {

  public BrandPreview {
    mistakes = List.copyOf(mistakes);
  }

  public String text(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  public String language() {
    return texts.locale().toLanguageTag();
  }

  public String initial() {
    return brand
        .name()
        .substring(0, brand.name().offsetByCodePoints(0, 1))
        .toUpperCase(Locale.ROOT);
  }
}
