package org.comeasure.collection.boundary.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormBodyTest {

  @Test
  void readsFieldsInAnyScript() throws IOException {
    var body = read("comment=%D7%A9%D7%9C%D7%95%D7%9D+%F0%9F%91%8B&why=a&why=b").orElseThrow();
    assertThat(body.first("comment")).isEqualTo("שלום 👋");
    assertThat(body.fields().get("why")).containsExactly("a", "b");
    assertThat(body.first("missing")).isEmpty();
  }

  @Test
  void brokenEscapesAreTakenAsTheyAre() throws IOException {
    assertThat(read("nps=%zz&x=%&=y&z").orElseThrow().first("nps")).isEqualTo("%zz");
  }

  @Test
  void moreThanTheLimitIsRefusedWithoutReadingAllOfIt() throws IOException {
    var sent = new ByteArrayInputStream(new byte[FormBody.MOST_BYTES * 4]);
    assertThat(FormBody.read(sent)).isEmpty();
    assertThat(sent.available()).isPositive();
    assertThat(read("c=" + "a".repeat(FormBody.MOST_BYTES - 2))).isPresent();
  }

  @Test
  void moreFieldsThanAnyFormHasAreRefused() throws IOException {
    assertThat(read("a=1&".repeat(501))).isEmpty();
  }

  private static Optional<FormBody> read(String text) throws IOException {
    return FormBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
