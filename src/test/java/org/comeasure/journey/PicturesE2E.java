package org.comeasure.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.demo.Demo;
import org.comeasure.testing.stack.Progress;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main pages with the demo's data, on a phone and on a desktop: they fit, axe finds nothing,
 * and pictures are taken of them. {@code -Dcomeasure.pictures=src/docs/pictures} renews those of
 * the README.
 */
class PicturesE2E {

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static final Map<Integer, Integer> HEIGHTS = Map.of(360, 740, 1280, 900);

  private static final Set<String> IN_README =
      Set.of("form", "scorecard", "feedback", "response", "network", "links");

  /** One sign-in for each person: what is looked at here is the pages behind it. */
  private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

  /** Of a month that is over: on the first days of one there is nothing to grade. */
  private static final String SETTLED_SCORECARD =
      "/scorecard?period=" + YearMonth.now(ZoneId.of("Europe/Berlin")).minusMonths(1);

  private static Places places;

  @BeforeAll
  static void loadDemo() {
    var stage = Stage.open();
    Demo.in(stage.stack(), new Progress(System.out));
    places = new Places(stage);
  }

  @ParameterizedTest(name = "{0} at {1} px in {2}")
  @CsvSource({
    "form, 360, en",
    "form, 1280, en",
    "form, 360, de",
    "scorecard, 360, en",
    "scorecard, 1280, en",
    "scorecard, 360, de",
    "scorecard, 1280, de",
    "scorecard?why=touchpoint, 360, en",
    "scorecard?why=touchpoint, 1280, de",
    "feedback, 360, en",
    "feedback, 1280, en",
    "feedback, 360, de",
    "feedback, 1280, de",
    "response, 360, en",
    "response, 1280, en",
    "response, 360, de",
    "network, 360, en",
    "network, 1280, en",
    "network, 360, de",
    "network, 1280, de",
    "drivers, 360, en",
    "drivers, 1280, en",
    "drivers, 360, de",
    "drivers, 1280, de",
    "compare, 360, en",
    "compare, 1280, en",
    "compare, 1280, de",
    "peers, 360, en",
    "peers, 1280, en",
    "peers, 1280, de",
    "integrity, 360, en",
    "integrity, 1280, en",
    "integrity, 1280, de",
    "figures, 360, de",
    "figures, 360, en",
    "figures, 1280, en",
    "links, 360, en",
    "links, 1280, en",
    "links, 360, de",
    "links, 1280, de",
    "links/new, 360, en",
    "links/new, 1280, de",
    "targets, 360, en",
    "targets, 1280, en",
    "targets, 360, de",
    "targets, 1280, de",
    "targets?phase=past, 1280, en",
    "targets/own, 360, en",
    "targets/own, 1280, en",
    "targets/new, 360, en",
    "targets/new, 1280, de",
    "targets/change, 360, de",
    "targets/end, 1280, en",
    "external-benchmarks/new, 360, en",
    "external-benchmarks/new, 1280, en",
    "partners, 360, de",
    "partners, 360, en",
    "partners, 1280, en",
    "programmes, 360, en",
    "programmes, 1280, de",
    "platform, 360, en",
    "platform, 1280, en",
    "platform/jobs, 360, en",
    "platform/jobs, 360, de",
    "platform/jobs, 1280, en",
    "nowhere, 360, de",
    "nowhere, 1280, en",
    "docs, 360, en",
    "docs, 1280, en"
  })
  void fitsAndReads(String name, int width, String language) {
    var window = window(width, language, ColorScheme.LIGHT);
    var page = open(name, window);

    assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
    fits(page, width);
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on " + name).isEmpty();
    if (language.equals("en")) {
      picture(page, name.replaceAll("[/?=]", "-"), width);
    }
  }

  @ParameterizedTest(name = "other days at {0} px in {1}")
  @CsvSource({"360, en", "1280, en", "1280, de"})
  void otherDaysOpenWithinThePage(int width, String language) {
    var page = open("scorecard", window(width, language, ColorScheme.LIGHT));

    page.locator(".range > summary").click();

    fits(page, width);
    assertThat(page.locator(".range-form").boundingBox().x).isNotNegative();
  }

  @ParameterizedTest(name = "{0} in the dark")
  @CsvSource({"form", "scorecard", "feedback", "network", "drivers", "links"})
  void readsInTheDark(String name) {
    var page = open(name, window(1280, "en", ColorScheme.DARK));

    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on " + name).isEmpty();
  }

  @Test
  void aGradeTellsWhyAboveItsPageAndLeadsBackToItsNumber() {
    var page =
        signedIn(
            window(1280, "en", ColorScheme.LIGHT), velmora(SETTLED_SCORECARD), "nordwind.manager");
    var address = page.url();
    var grade = page.locator("a[data-explain]").first();
    var sheet = page.locator("dialog[open]");

    grade.click();
    PlaywrightAssertions.assertThat(sheet).containsText("Questions left out");
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("axe on the sheet").isEmpty();
    page.keyboard().press("Escape");
    PlaywrightAssertions.assertThat(sheet).hasCount(0);
    PlaywrightAssertions.assertThat(grade).isFocused();

    grade.click();
    sheet.locator("[data-close]").click();
    PlaywrightAssertions.assertThat(sheet).hasCount(0);
    assertThat(page.url()).isEqualTo(address);
  }

  private static BrowserContext window(int width, String language, ColorScheme colours) {
    return BROWSERS.window(
        new NewContextOptions()
            .setViewportSize(width, HEIGHTS.get(width))
            .setLocale(language.equals("de") ? "de-DE" : "en-GB")
            .setColorScheme(colours));
  }

  private static Page open(String name, BrowserContext window) {
    return switch (name) {
      case "form" ->
          plain(window, places.form(Cast.VELMORA, Cast.NORDWIND, "repair-visit", "Kiel"));
      case "nowhere" -> plain(window, velmora("/nowhere"));
      case "docs" -> plain(window, places.portal("/api/docs"));
      case "platform", "platform/jobs" -> signedIn(window, places.portal("/" + name), "operator");
      case "programmes" -> signedIn(window, places.portal("/programmes"), "kestrel.manager");
      case "network",
          "integrity",
          "figures",
          "targets",
          "targets?phase=past",
          "targets/new",
          "external-benchmarks/new" ->
          signedIn(window, velmora("/" + name), "velmora.admin");
      case "targets/own" -> signedIn(window, velmora("/targets"), "nordwind.manager");
      case "targets/change", "targets/end" ->
          opened(
              signedIn(window, velmora("/targets"), "velmora.admin"),
              "main a[href*='/targets/'][href$='" + name.substring("targets".length()) + "']");
      case "partners" ->
          opened(
              signedIn(window, velmora("/network"), "velmora.admin"), "main a[href*='/partners/']");
      case "scorecard?why=touchpoint" -> {
        var scorecard = signedIn(window, velmora(SETTLED_SCORECARD), "nordwind.manager");
        scorecard.navigate(
            scorecard.locator("a[data-explain]").first().evaluate("a => a.href").toString());
        yield scorecard;
      }
      case "drivers" -> worked(signedIn(window, velmora("/drivers"), "nordwind.manager"));
      case "response" ->
          opened(
              signedIn(window, velmora("/feedback"), "nordwind.manager"),
              "main a[href*='/feedback/']");
      default -> signedIn(window, velmora("/" + name), "nordwind.manager");
    };
  }

  private static Page signedIn(BrowserContext window, String address, String username) {
    var session = SESSIONS.get(username);
    if (session != null) {
      window.addCookies(session);
      return plain(window, address);
    }
    var page = SignedIn.at(window, address, username);
    SESSIONS.put(username, window.cookies(places.portal("/")));
    return page;
  }

  private static String velmora(String path) {
    return places.network(Cast.VELMORA) + path;
  }

  private static Page plain(BrowserContext window, String address) {
    var page = window.newPage();
    page.navigate(address);
    return page;
  }

  private static Page opened(Page list, String link) {
    var before = list.url();
    list.locator(link).first().click();
    list.waitForURL(url -> !url.equals(before));
    return list;
  }

  /** Once the job is done the page shows what came of it by itself. */
  private static Page worked(Page page) {
    page.waitForSelector("#weights", new Page.WaitForSelectorOptions().setTimeout(60_000));
    return page;
  }

  /** Nothing to scroll sideways, and nothing cut off on the right. */
  private static void fits(Page page, int width) {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    var cut =
        (List<?>)
            page.evaluate(
                "[...document.querySelectorAll('main table')]"
                    + ".filter(t => t.checkVisibility()"
                    + " && t.parentElement.scrollWidth > t.parentElement.clientWidth + 1)"
                    + ".map(t => t.innerText.slice(0, 80))");
    assertThat(cut).as("tables that are cut off").isEmpty();
  }

  private static void picture(Page page, String name, int width) {
    var shown = IN_README.contains(name) ? System.getProperty("comeasure.pictures") : null;
    var directory = Path.of(shown == null ? "target/pictures" : shown);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(directory.resolve(name + "-" + width + ".png")));
  }
}
