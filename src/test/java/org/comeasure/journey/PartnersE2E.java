package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A manufacturer's administrator brings a partner in, without touching anything but the portal. */
class PartnersE2E {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Places places;

  @BeforeAll
  static void open() {
    places = new Places(Stage.open());
  }

  @Test
  void aPartnerIsAddedBecomesActiveIsChangedSuspendedAndTakenUpAgain() {
    var name = "Fjord Service " + UUID.randomUUID().toString().substring(0, 8);
    var list = places.network(Cast.VELMORA) + "/partners";
    var admin = SignedIn.at(BROWSERS.phone(), list, "velmora.admin");
    admin.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Add a partner")).click();

    admin.fill("#country", "xx");
    press(admin, "Add this partner");
    assertThat(admin.locator("#name-error")).isVisible();
    assertThat(admin.locator("#country-error")).isVisible();
    assertThat(admin.locator("#country")).hasValue("xx");

    admin.fill("#name", name);
    admin.fill("#country", "no");
    admin.fill("#languages", "no, en");
    press(admin, "Add this partner");
    assertThat(admin.locator("h1")).hasText(name);
    becomes(admin, "active");
    assertThat(admin.locator("main")).containsText("Norway");

    admin.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Change").setExact(true)).click();
    assertThat(admin.locator("#name")).hasValue(name);
    admin.fill("#legalName", name + " AS");
    press(admin, "Save");
    assertThat(admin.locator("main")).containsText(name + " AS");

    admin.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Suspend")).click();
    press(admin, "Suspend this partner");
    assertThat(admin.locator("#reason-error")).isVisible();
    admin.fill("#reason", "Contract has ended");
    press(admin, "Suspend this partner");
    assertThat(admin.locator(".chip").first()).hasText("suspended");
    press(admin, "Take up again");
    assertThat(admin.locator(".chip").first()).hasText("active");

    var german =
        BROWSERS.window(new NewContextOptions().setViewportSize(1280, 900).setLocale("de-DE"));
    var analyst = SignedIn.at(german, list + "?text=" + name.replace(" ", "+"), "velmora.analyst");
    var row = analyst.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    assertThat(row).hasCount(1);
    assertThat(row).containsText("aktiv");
    assertThat(analyst.locator("main")).not().containsText("Partner hinzufügen");

    admin.navigate(places.network(Cast.VELMORA) + "/audit");
    for (var told : new String[] {"Partner added", "Partner changed", "Partner suspended"}) {
      assertThat(
              admin
                  .locator("tbody tr")
                  .filter(new Locator.FilterOptions().setHasText(name))
                  .filter(new Locator.FilterOptions().setHasText(told)))
          .hasCount(1);
    }
  }

  /** It is set up in the background; the page says so and can be loaded again. */
  private static void becomes(Page page, String status) {
    long end = System.nanoTime() + LONGEST.toNanos();
    var chip = page.locator(".chip").first();
    while (!chip.innerText().equals(status) && System.nanoTime() < end) {
      page.waitForTimeout(500);
      page.reload();
    }
    assertThat(chip).hasText(status);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }
}
