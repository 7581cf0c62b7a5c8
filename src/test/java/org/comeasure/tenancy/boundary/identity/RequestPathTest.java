package org.comeasure.tenancy.boundary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/f/abc",
        "/assets/1/a.css",
        "/health",
        "/health/live",
        "/sign-in",
        "/sign-in/callback"
      })
  void openPathsAskNobody(String path) {
    assertThat(new RequestPath(path).open()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/foo",
        "/F/abc",
        "/healthy",
        "/sign-in-as-somebody",
        "/sign-out",
        "/n/x/f/abc",
        "/api/v1/me",
        "/api/docsy",
        "/platform"
      })
  void allOthersDo(String path) {
    assertThat(new RequestPath(path).open()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/n/0PHG82X4VPJW1, 0PHG82X4VPJW1",
    "/n/0PHG82X4VPJW1/, 0PHG82X4VPJW1",
    "/n/a~b/scorecard, a~b",
    "/api/v1/networks/x/partners/y, x",
    "/api/v1/networks/x, x"
  })
  void networkIsWhatStandsInThePath(String path, String network) {
    assertThat(new RequestPath(path).network()).contains(network);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/n", "/n/", "/api/v1/me", "/api/v1/networks", "/api/v2/networks/x"})
  void otherPathsNameNone(String path) {
    assertThat(new RequestPath(path).network()).isEmpty();
  }
}
