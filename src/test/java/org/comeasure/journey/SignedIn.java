package org.comeasure.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.comeasure.testing.identity.Credentials;

/** Signs people in as they do it themselves: on Keycloak's two pages. */
final class SignedIn {

  private SignedIn() {}

  /** Opens an address of the portal that asks for a sign-in, and gives name and password. */
  static Page at(BrowserContext window, String address, String username) {
    var page = window.newPage();
    page.navigate(address);
    enter(page, username);
    return page;
  }

  static void enter(Page page, String username) {
    page.fill("#username", username);
    page.click("#kc-login");
    page.fill("#password", Credentials.PASSWORD);
    page.click("#kc-login");
    page.waitForURL(url -> !url.contains("/realms/"));
  }
}
