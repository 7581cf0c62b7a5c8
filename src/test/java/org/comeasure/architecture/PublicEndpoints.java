package org.comeasure.architecture;

import java.util.Set;

/** Every route that asks for no role; a new one is added here on purpose or not at all. */
final class PublicEndpoints {

  static final Set<String> ALL =
      Set.of(
          "ApiDocsResource#page",
          "AssetsResource#asset",
          "AssetsResource#theme",
          "AssetsResource#themed",
          "BackchannelLogoutResource#announced",
          "FormResource#logo",
          "FormResource#send",
          "FormResource#show",
          "FormResource#started",
          "FormResource#thanks",
          "ProblemsResource#explain",
          "SignInResource#begin",
          "SignInResource#finish",
          "SignOutResource#leave",
          "SignedOutResource#left");

  private PublicEndpoints() {}
}
