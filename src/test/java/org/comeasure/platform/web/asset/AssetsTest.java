package org.comeasure.platform.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void theAddressChangesWithTheContent() {
    var one = Asset.of("a.css", "a{}".getBytes(StandardCharsets.UTF_8));
    var other = Asset.of("a.css", "b{}".getBytes(StandardCharsets.UTF_8));
    assertThat(one.href()).matches("/assets/[0-9a-f]{16}/a\\.css").isNotEqualTo(other.href());
    assertThat(one.href()).isEqualTo(Asset.of("a.css", one.content()).href());
  }

  @Test
  void everyListedFileExistsAndNothingElseDoes() {
    var assets = new Assets();
    assertThat(assets.href("portal.css")).endsWith("/portal.css");
    assertThat(assets.find("htmx.js")).isPresent();
    assertThat(assets.find("../i18n/shared.properties")).isEmpty();
    assertThat(assets.find("assets.properties")).isEmpty();
    assertThatThrownBy(() -> assets.href("none.css")).hasMessage("no asset none.css");
  }
}
