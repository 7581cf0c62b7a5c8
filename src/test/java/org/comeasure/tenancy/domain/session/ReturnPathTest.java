package org.comeasure.tenancy.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/n/0PHG82X4VPJW1/scorecard?from=2026-01#trend", "/n/a~b/x?q=%C3%A4"})
  void pathsOfOursAreKept(String path) {
    assertThat(ReturnPath.of(path).text()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/x",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/ /evil.example",
        "/\r\nSet-Cookie: a=b",
        "/\u0000",
        "/ä",
        "/%zz",
        "/sign-in",
        "/sign-in/callback?code=x",
        "/sign-out"
      })
  void allElseLeadsToTheStart(String path) {
    assertThat(ReturnPath.of(path).text()).isEqualTo("/");
  }

  @Test
  void missingLeadsToTheStart() {
    assertThat(ReturnPath.of(null).text()).isEqualTo("/");
    assertThat(ReturnPath.of("/" + "a".repeat(2_000)).text()).isEqualTo("/");
  }

  @Test
  void whatIsTooLongGoesWithoutItsQuery() {
    assertThat(ReturnPath.of("/n/x/scorecard?from=" + "a".repeat(300)).text())
        .isEqualTo("/n/x/scorecard");
    assertThat(ReturnPath.of("/sign-out?" + "a".repeat(300)).text()).isEqualTo("/");
  }

  @Test
  void addressesCountOnlyOnTheSameOrigin() {
    var origin = "https://portal.example";
    assertThat(ReturnPath.ofAddress("https://portal.example/n/x?a=1", origin).text())
        .isEqualTo("/n/x?a=1");
    assertThat(ReturnPath.ofAddress("https://portal.example.evil.example/n", origin).text())
        .isEqualTo("/");
    assertThat(ReturnPath.ofAddress("https://portal.example//evil.example", origin).text())
        .isEqualTo("/");
    assertThat(ReturnPath.ofAddress(null, origin).text()).isEqualTo("/");
  }

  @Test
  void isEncodedIntoTheSignInAddress() {
    assertThat(ReturnPath.of("/n/x?a=1&b=2").signIn())
        .isEqualTo("/sign-in?return=%2Fn%2Fx%3Fa%3D1%26b%3D2");
  }
}
