package org.comeasure.platform.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a form with files is read. */
class UploadedFormTest {

  private static final String TYPE = "multipart/form-data; boundary=----Form7Ab";

  @Test
  void fieldsAndFilesAreToldApart() throws IOException {
    var form =
        read(
            field("name", "Kältetechnik\r\n--- Süd")
                + field("name", "second")
                + file("logo", "C:\\Bilder\\Lögo \u2713.png", "a\r\n------Form7A\rb\r\n")
                + end());
    assertThat(form.fields().get("name")).containsExactly("Kältetechnik\r\n--- Süd", "second");
    var logo = form.file("logo").orElseThrow();
    assertThat(logo.name()).isEqualTo("Lögo \u2713.png");
    assertThat(logo.mediaType()).isEqualTo("image/png");
    assertThat(text(logo)).isEqualTo("a\r\n------Form7A\rb\r\n");
    assertThat(logo.tooLarge()).isFalse();
    assertThat(form.fields()).doesNotContainKey("logo");
  }

  @Test
  void aFieldThatWasLeftAloneHoldsNoFile() throws IOException {
    assertThat(read(file("logo", "", "") + end()).file("logo")).isEmpty();
    assertThat(read(end()).fields()).isEmpty();
  }

  @Test
  void ofWhatIsTooLargeNothingIsHeldAndTheRestIsRead() throws IOException {
    var form = read(file("logo", "a.png", "x".repeat(101)) + field("name", "after") + end());
    var logo = form.file("logo").orElseThrow();
    assertThat(logo.tooLarge()).isTrue();
    assertThat(logo.content()).isEmpty();
    assertThat(form.fields().getFirst("name")).isEqualTo("after");
    assertThat(read(file("logo", "a.png", "x".repeat(100)) + end()).file("logo").orElseThrow())
        .extracting(UploadedFile::tooLarge)
        .isEqualTo(false);
  }

  @Test
  void namesHoldNoFoldersAndNoControlCharacters() throws IOException {
    var form = read(file("logo", "../../etc/pass\u0007wd%22", "x") + end());
    assertThat(form.file("logo").orElseThrow().name()).isEqualTo("passwd\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "------Form7Ab",
        "------Form7Ab\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
        "------Form7Ab\r\nContent-Disposition: attachment\r\n\r\nx\r\n------Form7Ab--\r\n",
        "------Form7Abc\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n------Form7Abc--",
      })
  void whatIsNoFormIsRefused(String body) {
    assertMalformed(body, TYPE);
  }

  @Test
  void tooManyPartsAndHeadsWithoutAnEndAreRefused() {
    assertMalformed(field("a", "b").repeat(201) + end(), TYPE);
    assertMalformed("------Form7Ab\r\nX: " + "x".repeat(10_000), TYPE);
    assertMalformed(end(), "multipart/form-data");
    assertMalformed(end(), "text/plain; boundary=----Form7Ab");
  }

  private static void assertMalformed(String body, String type) {
    assertThatThrownBy(
            () ->
                UploadedForm.read(
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), type, 100))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(ProblemType.MALFORMED_BODY));
  }

  private static UploadedForm read(String body) throws IOException {
    return UploadedForm.read(
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), TYPE, 100);
  }

  private static String field(String name, String value) {
    return "------Form7Ab\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  private static String file(String name, String fileName, String content) {
    return """
        ------Form7Ab\r
        Content-Disposition: form-data; name="%s"; filename="%s"\r
        Content-Type: image/png\r
        \r
        %s\r
        """
        .formatted(name, fileName, content);
  }

  private static String end() {
    return "------Form7Ab--\r\n";
  }

  private static String text(UploadedFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }
}
