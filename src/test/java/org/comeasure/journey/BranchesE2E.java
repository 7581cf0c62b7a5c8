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

/** A partner's manager keeps its branches, and its manufacturer sees what became of them. */
class BranchesE2E {

  private static final Path PICTURES = Path.of("target", "pictures");

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Places places;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() {
    places = new Places(Stage.open());
  }

  @Test
  void aBranchIsAddedChangedClosedAndMerged() {
    var list = places.network(Cast.VELMORA) + "/branches";
    var manager = SignedIn.at(BROWSERS.phone(), list, "frost.manager");
    for (var name : new String[] {"York " + mark, "Hull " + mark}) {
      link(manager, "Add a branch");
      manager.fill("#country", "xx");
      press(manager, "Add this branch");
      assertThat(manager.locator("#name-error")).isVisible();
      assertThat(manager.locator("#country-error")).isVisible();
      manager.fill("#name", name);
      manager.fill("#country", "gb");
      press(manager, "Add this branch");
      assertThat(manager.locator(".note.good")).containsText(name);
    }
    picture(manager, "branches-360-en");

    row(manager, "York " + mark).getByText("Change").click();
    manager.fill("#address", "1 High Street " + mark);
    press(manager, "Save");
    assertThat(row(manager, "York " + mark)).containsText("1 High Street");
    row(manager, "York " + mark).getByText("Close").click();
    press(manager, "Close this branch");
    assertThat(manager.locator("#reason-error")).isVisible();
    manager.fill("#reason", "The lease has ended");
    press(manager, "Close this branch");
    assertThat(row(manager, "York " + mark)).containsText("closed");
    row(manager, "York " + mark).getByText("Merge").click();
    manager.selectOption("#into", new SelectOption().setLabel("Hull " + mark));
    press(manager, "Merge for good");
    assertThat(row(manager, "York " + mark)).containsText("merged");

    var german =
        BROWSERS.window(new NewContextOptions().setViewportSize(1280, 900).setLocale("de-DE"));
    var analyst = SignedIn.at(german, list + "?text=" + mark, "velmora.analyst");
    assertThat(row(analyst, "York " + mark)).containsText("zusammengeführt");
    assertThat(row(analyst, "Hull " + mark)).containsText("Frost & Sons");
    assertThat(analyst.locator("main")).not().containsText("Ändern");
    picture(analyst, "branches-1280-de");

    var limited =
        SignedIn.at(
            BROWSERS.desktop(), places.network(Cast.VELMORA) + "/branches", "nordwind.kiel");
    assertThat(limited.locator("tbody tr")).hasCount(1);
    assertThat(limited.locator("tbody tr")).containsText("Kiel");
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
