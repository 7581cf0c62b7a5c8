package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job: an end user answers, those whom it concerns see it, and nobody else does. */
class StoryE2E {

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Stage stage;
  private static Places places;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    places = new Places(stage);
  }

  @Test
  void anAnswerReachesThePartnerAndTheManufacturerAndNobodyElse() {
    var words = "The fitter came on time, " + UUID.randomUUID();
    var before = responses();

    answer(words);

    assertThat(responses()).isEqualTo(before + 1);
    var velmora = places.network(Cast.VELMORA);
    assertThat(feedback(velmora, "nordwind.manager").locator("main")).containsText(words);
    assertThat(feedback(velmora, "velmora.analyst").locator("main")).containsText(words);
    assertThat(feedback(velmora, "frost.manager").locator("main")).not().containsText(words);
    var brenta = places.network(Cast.BRENTA);
    assertThat(feedback(brenta, "brenta.admin").locator("main")).not().containsText(words);
  }

  @Test
  void theScorecardCountsAnAnswerWithinASecond() {
    for (var i = 0; i < 5; i++) {
      answer("One of five");
    }
    var manager =
        SignedIn.at(
            BROWSERS.desktop(), places.network(Cast.VELMORA) + "/scorecard", "nordwind.manager");
    var counted = counted(manager);

    answer("One more");
    manager.waitForTimeout(1_000);
    manager.reload();

    assertThat(counted(manager)).isEqualTo(counted + 1);
  }

  @Test
  void theNetworkIsNotThereForAnotherManufacturer() {
    var page =
        SignedIn.at(BROWSERS.desktop(), places.network(Cast.VELMORA) + "/network", "brenta.admin");

    assertThat(page.locator("main")).not().containsText("Nordwind");
    assertThat(page.locator("body")).not().containsText("Velmora");
  }

  private void answer(String words) {
    var phone =
        BROWSERS.window(
            new NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale("en-GB")
                .setJavaScriptEnabled(false));
    var page = phone.newPage();
    page.navigate(places.form(Cast.VELMORA, Cast.NORDWIND, "repair-visit", "Kiel"));
    page.check("input[name=recommend][value='9']", new Page.CheckOptions().setForce(true));
    page.check("input[name=satisfied][value='5']", new Page.CheckOptions().setForce(true));
    page.fill("textarea[name=comment]", words);
    page.waitForTimeout(2_100);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).click();
    page.waitForURL("**/thanks**");
    assertThat(page.locator("body")).containsText("Thank you");
    phone.close();
  }

  private Page feedback(String network, String username) {
    return SignedIn.at(BROWSERS.desktop(), network + "/feedback", username);
  }

  /** The number of answers beside the recommendation score. */
  private static int counted(Page scorecard) {
    var text = scorecard.locator("main").innerText();
    var found = Pattern.compile("([\\d,.]+) answers?").matcher(text);
    if (!found.find()) {
      throw new AssertionError("no number of answers in:\n" + text);
    }
    return Integer.parseInt(found.group(1).replaceAll("[,.]", ""));
  }

  private static long responses() {
    return stage.number("select count(*) from response");
  }
}
