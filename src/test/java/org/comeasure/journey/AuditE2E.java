package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody did is read by those whom it concerns. */
class AuditE2E {

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Places places;

  @BeforeAll
  static void open() {
    places = new Places(Stage.open());
  }

  @Test
  void whatAPartnersManagerDidIsReadThereAndByTheManufacturerAndByNobodyElse() {
    var label = "Till " + UUID.randomUUID();
    var velmora = places.network(Cast.VELMORA);
    var manager = SignedIn.at(BROWSERS.phone(), velmora + "/links/new", "nordwind.manager");
    manager.fill("#label", label);
    manager.selectOption("#place", new SelectOption().setIndex(0));
    press(manager, "Make the link");
    manager.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Revoke " + label)).click();
    press(manager, "Revoke this link");

    manager.navigate(velmora + "/audit");
    var rows = manager.locator("tbody tr").filter(with(label));
    assertThat(rows).hasCount(2);
    assertThat(rows.first()).containsText("Link revoked");
    assertThat(rows.first()).containsText("Status: open → revoked");

    var german =
        BROWSERS.window(new NewContextOptions().setViewportSize(1280, 900).setLocale("de-DE"));
    var manufacturer = SignedIn.at(german, velmora + "/audit", "velmora.admin");
    var told = manufacturer.locator("tbody tr").filter(with(label));
    assertThat(told).hasCount(2);
    assertThat(told.first()).containsText("Link zurückgezogen");
    assertThat(told.first()).containsText("Nordwind");

    var other = SignedIn.at(BROWSERS.desktop(), velmora + "/audit", "frost.manager");
    assertThat(other.locator("main")).not().containsText(label);
    var foreign =
        SignedIn.at(BROWSERS.desktop(), places.network(Cast.BRENTA) + "/audit", "brenta.admin");
    assertThat(foreign.locator("main")).not().containsText(label);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
