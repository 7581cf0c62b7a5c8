package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever works here finds every way from the bar and the settings, on a phone too. */
class NavigationE2E {

  private static final Path PICTURES = Path.of("target", "pictures");
  private static final String WAYS = ".bar a:visible, .bar summary:visible, .within a:visible";

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Places places;

  @BeforeAll
  static void open() {
    places = new Places(Stage.open());
  }

  @ParameterizedTest(name = "{0} at {1} px in {2}")
  @CsvSource({
    "velmora.admin, 1280, de, Einstellungen",
    "velmora.admin, 1280, en, Settings",
    "velmora.admin, 660, de, Einstellungen",
    "velmora.admin, 360, de, Einstellungen",
    "nordwind.manager, 1280, de, Einstellungen",
    "nordwind.manager, 360, en, Settings",
    "kestrel.manager, 1280, de, Einstellungen",
    "operator, 1280, de, Plattform",
    "operator, 360, en, Platform"
  })
  void everyWayIsSeenInFull(String who, int width, String language, String last) {
    var size = new NewContextOptions().setViewportSize(width, 900).setLocale(language);
    var start =
        who.equals("operator")
            ? places.portal("/platform")
            : places.network(Cast.VELMORA) + "/links";
    var page = SignedIn.at(BROWSERS.window(size), start, who);

    allWithin(page, width);
    picture(page, who, width, language);
    if (width < 640) {
      page.locator(".ways > summary").click();
      allWithin(page, width);
      picture(page, who + "-menu", width, language);
    }
    var ways = page.getByRole(AriaRole.NAVIGATION).first().getByRole(AriaRole.LINK);
    assertThat(ways.filter(new Locator.FilterOptions().setHasText(last))).hasCount(1);
    if (!who.equals("operator")) {
      page.navigate(places.network(Cast.VELMORA) + "/settings");
      allWithin(page, width);
      Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      picture(page, who + "-settings", width, language);
    }
  }

  @Test
  void aSettingIsReachedByKeyboardAndMarkedAndLeadsBack() {
    var page =
        SignedIn.at(BROWSERS.phone(), places.network(Cast.VELMORA) + "/network", "velmora.admin");

    page.locator(".ways > summary").focus();
    page.keyboard().press("Enter");
    var settings = page.locator(".ways a").last();
    assertThat(settings).hasText("Settings");
    settings.press("Enter");
    assertThat(page.locator("h1")).hasText("Settings");
    assertThat(page.locator(".ways a[aria-current=page]")).hasText("Settings");
    page.locator(".settings a", new Page.LocatorOptions().setHasText("Links")).press("Enter");
    assertThat(page.locator("h1")).hasText("Links");
    assertThat(page.locator(".within a[aria-current=page]")).hasText("Links");
    page.locator(".within .up").click();
    assertThat(page.locator("h1")).hasText("Settings");
  }

  private static void allWithin(Page page, int width) {
    for (var way : page.locator(WAYS).all()) {
      var box = way.boundingBox();
      Assertions.assertThat(box.x).as(way.innerText()).isNotNegative();
      Assertions.assertThat(box.x + box.width).as(way.innerText()).isLessThanOrEqualTo(width);
    }
  }

  private static void picture(Page page, String who, int width, String language) {
    var file = "navigation-" + who + "-" + width + "-" + language + ".png";
    Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
        .as("axe on " + who)
        .isEmpty();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
  }
}
