package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.comeasure.tenancy.PartnerId;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.identity.Credentials;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People come in by a mail, bring in a colleague, and the colleague goes again. */
class PeopleE2E {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Stage stage;
  private static Places places;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    places = new Places(stage);
  }

  @Test
  void anAdministratorInvitesAManagerWhoInvitesChangesAndRemovesAColleague() {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var manager = "ida." + mark + "@oresund.example";
    var colleague = "per." + mark + "@oresund.example";
    var network = places.network(Cast.VELMORA);

    var admin =
        SignedIn.at(BROWSERS.desktop(), network + "/partners/" + oresund(), "velmora.admin");
    click(admin, "People");
    assertThat(admin.locator("main")).containsText("Øresund Klima");
    click(admin, "Invite somebody");
    press(admin, "Send invitation");
    assertThat(admin.locator("#email-error")).isVisible();
    assertThat(admin.locator("#firstName-error")).isVisible();
    fill(admin, manager, "Ida", "Holm " + mark);
    admin.selectOption("#role", "partner-manager");
    press(admin, "Send invitation");
    assertThat(admin.locator(".note.good")).containsText("Ida Holm");
    assertThat(row(admin, mark)).containsText("all branches");

    var ida = accepted(BROWSERS.phone(), manager);
    ida.navigate(network + "/scorecard");
    assertThat(ida.locator("h1")).isVisible();
    ida.navigate(network + "/people");
    assertThat(row(ida, mark)).containsText("This is you");
    click(ida, "Invite somebody");
    fill(ida, manager, "Per", "Lind " + mark);
    ida.getByLabel("Odense").check();
    press(ida, "Send invitation");
    assertThat(ida.locator("#email-error")).containsText("member or invited already");
    assertThat(ida.getByLabel("Odense")).isChecked();
    ida.fill("#email", colleague);
    ida.selectOption("#role", "partner-viewer");
    press(ida, "Send invitation");
    assertThat(row(ida, colleague)).containsText("Odense");

    var per = accepted(BROWSERS.desktop(), colleague);
    per.navigate(network + "/scorecard");
    assertThat(per.locator("main")).containsText("Odense");

    ida.navigate(network + "/people?text=" + colleague);
    assertThat(row(ida, colleague)).containsText("active");
    row(ida, colleague).getByText("Change").click();
    ida.selectOption("#role", "partner-manager");
    ida.getByLabel("Odense").uncheck();
    press(ida, "Save");
    assertThat(row(ida, colleague)).containsText("Manager");
    assertThat(row(ida, colleague)).containsText("all branches");

    row(ida, colleague).getByText("Remove").click();
    press(ida, "Remove this person");
    assertThat(ida.locator(".note.good")).containsText("has no access any more");
    isOut(per, network + "/scorecard");

    var german =
        BROWSERS.window(new NewContextOptions().setViewportSize(360, 740).setLocale("de-DE"));
    var reader = SignedIn.at(german, network + "/people?partner=" + oresund(), "velmora.admin");
    assertThat(reader.locator("h1")).hasText("Personen");
    assertThat(row(reader, manager)).containsText("Leitung");
  }

  /** What somebody does who has got the mail: a password at Keycloak's page, then the sign-in. */
  private static Page accepted(BrowserContext window, String email) {
    var page = window.newPage();
    page.navigate(stage.stack().mailbox().await(email).link("/realms/comeasure/"));
    page.locator("a[href*='action-token']").first().click();
    page.fill("#password-new", Credentials.PASSWORD);
    page.fill("#password-confirm", Credentials.PASSWORD);
    page.press("#password-confirm", "Enter");
    page.waitForURL(url -> !url.contains("UPDATE_PASSWORD"));
    page.navigate(places.portal("/sign-in"));
    if (page.url().contains("/realms/")) {
      SignedIn.enter(page, email);
    }
    return page;
  }

  private static void isOut(Page page, String address) {
    long end = System.nanoTime() + LONGEST.toNanos();
    var answer = page.navigate(address);
    while (System.nanoTime() < end
        && answer != null
        && page.url().equals(address)
        && answer.status() == 200) {
      page.waitForTimeout(500);
      answer = page.navigate(address);
    }
    assertThat(page.locator("#username").or(page.getByText("not found"))).isVisible();
  }

  private static String oresund() {
    return new PartnerId(
            stage.number(
                "select e.partner_id from enrolment e join manufacturer m on m.id ="
                    + " e.manufacturer_id where e.name = 'Øresund Klima' and m.name ="
                    + " 'Velmora Climate'"))
        .toString();
  }

  private static void fill(Page page, String email, String firstName, String lastName) {
    page.fill("#email", email);
    page.fill("#firstName", firstName);
    page.fill("#lastName", lastName);
  }

  private static Locator row(Page page, String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
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
