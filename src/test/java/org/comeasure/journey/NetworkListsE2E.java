package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manufacturer's administrator keeps tiers and regions, and gives a partner new ones. */
class NetworkListsE2E {

  private static final Path PICTURES = Path.of("target", "pictures");

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Places places;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() {
    places = new Places(Stage.open());
  }

  @Test
  void aTierIsAddedMovedUsedAndKeptWhileInUse() {
    var velmora = places.network(Cast.VELMORA);
    var admin = SignedIn.at(BROWSERS.phone(), velmora + "/settings", "velmora.admin");
    admin.locator(".settings a", new Page.LocatorOptions().setHasText("Tiers")).click();
    link(admin, "Add a tier");
    admin.fill("#code", "Big " + mark);
    press(admin, "Add this tier");
    assertThat(admin.locator("#code-error")).isVisible();
    assertThat(admin.locator("[id='names.en-error']")).isVisible();
    admin.fill("#code", mark);
    admin.fill("[id='names.en']", "Prime " + mark);
    admin.fill("[id='names.de']", "Erste " + mark);
    press(admin, "Add this tier");
    assertThat(admin.locator(".note.good")).containsText("Prime " + mark);

    row(admin, mark).getByText("Change").click();
    admin.selectOption("#rank", "1");
    press(admin, "Save");
    assertThat(admin.locator("tbody tr").first()).containsText("Prime " + mark);
    picture(admin, "tiers-360-en");

    admin.navigate(velmora + "/partners?text=Frost");
    link(admin, "Frost & Sons");
    link(admin, "Change");
    admin.selectOption("#tier", new SelectOption().setLabel("Prime " + mark));
    press(admin, "Save");
    assertThat(admin.locator("main")).containsText("Prime " + mark);

    var german =
        BROWSERS.window(new NewContextOptions().setViewportSize(1280, 900).setLocale("de-DE"));
    var other = SignedIn.at(german, velmora + "/tiers", "velmora.admin");
    assertThat(row(other, mark)).containsText("Erste " + mark);
    picture(other, "tiers-1280-de");
    other.navigate(velmora + "/tiers/" + mark + "/remove");
    press(other, "Diese Stufe entfernen");
    assertThat(other.locator("main")).containsText("wird verwendet");

    admin.navigate(velmora + "/partners?text=Frost");
    link(admin, "Frost & Sons");
    link(admin, "Change");
    admin.selectOption("#tier", "silver");
    press(admin, "Save");
    admin.navigate(velmora + "/tiers");
    row(admin, mark).getByText("Remove").click();
    press(admin, "Remove this tier");
    assertThat(admin.locator("main")).not().containsText("Prime " + mark);
  }

  @Test
  void aRegionLiesInAnotherAndIsFoundByIt() {
    var velmora = places.network(Cast.VELMORA);
    var german =
        BROWSERS.window(new NewContextOptions().setViewportSize(1280, 900).setLocale("de-DE"));
    var admin = SignedIn.at(german, velmora + "/regions", "velmora.admin");
    link(admin, "Region hinzufügen");
    admin.fill("#name", "Welt " + mark);
    press(admin, "Diese Region hinzufügen");
    link(admin, "Region hinzufügen");
    admin.fill("#name", "Dorf " + mark);
    admin.selectOption("#parent", new SelectOption().setLabel("Welt " + mark));
    press(admin, "Diese Region hinzufügen");
    picture(admin, "regions-1280-de");

    var analyst = SignedIn.at(BROWSERS.phone(), velmora + "/regions", "velmora.analyst");
    assertThat(row(analyst, "Dorf " + mark)).isVisible();
    assertThat(analyst.locator("main")).not().containsText("Add a region");
    picture(analyst, "regions-360-en");

    admin.navigate(velmora + "/partners?text=Frost");
    link(admin, "Frost & Sons");
    link(admin, "Ändern");
    var before = admin.locator("#region").inputValue();
    admin.selectOption("#region", new SelectOption().setLabel("Dorf " + mark));
    press(admin, "Speichern");
    admin.navigate(velmora + "/partners");
    admin.selectOption("[name=region]", new SelectOption().setLabel("Welt " + mark));
    press(admin, "Anzeigen");
    assertThat(admin.locator("tbody tr")).hasCount(1);
    assertThat(admin.locator("tbody tr")).containsText("Frost & Sons");
    link(admin, "Frost & Sons");
    link(admin, "Ändern");
    admin.selectOption("#region", before);
    press(admin, "Speichern");
  }

  private static Locator row(Page page, String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }

  private static void picture(Page page, String name) {
    Assertions.assertThat(new AxeBuilder(page).analyze().getViolations())
        .as("axe on " + name)
        .isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
