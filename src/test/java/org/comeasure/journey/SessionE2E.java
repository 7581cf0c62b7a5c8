package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in, moving between programmes and signing out. */
class SessionE2E {

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Stage stage;
  private static Places places;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    places = new Places(stage);
  }

  @Test
  void signInLandsByRole() {
    var start = stage.portal().toString();
    assertThat(SignedIn.at(BROWSERS.desktop(), start + "/", "nordwind.manager").url())
        .contains("/scorecard");
    assertThat(SignedIn.at(BROWSERS.desktop(), start + "/", "velmora.admin").url())
        .contains("/network");
    assertThat(SignedIn.at(BROWSERS.desktop(), start + "/", "operator").url())
        .contains("/platform");
  }

  @Test
  void signInReturnsToThePageThatAskedForIt() {
    var feedback = places.network(Cast.VELMORA) + "/feedback";

    assertThat(SignedIn.at(BROWSERS.desktop(), feedback, "nordwind.manager").url())
        .isEqualTo(feedback);
  }

  @Test
  void aPartnerOfTwoManufacturersMovesBetweenItsProgrammes() {
    var velmora = places.network(Cast.VELMORA);
    var brenta = places.network(Cast.BRENTA);
    var page = SignedIn.at(BROWSERS.desktop(), velmora + "/scorecard", "kestrel.manager");

    page.locator("header .networks > summary").click();
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Brenta Agri")).click();

    page.waitForURL(brenta + "/**");
    assertThat(page.locator("header .networks > summary")).containsText("Brenta Agri");
    assertThat(page.locator("main")).containsText("Kestrel Mechanical");
    assertThat(page.locator("main")).not().containsText("Velmora");
  }

  @Test
  void signOutReallyEnds() {
    var scorecard = places.network(Cast.VELMORA) + "/scorecard";
    var window = BROWSERS.desktop();
    var page = SignedIn.at(window, scorecard, "nordwind.manager");
    var cookies = window.cookies();

    signOut(page);
    page.navigate(scorecard);
    assertThat(page.locator("#username")).isVisible();

    window.addCookies(
        cookies.stream()
            .map(
                old ->
                    new com.microsoft.playwright.options.Cookie(old.name, old.value)
                        .setDomain(old.domain)
                        .setPath(old.path))
            .toList());
    page.navigate(scorecard);
    assertThat(page.locator("#username")).isVisible();
  }

  private static void signOut(Page page) {
    page.locator("header details.menu.end summary").last().click();
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out")).click();
    page.waitForURL("**/signed-out**");
  }
}
