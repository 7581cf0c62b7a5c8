package org.comeasure.platform.upload;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form with files in it. The server's own reader is not used: it writes parts to temporary files
 * that stay behind where a request ends early, and it knows no limits.
 */
public final class UploadedForm {

  /** How many bytes a field that is no file may have; what is beyond is cut off. */
  private static final int LONGEST_FIELD = 65_536;

  private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
  private final Map<String, UploadedFile> files = new LinkedHashMap<>();

  private UploadedForm() {}

  /**
   * @param contentType of the body, with its boundary
   * @param largest how many bytes each file may have
   * @throws org.comeasure.shared.problem.ProblemException malformed-body where it is no such form
   */
  public static UploadedForm read(InputStream body, String contentType, int largest)
      throws IOException {
    var form = new UploadedForm();
    var parts = new MultipartBody(body, MultipartBody.boundary(contentType));
    for (var head = parts.next(); head.isPresent(); head = parts.next()) {
      form.take(head.get(), parts, largest);
    }
    return form;
  }

  private void take(MultipartBody.Head head, MultipartBody parts, int largest) throws IOException {
    var fileName = head.fileName();
    if (fileName == null) {
      fields.add(head.name(), parts.text(LONGEST_FIELD));
      return;
    }
    var content = parts.content(largest);
    var file =
        new UploadedFile(
            fileName, head.mediaType(), content.orElse(new byte[0]), content.isEmpty());
    if (!file.isEmpty()) {
      files.putIfAbsent(head.name(), file);
    }
  }

  /** All that is no file. */
  public MultivaluedMap<String, String> fields() {
    return fields;
  }

  /** Empty where none was chosen. */
  public Optional<UploadedFile> file(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
