package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCSSOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comeasure.platform.upload.SamplePictures;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A partner's manager gives the house its own look, and customers see it. */
class BrandingE2E {

  private static final Duration WITHIN = Duration.ofSeconds(15);

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Stage stage;
  private static Places places;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    places = new Places(stage);
  }

  @AfterEach
  void asBefore() {
    stage.change(
        "update enrolment set accent = '#17324d', brand_name = null, brand_contact = null,"
            + " brand_languages = '', brand_logo = null, version = version + 1"
            + " where name like 'Nordwind%'");
  }

  @Test
  void logoAndColourAreChangedSeenOnAPhoneAndShownToCustomers() {
    var brand = places.network(Cast.VELMORA) + "/brand";
    var manager = SignedIn.at(BROWSERS.phone(), brand, "nordwind.manager");
    fits(manager);

    var preview = manager.frameLocator("iframe.phone");
    manager.fill("#accent", "#8b1a2f");
    manager.fill("#name", "Nur zum Ansehen");
    manager.setInputFiles("#logo", logo());
    press(manager, "Preview");
    assertThat(preview.locator("header")).containsText("Nur zum Ansehen");
    assertThat(preview.locator("img.mark")).isVisible();
    assertThat(preview.locator("button")).hasCSS("background-color", "rgb(139, 26, 47)");
    assertThat(manager.locator("#name")).hasValue("Nur zum Ansehen");

    manager.fill("#accent", "#ffd400");
    press(manager, "Preview");
    assertThat(preview.locator("[role=alert]")).containsText("4.5:1");
    manager.fill("#contact", "Fragen an 0431 1234");
    press(manager, "Save brand");
    assertThat(manager.locator("#accent-error")).containsText("4.5:1");
    assertThat(manager.locator("#accent")).hasValue("#ffd400");
    assertThat(manager.locator("#contact")).hasValue("Fragen an 0431 1234");

    manager.fill("#accent", "#7a1f5c");
    manager.setInputFiles(
        "#logo", file("logo.png", SamplePictures.SVG.getBytes(StandardCharsets.UTF_8)));
    press(manager, "Save brand");
    assertThat(manager.locator("#logo-error")).containsText("SVG");

    manager.setInputFiles("#logo", large());
    press(manager, "Save brand");
    assertThat(manager.locator("#logo-error")).containsText("2 MB");

    manager.fill("#name", "Nordwind Service");
    manager.setInputFiles("#logo", logo());
    press(manager, "Save brand");
    assertThat(manager.locator("[role=status]")).containsText("saved");
    assertThat(preview.locator("header")).containsText("Nordwind Service");
    assertThat(preview.locator("img.mark")).isVisible();
    assertThat(preview.locator("button")).hasCSS("background-color", "rgb(122, 31, 92)");
    look(manager, "brand_360");

    customersSee(BROWSERS.phone());
    postersCarryIt(manager);
    germans(brand);
  }

  private static void customersSee(BrowserContext phone) {
    var form = phone.newPage();
    var address = places.form(Cast.VELMORA, Cast.NORDWIND, "repair-visit", "Kiel");
    form.navigate(address);
    long end = System.nanoTime() + WITHIN.toNanos();
    while (form.locator("img.mark").count() == 0 && System.nanoTime() < end) {
      form.waitForTimeout(250);
      form.reload();
    }
    assertThat(form.locator("header")).containsText("Nordwind Service");
    assertThat(form.locator("#answers > button").last())
        .hasCSS("background-color", "rgb(122, 31, 92)", new HasCSSOptions().setTimeout(2_000));
    var drawn = form.locator("img.mark").evaluate("picture => picture.naturalWidth");
    org.assertj.core.api.Assertions.assertThat((int) drawn).isGreaterThan(100);
    assertThat(form.locator("body")).containsText("Fragen an 0431 1234");
    fits(form);
    look(form, "branded_form_360");
  }

  private static void postersCarryIt(Page manager) {
    manager.navigate(places.network(Cast.VELMORA) + "/links");
    manager
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Print Repair visit, Kiel"))
        .click();
    assertThat(manager.locator("h1")).containsText("Repair visit, Kiel");
    assertThat(manager.locator("img.code")).isVisible();
    fits(manager);
    look(manager, "print_360");
    var german = manager.locator("[aria-labelledby=papers-de]");
    for (var paper : new String[] {"A4", "A5", "Sticker"}) {
      var kept = Path.of("target/brand", "poster_" + paper + ".pdf");
      manager
          .waitForDownload(
              () -> german.getByText(paper, new Locator.GetByTextOptions().setExact(false)).click())
          .saveAs(kept);
      assertPoster(kept);
    }
  }

  /** One page that says the name and whom to call, with a logo and a code on it. */
  private static void assertPoster(Path file) {
    try (var poster = Loader.loadPDF(file.toFile())) {
      org.assertj.core.api.Assertions.assertThat(poster.getNumberOfPages()).isOne();
      org.assertj.core.api.Assertions.assertThat(new PDFTextStripper().getText(poster))
          .contains("Nordwind Service", "mit Velmora Climate", "0431 1234", "/f/");
      var pictures = new ArrayList<String>();
      var resources = poster.getPage(0).getResources();
      resources.getXObjectNames().forEach(name -> pictures.add(name.getName()));
      org.assertj.core.api.Assertions.assertThat(pictures).hasSize(2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void germans(String brand) {
    var window =
        BROWSERS.window(new NewContextOptions().setViewportSize(1280, 900).setLocale("de-DE"));
    var admin =
        SignedIn.at(
            window, places.network(Cast.VELMORA) + "/partners?text=Nordwind", "velmora.admin");
    admin
        .locator("tbody tr")
        .filter(new Locator.FilterOptions().setHasText("Nordwind"))
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    admin.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Marke")).last().click();
    assertThat(admin.locator("h1")).containsText("Marke von Nordwind");
    assertThat(admin.locator("#accent")).hasValue("#7a1f5c");
    admin.fill("#accent", "");
    admin.getByLabel("Kein eigenes Logo zeigen").check();
    press(admin, "Marke speichern");
    assertThat(admin.locator("[role=status]")).containsText("gespeichert");
    assertThat(admin.locator("#accent")).hasValue("");
    assertThat(admin.frameLocator("iframe.phone").locator("img.mark")).hasCount(0);
    look(admin, "brand_1280_de");
    admin.navigate(brand);
    assertThat(admin.locator("h1")).containsText("Marke von Velmora Climate");
    fits(admin);
  }

  /** From the disk, as so much does not go through the browser's driver in time. */
  private static Path large() {
    try {
      var file = Files.createDirectories(Path.of("target/brand")).resolve("large.png");
      return Files.write(file, new byte[20 * 1024 * 1024]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FilePayload logo() {
    return file("logo.png", SamplePictures.bar("png", 300, 80, new Color(0x7a1f5c)));
  }

  private static FilePayload file(String name, byte[] content) {
    return new FilePayload(name, "image/png", content);
  }

  private static void fits(Page page) {
    var over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    org.assertj.core.api.Assertions.assertThat((int) over).isZero();
  }

  /** Left in the build directory, to be looked at. */
  private static void look(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/brand", name + ".png")));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }
}
