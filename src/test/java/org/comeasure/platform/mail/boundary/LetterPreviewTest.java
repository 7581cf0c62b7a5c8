package org.comeasure.platform.mail.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.comeasure.platform.mail.Addressee;
import org.comeasure.platform.mail.EmailAddress;
import org.comeasure.platform.mail.Letter;
import org.comeasure.platform.mail.domain.MailContent;
import org.comeasure.platform.web.Templates;
import org.comeasure.platform.web.asset.AccentTheme;
import org.comeasure.shared.locale.Texts;
import org.comeasure.tenancy.Brand;
import org.comeasure.tenancy.ManufacturerId;
import org.comeasure.tenancy.NewDevice;
import org.comeasure.tenancy.PersonEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both parts of a mail, which are also written to {@code target/mails} to be looked at. */
class LetterPreviewTest {

  private static final Path PREVIEWS = Path.of("target", "mails");

  private final Templates templates = new Templates();

  @Test
  void eitherPartSaysAllAndTheyStandForThemselves() throws IOException {
    var letter =
        Letter.of("test.kind", Texts.in(Locale.GERMAN), "Betreff <eins>", "Warum Sie das bekommen.")
            .about(new ManufacturerId(1), "Velmora Climate")
            .saying("Erster Absatz.", "Zweiter & letzter Absatz.")
            .with("Gerät", "Firefox auf Linux")
            .with("Zeit", "30.11.2026, 20:44 MEZ")
            .leading("https://portal.example/profile", "Profil öffnen")
            .stoppedAt(URI.create("https://portal.example/stop"));
    var content = preview("letter", letter);

    for (String part : new String[] {content.text(), content.html().replace("&amp;", "&")}) {
      assertThat(part)
          .contains("Velmora Climate", "Erster Absatz.", "Zweiter & letzter Absatz.", "Gerät")
          .contains("Firefox auf Linux", "30.11.2026, 20:44 MEZ", "Profil öffnen")
          .contains("https://portal.example/profile", "https://portal.example/stop")
          .contains("Warum Sie das bekommen.", "Diese E-Mails abbestellen");
    }
    assertThat(content.html())
        .contains("Betreff &lt;eins&gt;", "prefers-color-scheme: dark")
        .doesNotContain("<img", "<link", "<script", "url(");
    assertThat(content.unsubscribe()).isEqualTo("https://portal.example/stop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void whatIsSaidOfANewSignInNamesDeviceAndTime(String language) throws IOException {
    var person =
        new PersonEntry(
            "subject",
            "Ingrid",
            "i@x.example",
            Locale.forLanguageTag(language),
            ZoneId.of("Europe/Oslo"));
    var event = new NewDevice(person, "Firefox, Windows", Instant.parse("2026-11-30T19:44:00Z"));
    var letter = TellOfNewDevice.letter(event, "https://portal.example/profile");
    var content = preview("new-device-" + language, letter);
    assertThat(content.text())
        .contains("Firefox, Windows", "20:44", "https://portal.example/profile");
    assertThat(content.text()).contains(language.equals("de") ? "Jemand hat sich" : "Somebody has");
  }

  @Test
  void whatIsAboutANetworkIsInItsBrandInBothParts() throws IOException {
    var letter =
        Letter.of("test.kind", Texts.in(Locale.GERMAN), "Betreff", "Warum.")
            .about(new ManufacturerId(1), "Velmora Climate GmbH")
            .leading("https://portal.example/", "Öffnen");
    var brand = new Brand("Velmora <V>", "#ffd400", "0431 1234", List.of(), "ab");
    var content = preview("branded", new LetterPage(letter, brand, true));
    assertThat(content.text()).contains("comeasure · Velmora <V>", "Fragen? 0431 1234");
    // Yellow would not be readable under white words.
    assertThat(content.html())
        .contains("Velmora &lt;V&gt;", "Fragen? 0431 1234", "src=\"cid:logo@comeasure\"")
        .contains("background:" + AccentTheme.parse("#ffd400").orElseThrow().readable())
        .doesNotContain("#ffd400", "GmbH");
  }

  private MailContent preview(String name, Letter letter) throws IOException {
    return preview(name, new LetterPage(letter, null, false));
  }

  private MailContent preview(String name, LetterPage page) throws IOException {
    var to = new Addressee(new EmailAddress("ingrid@velmora.example"), "Ingrid Solheim");
    var content = KeepOutbox.content(to, page, null, templates);
    Files.createDirectories(PREVIEWS);
    Files.writeString(PREVIEWS.resolve(name + ".html"), content.html());
    Files.writeString(PREVIEWS.resolve(name + ".txt"), content.text());
    return content;
  }
}
