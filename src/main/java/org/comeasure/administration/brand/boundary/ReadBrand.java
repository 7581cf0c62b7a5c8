package org.comeasure.administration.brand.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.shared.input.Input;
import org.comeasure.shared.locale.Languages;
import org.comeasure.tenancy.BrandState;
import org.comeasure.tenancy.Branding;
import org.jspecify.annotations.Nullable;

/** Reads what somebody says of a brand; the logo comes by another way. */
final class ReadBrand {

  /** What the keys of its texts begin with. */
  static final String KEY = "administration.brand";

  static final int LONGEST_NAME = 80;
  static final int LONGEST_CONTACT = 160;
  private static final int LONGEST_COLOUR = 7;

  private ReadBrand() {}

  /**
   * Empty where something is to be mended.
   *
   * @param partners whether it is a partner's, who may leave the colour to the manufacturer
   * @param logo that stays
   */
  static Optional<Branding> read(Input input, boolean partners, @Nullable String logo) {
    var name = input.field("name").max(LONGEST_NAME).text();
    var colour = input.field("accent").required(!partners).max(LONGEST_COLOUR).text();
    var contact = input.field("contact").max(LONGEST_CONTACT).text();
    var accent = colour.isEmpty() ? null : accent(input, colour);
    var languages = languages(input);
    return input.clean()
        ? Optional.of(new Branding(given(name), accent, given(contact), languages, logo))
        : Optional.empty();
  }

  /** Words stand in it on white, and white words on it. */
  private static @Nullable String accent(Input input, String text) {
    var theme = AccentTheme.parse(text);
    if (theme.isEmpty()) {
      if (input.error("accent") == null) {
        input.refuse("accent", "colour");
      }
      return null;
    }
    var colour = theme.get();
    if (!colour.isReadable()) {
      // Rounded down, as 4.49 is not 4.5.
      double shown =
          BigDecimal.valueOf(colour.contrast()).setScale(1, RoundingMode.DOWN).doubleValue();
      input.refuse(
          "accent",
          "contrast",
          input.texts().formats().number(shown, 1),
          input.texts().formats().number(AccentTheme.READABLE, 1),
          colour.readable());
    }
    return colour.text();
  }

  private static List<String> languages(Input input) {
    input.field("languages").text();
    var given = input.all("languages").stream().filter(text -> !text.isEmpty()).toList();
    var known = Languages.supported().stream().map(Locale::getLanguage).toList();
    if (!known.containsAll(given)) {
      input.refuse("languages", "choice");
    }
    return known.stream().filter(given::contains).toList();
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  /** What a form shows of a brand that is known. */
  static Map<String, List<String>> values(BrandState brand) {
    var own = brand.own();
    var values = new TreeMap<String, List<String>>();
    values.put("name", one(own.name()));
    values.put("accent", one(own.accent()));
    values.put("contact", one(own.contact()));
    values.put("languages", own.languages());
    values.put("version", List.of(String.valueOf(brand.version())));
    return values;
  }

  private static List<String> one(@Nullable String text) {
    return text == null ? List.of() : List.of(text);
  }
}
