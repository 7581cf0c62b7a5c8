package org.comeasure.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.comeasure.testing.cast.Cast;
import org.comeasure.testing.stage.Stage;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public form as end users meet it. */
class FormE2E {

  private static final int MOST_BYTES = 15_000;
  private static final int MOST_REQUESTS = 3;
  private static final int LEAST_TARGET = 44;
  private static final String SIDEWAYS =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String SMALLEST_TARGET =
      """
      () => Math.min(...[...document.querySelectorAll('.grid label, .list label, textarea, button:not(.unseen)')]
        .flatMap(e => { const r = e.getBoundingClientRect(); return [r.width, r.height]; }))
      """;

  @RegisterExtension static final Browsers BROWSERS = new Browsers();

  private static Stage stage;
  private static String form;

  @BeforeAll
  static void open() {
    stage = Stage.open();
    form = new Places(stage).form(Cast.VELMORA, Cast.NORDWIND, "repair-visit", "Kiel");
  }

  @Test
  void isLightEnoughForABadConnection() {
    var page = phone(360, true);
    List<Integer> sizes = new ArrayList<>();
    page.onResponse(
        response -> {
          response.finished();
          sizes.add(
              response.request().sizes().responseBodySize
                  + response.request().sizes().responseHeadersSize);
        });
    page.navigate(form);
    page.waitForTimeout(500);
    int weight = sizes.stream().mapToInt(Integer::intValue).sum();
    System.out.printf("The form: %d requests, %d bytes with their headers%n", sizes.size(), weight);
    assertThat(sizes.size()).isBetween(1, MOST_REQUESTS);
    assertThat(weight).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void theFirstTouchIsToldOnceAndLookingIsNot() {
    var page = phone(360, true);
    var told = new ArrayList<Integer>();
    page.onResponse(
        response -> {
          if (response.url().endsWith("/started")) {
            told.add(response.status());
          }
        });
    page.navigate(form);
    page.waitForTimeout(500);
    assertThat(told).isEmpty();
    answer(page, "Begun " + UUID.randomUUID());
    page.waitForTimeout(500);
    assertThat(told).containsExactly(204);
    assertThat(page.locator("input[name=_started]")).hasCount(1);
  }

  @ParameterizedTest
  @CsvSource({"320,en", "320,de", "360,en", "360,de", "1280,en", "1280,de"})
  void fitsEveryScreenInBothLanguages(int width, String language) {
    var page = phone(width, true);
    page.navigate(form + "?lang=" + language);
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat((Integer) page.evaluate(SIDEWAYS)).isZero();
    assertThat(((Number) page.evaluate(SMALLEST_TARGET)).doubleValue())
        .isGreaterThanOrEqualTo(LEAST_TARGET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void isAccessibleAlsoWithMistakesAndAfterwards(String language) {
    var page = phone(360, true);
    page.navigate(form + "?lang=" + language);
    assertAccessible(page);
    page.waitForTimeout(2_100);
    send(page);
    assertThat(page.locator("[role=alert]")).isVisible();
    assertThat(page.locator("[role=alert]")).isFocused();
    assertAccessible(page);
    answer(page, "");
    send(page);
    assertThat(page).hasURL(Pattern.compile(".*/thanks\\?lang=" + language));
    assertAccessible(page);
  }

  @Test
  void mistakeKeepsWhatWasTypedAndLeadsToItsPlaceWithoutScripts() {
    var words = "Left a note " + UUID.randomUUID();
    var page = phone(360, false);
    page.navigate(form);
    page.fill("textarea[name=comment]", words);
    page.waitForTimeout(2_100);
    send(page);
    assertThat(page.locator("textarea[name=comment]")).hasValue(words);
    page.locator("[role=alert] a").first().click();
    assertThat(page.locator("input[name=recommend]").first()).isFocused();
    answer(page, words);
    send(page);
    assertThat(page.locator("h1")).hasText("Thank you!");
    assertThat(stored(words)).isEqualTo(1);
  }

  @Test
  void doubleClickAndBackButtonStoreOne() {
    var words = "Once " + UUID.randomUUID();
    var page = phone(360, false);
    page.navigate(form);
    answer(page, words);
    page.waitForTimeout(2_100);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).dblclick();
    page.waitForURL("**/thanks**");
    page.goBack();
    // Nothing of the old answer is left to be sent again by mistake.
    assertThat(page.locator("textarea[name=comment]")).hasValue("");
    assertThat(page.locator("input:checked")).hasCount(0);
    page.goForward();
    page.reload();
    assertThat(page.locator("h1")).hasText("Thank you!");
    assertThat(stored(words)).isEqualTo(1);
  }

  @Test
  void formLeftOpenInASecondTabCannotChangeTheAnswer() {
    var words = "First " + UUID.randomUUID();
    var page = phone(360, false);
    page.navigate(form);
    var token = page.locator("input[name=_token]").inputValue();
    answer(page, words);
    page.waitForTimeout(2_100);
    send(page);
    page.waitForURL("**/thanks**");
    var sent =
        page.request()
            .post(
                form,
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("_token", token)
                            .set("recommend", "0")
                            .set("satisfied", "1")));
    assertThat(sent.status()).isEqualTo(409);
    assertThat(sent.text()).contains("Your first answer was kept");
    assertThat(stored(words)).isEqualTo(1);
  }

  @Test
  void browserWorksItsWayThroughAFlood() throws Exception {
    var words = "Through a flood " + UUID.randomUUID();
    var page = phone(360, true);
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.201"));
    page.navigate(form);
    answer(page, words);
    page.waitForTimeout(2_100);
    var statuses = new ArrayList<Integer>();
    page.onResponse(
        response -> {
          if (response.request().method().equals("POST") && response.url().startsWith(form + "?")) {
            statuses.add(response.status());
          }
        });
    flooding(
        "203.0.113.201",
        () -> {
          long start = System.nanoTime();
          send(page);
          page.waitForURL("**/thanks**");
          System.out.printf("Through a flood: %d ms%n", (System.nanoTime() - start) / 1_000_000);
        });
    assertThat(statuses).containsExactly(429, 303);
    assertThat(stored(words)).isEqualTo(1);
  }

  @Test
  void withoutScriptsAFloodCostsAMomentAndNoWord() throws Exception {
    var words = "Beside a flood " + UUID.randomUUID();
    var page = phone(360, false);
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.202"));
    page.navigate(form);
    answer(page, words);
    page.waitForTimeout(2_100);
    flooding("203.0.113.202", () -> send(page));
    assertThat(page.locator("[role=alert]")).containsText("send again in");
    assertThat(page.locator("textarea[name=comment]")).hasValue(words);
    page.waitForTimeout(3_000);
    send(page);
    assertThat(page.locator("h1")).hasText("Thank you!");
    assertThat(stored(words)).isEqualTo(1);
  }

  /** More from one address than is let through, before and while something is done. */
  private static void flooding(String address, Runnable work) throws Exception {
    var client = HttpClient.newHttpClient();
    var request =
        HttpRequest.newBuilder(URI.create(form))
            .header("X-Forwarded-For", address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_token=never"))
            .build();
    var running = new AtomicBoolean(true);
    while (client.send(request, BodyHandlers.discarding()).statusCode() != 429) {
      // Until nobody from there is let through.
    }
    var flood =
        CompletableFuture.runAsync(
            () -> {
              while (running.get()) {
                client.sendAsync(request, BodyHandlers.discarding()).join();
              }
            });
    try {
      work.run();
    } finally {
      running.set(false);
      flood.join();
    }
  }

  @Test
  void hostileWordsStayWords() {
    var words = "</textarea><script>document.title='owned'</script>\" onfocus=x " + "שלום 👋";
    var page = phone(360, true);
    page.onDialog(dialog -> Assertions.fail("a script ran"));
    page.navigate(form);
    page.fill("textarea[name=comment]", words);
    page.waitForTimeout(2_100);
    send(page);
    assertThat(page.locator("textarea[name=comment]")).hasValue(words);
    assertThat(page.title()).doesNotContain("owned");
  }

  @Test
  void linkThatIsClosedOrUnknownSaysSoCalmly() {
    var page = phone(360, false);
    var unknown = page.navigate(stage.portal() + "/f/2222222222222222222222");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(page.locator("body")).not().containsText("Nordwind");
    assertThat(unknown.headers()).containsEntry("x-robots-tag", "noindex");
    assertThat(unknown.headers()).containsEntry("cache-control", "no-store");
    assertThat(page.context().cookies()).isEmpty();
  }

  private static Page phone(int width, boolean scripts) {
    return BROWSERS
        .window(
            new NewContextOptions()
                .setViewportSize(width, 740)
                .setLocale("en-GB")
                .setJavaScriptEnabled(scripts))
        .newPage();
  }

  private static void answer(Page page, String words) {
    var forced = new Page.CheckOptions().setForce(true);
    page.check("input[name=recommend][value='9']", forced);
    page.check("input[name=satisfied][value='5']", forced);
    page.fill("textarea[name=comment]", words);
  }

  private static void send(Page page) {
    page.locator("form button").click();
  }

  private static void assertAccessible(Page page) {
    var found = new AxeBuilder(page).analyze().getViolations();
    assertThat(found.stream().map(rule -> rule.getId() + " " + rule.getNodes()).toList()).isEmpty();
  }

  private static long stored(String words) {
    return stage.number("select count(*) from verbatim where comment = ?", words);
  }
}
