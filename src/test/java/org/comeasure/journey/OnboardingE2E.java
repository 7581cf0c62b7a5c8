package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An operator adds a manufacturer and lets its administrator in, who adds a partner and lets its
 * manager in, who sees an empty scorecard: by pages and mails alone, German among them.
 */
class OnboardingE2E {

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Stage stage;
  private static Places places;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    places = new Places(stage);
  }

  @Test
  void aManufacturerBeginsFromNothing() {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var operator = SignedIn.at(BROWSERS.desktop(), places.portal("/platform"), "operator");
    click(operator, "Add a manufacturer");
    press(operator, "Add the manufacturer");
    assertThat(operator.locator("#name-error")).isVisible();
    operator.fill("#name", "Aurora " + mark);
    operator.fill("#zone", "Europe/Helsinki");
    press(operator, "Add the manufacturer");
    assertThat(operator.locator(".note.good")).containsText("Aurora " + mark);
    click(operator, "Invite an administrator");
    invite(operator, "aino." + mark, "Aino", "Send invitation");
    assertThat(operator.locator(".note.good")).containsText("on its way");
    assertThat(operator.locator("main")).containsText("Aino Virtanen");

    var aino = accepted(BROWSERS.desktop(), "aino." + mark);
    click(aino, "Partners");
    click(aino, "Add a partner");
    aino.fill("#name", "Kvarken " + mark);
    press(aino, "Add this partner");
    assertThat(aino.locator("h1")).hasText("Kvarken " + mark);
    active(aino);
    click(aino, "People");
    click(aino, "Invite somebody");
    aino.selectOption("#role", "partner-manager");
    invite(aino, "elsa." + mark, "Elsa", "Send invitation");

    var german =
        BROWSERS.window(new NewContextOptions().setViewportSize(360, 740).setLocale("de-DE"));
    var elsa = accepted(german, "elsa." + mark);
    assertThat(elsa.locator("html")).hasAttribute("lang", "de");
    assertThat(elsa.locator("main")).containsText("Kvarken " + mark);
  }

  private static void invite(Page page, String address, String name, String button) {
    page.fill("#email", address + "@aurora.example");
    page.fill("#firstName", name);
    page.fill("#lastName", "Virtanen");
    press(page, button);
  }

  /** The page tells when it is read again. */
  private static void active(Page page) {
    for (int i = 0; i < 60 && page.getByText("active", exact()).count() == 0; i++) {
      page.waitForTimeout(500);
      page.reload();
    }
    assertThat(page.getByText("active", exact()).first()).isVisible();
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /** What somebody does who has got the mail: a password at Keycloak's page, then the sign-in. */
  private static Page accepted(BrowserContext window, String address) {
    var email = address + "@aurora.example";
    var page = window.newPage();
    page.navigate(stage.stack().mailbox().await(email).link("/realms/comeasure/"));
    page.locator("a[href*='action-token']").first().click();
    page.fill("#password-new", Credentials.PASSWORD);
    page.fill("#password-confirm", Credentials.PASSWORD);
    page.press("#password-confirm", "Enter");
    page.waitForURL(url -> !url.contains("UPDATE_PASSWORD"));
    page.navigate(places.portal("/"));
    if (page.url().contains("/realms/")) {
      SignedIn.enter(page, email);
    }
    return page;
  }

  private static void click(Page page, String link) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }
}
