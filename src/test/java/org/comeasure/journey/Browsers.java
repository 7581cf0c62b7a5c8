package org.comeasure.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for a test class; every window that a test opens is a person of its own, with own
 * cookies, and is closed after the test. Chromium is the one that COMEASURE_BROWSER names, else
 * /usr/bin/chromium, else one that Playwright fetches. Without any, the journeys are skipped and
 * say so; with CI=true that is a failure.
 */
public final class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic");

  private final List<BrowserContext> windows = new ArrayList<>();
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    try {
      launch();
    } catch (RuntimeException e) {
      // Playwright wraps a browser that it cannot fetch in nothing more telling than this.
      var message = "No browser for the journeys (set COMEASURE_BROWSER): " + e.getMessage();
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(message, e);
      }
      System.out.println(message);
      Assumptions.abort(message);
    }
  }

  private void launch() {
    var installed = Path.of(System.getenv().getOrDefault("COMEASURE_BROWSER", "/usr/bin/chromium"));
    Map<String, String> environment = new HashMap<>(System.getenv());
    var options = new LaunchOptions().setArgs(QUIET);
    if (Files.isExecutable(installed)) {
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      options.setExecutablePath(installed);
    }
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser = playwright.chromium().launch(options);
  }

  /** A phone in portrait, 360 by 740. */
  public BrowserContext phone() {
    return window(new NewContextOptions().setViewportSize(360, 740).setLocale("en-GB"));
  }

  /** A desktop window, 1280 by 900. */
  public BrowserContext desktop() {
    return window(new NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
  }

  public BrowserContext window(NewContextOptions options) {
    if (browser == null) {
      throw new IllegalStateException("no browser");
    }
    var window = browser.newContext(options);
    window.setDefaultTimeout(15_000);
    windows.add(window);
    return window;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    windows.forEach(BrowserContext::close);
    windows.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }
}
