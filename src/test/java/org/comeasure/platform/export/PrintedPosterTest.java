package org.comeasure.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comeasure.collection.boundary.link.Poster;
import org.comeasure.platform.upload.SamplePictures;
import org.comeasure.platform.web.Templates;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Brand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A poster as it comes from the printer; each is left in {@code target/brand} to be looked at. */
class PrintedPosterTest {

  private static final String LONG = "Wie war der Besuch unserer Werkstatt am Hafen? ".repeat(3);

  @ParameterizedTest
  @EnumSource(Poster.Size.class)
  void nameLogoAndCodeStandOnOnePageOfTheSizeEvenUnderALongTitle(Poster.Size size)
      throws IOException {
    for (var title : List.of("How was the repair visit?", LONG.strip())) {
      var file =
          PdfFile.write(new Templates().document("collection/poster", poster(size, title)), 0);
      Files.createDirectories(Path.of("target/brand"));
      Files.write(Path.of("target/brand", size.code() + title.length() + ".pdf"), file);
      try (var document = Loader.loadPDF(file)) {
        assertThat(document.getNumberOfPages()).isOne();
        var page = document.getPage(0);
        assertThat(page.getMediaBox().getWidth() / 72 * 25.4)
            .isBetween(size.width() - 1.0, size.width() + 1.0);
        var pictures = new ArrayList<String>();
        page.getResources().getXObjectNames().forEach(name -> pictures.add(name.getName()));
        assertThat(pictures).hasSize(2);
        assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
            .contains("Nordwind <Service>", title, "portal.example/f/abc", "0431 1234")
            .contains("with Velmora Climate");
      }
    }
  }

  private static Poster poster(Poster.Size size, String title) {
    var logo = SamplePictures.bar("png", 300, 80, new Color(0x7a1f5c));
    var code = SamplePictures.bar("png", 200, 200, Color.BLACK);
    return new Poster(
        size,
        Texts.in(Locale.ENGLISH),
        new Brand("Nordwind <Service>", "#7a1f5c", "0431 1234", List.of(), "ab"),
        title,
        "Velmora Climate",
        Letterhead.picture("image/png", logo),
        Letterhead.picture("image/png", code),
        "portal.example/f/abc");
  }
}
