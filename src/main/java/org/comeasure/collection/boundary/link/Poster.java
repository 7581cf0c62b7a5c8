package org.comeasure.collection.boundary.link;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.comeasure.platform.export.Letterhead;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Brand;
import org.jspecify.annotations.Nullable;

/**
 * A link's code on paper, in its brand.
 *
 * @param title of the questionnaire
 * @param manufacturer for whom is asked
 * @param logo as an address that holds the picture; null without one
 * @param code likewise
 * @param address for whoever cannot scan
 */
public record Poster(
    Size size,
    Texts texts,
    Brand brand,
    String title,
    String manufacturer,
    @Nullable String logo,
    String code,
    String address) {

  private static final int PIXELS_A_MODULE = 20;
  private static final int LONG_TITLE = 45;

  /** The papers, in millimetres. */
  public enum Size {
    A4(210, 297),
    A5(148, 210),
    STICKER(74, 105);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }

    /** As an address has it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Size> of(String code) {
      return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
    }

    public int width() {
      return width;
    }

    public int height() {
      return height;
    }
  }

  static Poster of(Size size, Texts texts, LinkRow row, Posters.Shown shown) {
    var code = new QrImage(row.address()).png(PIXELS_A_MODULE);
    return new Poster(
        size,
        texts,
        shown.brand(),
        shown
            .title()
            .in(texts.locale())
            .replace("{partner}", shown.brand().name())
            .replace("{manufacturer}", shown.manufacturer()),
        shown.manufacturer(),
        shown.logo() == null ? null : Letterhead.picture(shown.logo()),
        Letterhead.picture("image/png", code),
        row.address().replaceFirst("^https?://", ""));
  }

  public String language() {
    return texts.locale().toLanguageTag();
  }

  public String text(String key, Object... arguments) {
    return texts.get("link.poster." + key, arguments);
  }

  /** Dark enough for words in it. */
  public String accent() {
    return AccentTheme.parse(brand.accent()).map(AccentTheme::readable).orElse("#1c2430");
  }

  /** So that a long one stays on the page. */
  public String titleSize() {
    return millimetres(title.length() > LONG_TITLE ? 0.045 : 0.075);
  }

  /** A length as a part of the paper's width, so that all papers look the same. */
  public String millimetres(double share) {
    return String.format(Locale.ROOT, "%.2fmm", size.width() * share);
  }
}
