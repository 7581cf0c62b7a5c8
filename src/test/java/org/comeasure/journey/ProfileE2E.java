package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person's own page, in both languages and on two devices. */
class ProfileE2E {

  private static final String PERSON = "meadowbank.manager";

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static String start;

  @BeforeAll
  static void open() {
    start = Stage.open().portal().toString();
  }

  @Test
  void aPersonChoosesALanguageAndSignsOutElsewhere() {
    var desktop = SignedIn.at(BROWSERS.desktop(), start + "/", PERSON);
    desktop.locator("header details.menu.end summary").last().click();
    desktop.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Your profile")).click();
    assertThat(desktop.locator("h1")).hasText("Your profile");
    assertThat(desktop.locator("main")).containsText("manager@meadowbank.example");
    assertThat(desktop.locator("main")).containsText("This device");
    sound(desktop, "profile-1280");

    var german = new NewContextOptions().setViewportSize(360, 740).setLocale("de-DE");
    var phone = SignedIn.at(BROWSERS.window(german), start + "/profile", PERSON);
    assertThat(phone.locator("h1")).hasText("Ihr Profil");
    assertThat(phone.locator("tbody tr")).hasCount(2);
    sound(phone, "profile-360");
    phone.selectOption("#language", "en");
    phone.fill("#timeZone", "Europe/Londn");
    press(phone, "Profil speichern");
    assertThat(phone.locator("#timeZone-error")).containsText("Europe/Berlin");
    sound(phone, "profile-360-mistake");
    phone.fill("#timeZone", "Europe/London");
    press(phone, "Profil speichern");
    assertThat(phone.locator("h1")).hasText("Your profile");
    assertThat(phone.locator(".note.good")).hasText("Your profile is saved.");

    desktop.reload();
    press(desktop, "Sign out everywhere else");
    assertThat(desktop.locator(".note.good")).hasText("You are signed out everywhere else.");
    assertThat(desktop.locator("tbody tr")).hasCount(1);
    phone.reload();
    assertThat(phone.locator("#username")).isVisible();

    desktop.selectOption("#language", "");
    desktop.fill("#timeZone", "");
    press(desktop, "Save profile");
    assertThat(desktop.locator(".note.good")).isVisible();
  }

  private static void sound(Page page, String name) {
    var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    assertThat(width).isLessThanOrEqualTo(page.viewportSize().width);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "pictures", name + ".png")));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
  }
}
