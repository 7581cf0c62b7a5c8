package org.comeasure.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate, gzip, br", "gzip;q=0.5", "br, gzip;q=1.0"})
  void whoeverTakesGzipGetsIt(String header) {
    assertThat(Compression.accepts(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip;q=0.0"})
  void whoeverDoesNotGetsItPlain(String header) {
    assertThat(Compression.accepts(header)).isFalse();
    assertThat(Compression.accepts(null)).isFalse();
  }

  @Test
  void wordsAreCompressedAndPicturesAreNot() {
    assertThat(Compression.isText(MediaType.TEXT_HTML_TYPE)).isTrue();
    assertThat(Compression.isText(new MediaType("application", "problem+json"))).isTrue();
    assertThat(Compression.isText(new MediaType("image", "svg+xml"))).isTrue();
    assertThat(Compression.isText(new MediaType("image", "png"))).isFalse();
    assertThat(Compression.isText(null)).isFalse();
  }
}
