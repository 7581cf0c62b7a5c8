package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.comeasure.testing.stack.SharedStack;
import org.comeasure.testing.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in while a stranger tries to keep everybody from it. */
class SignInUnderAttackIT {

  private static final List<String> PEOPLE =
      List.of("velmora.analyst", "severn.manager", "kestrel.manager", "alpina.manager");
  private static final int TIMES = 25;

  private static Stack stack;

  private final ScheduledExecutorService strangers = Executors.newScheduledThreadPool(24);

  @BeforeAll
  static void start() {
    stack = SharedStack.get();
  }

  @AfterEach
  void stop() throws InterruptedException {
    strangers.shutdownNow();
    assertThat(strangers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void callbacksWithBrokenCodesKeepNobodyOut() {
    var people = people();
    strangers.scheduleWithFixedDelay(this::callBackWithABrokenCode, 0, 500, TimeUnit.MILLISECONDS);
    assertThat(refused(people)).isEmpty();
  }

  @Test
  void floodOfBegunSignInsKeepsNobodyOut() {
    var people = people();
    for (int i = 0; i < 24; i++) {
      strangers.scheduleWithFixedDelay(
          () -> begin(new Browser(), "203.0.113.24"), 0, 1, TimeUnit.MILLISECONDS);
    }
    assertThat(refused(people)).isEmpty();
  }

  @Test
  void whoNeverStopsBeginningIsSlowedDown() {
    var stranger = new Browser();
    int status = 0;
    for (int i = 0; i < 2_000 && status != 429; i++) {
      status = begin(stranger, "203.0.113.25");
    }
    assertThat(status).isEqualTo(429);
    assertThat(begin(stranger, "203.0.113.26")).isEqualTo(303);
  }

  @Test
  void windowsThatNeverSignInDoNotFillTheBrowser() {
    var browser = new Browser();
    var target = "/sign-in?return=/programmes?" + "a".repeat(290);
    for (int i = 0; i < 20; i++) {
      assertThat(browser.get(at(target)).statusCode()).isEqualTo(303);
    }
    assertThat(browser.cookies(at("/")).length()).isLessThan(3_000);
    assertThat(browser.get(at("/f/nobody")).statusCode()).isEqualTo(404);
    assertThat(browser.open(at(target), PEOPLE.get(0)).statusCode()).isEqualTo(200);
    // Two attempts, and what the browser itself is known by.
    assertThat(browser.cookies(at("/")).split("comeasure-")).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void answerCountsOnce() {
    var browser = new Browser();
    browser.open(at("/programmes"), PEOPLE.get(0));
    var login = browser.get(at("/sign-in?return=/programmes"));
    var callback = location(browser.get(location(login)));
    var attempt = browser.cookies(at("/"));
    assertThat(browser.get(callback).statusCode()).isEqualTo(303);
    assertThat(new Browser().get(callback, "Cookie", attempt).statusCode()).isEqualTo(400);
  }

  @Test
  void answerThatDoesNotSayWhoGivesItIsRefused() {
    var browser = new Browser();
    browser.open(at("/programmes"), PEOPLE.get(0));
    var login = browser.get(at("/sign-in?return=/programmes"));
    var callback = location(browser.get(location(login))).toString();
    assertThat(callback).contains("&iss=");
    var nameless = URI.create(callback.replaceAll("&iss=[^&]*", ""));
    assertThat(browser.get(nameless).statusCode()).isEqualTo(400);
  }

  private static List<Browser> people() {
    return PEOPLE.stream()
        .map(
            name -> {
              var browser = new Browser();
              assertThat(browser.open(at("/programmes"), name).statusCode()).isEqualTo(200);
              return browser;
            })
        .toList();
  }

  /** What people read instead of the page that they wanted, a hundred sign-ins in all. */
  private static List<Integer> refused(List<Browser> people) {
    var refused = new ArrayList<Integer>();
    for (int i = 0; i < TIMES; i++) {
      for (int who = 0; who < people.size(); who++) {
        var page = people.get(who).open(at("/sign-in?return=/programmes"), PEOPLE.get(who));
        if (page.statusCode() != 200) {
          refused.add(page.statusCode());
        }
      }
    }
    return refused;
  }

  private void callBackWithABrokenCode() {
    var browser = new Browser();
    var state = state(browser.get(at("/sign-in"), "X-Forwarded-For", "203.0.113.23"));
    browser.get(
        at("/sign-in/callback?code=%F0%9F%98%80.%F0%9F%98%80.%F0%9F%98%80&state=" + state),
        "X-Forwarded-For",
        "203.0.113.23");
  }

  private static int begin(Browser browser, String address) {
    return browser.get(at("/sign-in"), "X-Forwarded-For", address).statusCode();
  }

  private static String state(HttpResponse<String> login) {
    return location(login).getQuery().replaceFirst(".*\\bstate=([^&]+).*", "$1");
  }

  private static URI location(HttpResponse<String> answer) {
    return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
  }

  private static URI at(String path) {
    return URI.create(stack.settings().portal() + path);
  }
}
