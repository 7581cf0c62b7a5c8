package org.comeasure.platform.upload;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comeasure.shared.problem.Problem;
import org.comeasure.shared.problem.ProblemException;
import org.comeasure.shared.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The parts of a {@code multipart/form-data} body (RFC 7578), one after the other. */
final class MultipartBody {

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "multipart/form-data\\s*;.*?boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^\\s;\"]{1,70})).*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = parameter("name");
  private static final Pattern FILE_NAME = parameter("filename");
  private static final Pattern DISPOSITION =
      Pattern.compile("(?im)^content-disposition:\\s*form-data\\b(.*)$");
  private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^\\s;]{1,100})");

  private static final int MOST_PARTS = 200;
  private static final int LONGEST_HEAD = 8_192;
  private static final int BUFFER = 16_384;
  private static final int CARRIAGE_RETURN = '\r';

  private final InputStream body;
  private final byte[] delimiter;
  private int parts;
  private boolean withinPart = true;

  /**
   * What a part says of itself.
   *
   * @param fileName null where it is no file
   */
  record Head(String name, @Nullable String fileName, String mediaType) {}

  /** Where a part's bytes go. */
  private interface Sink {
    void take(int octet);
  }

  MultipartBody(InputStream body, String boundary) {
    // Each delimiter begins with a line's end, but for the first, which begins the body.
    var start = new ByteArrayInputStream("\r\n".getBytes(StandardCharsets.US_ASCII));
    this.body = new BufferedInputStream(new SequenceInputStream(start, body), BUFFER);
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  static String boundary(@Nullable String contentType) {
    var matcher = BOUNDARY.matcher(contentType == null ? "" : contentType.strip());
    if (!matcher.matches()) {
      throw malformed();
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /** The next one's head; empty behind the last. */
  Optional<Head> next() throws IOException {
    if (withinPart) {
      copy(octet -> {});
    }
    int first = body.read();
    int second = body.read();
    if (first == '-' && second == '-') {
      return Optional.empty();
    }
    while (first == ' ' || first == '\t') {
      first = second;
      second = body.read();
    }
    if (first != CARRIAGE_RETURN || second != '\n' || ++parts > MOST_PARTS) {
      throw malformed();
    }
    withinPart = true;
    return Optional.of(head());
  }

  /** The part as text, as far as it is that long. */
  String text(int longest) throws IOException {
    var text = new ByteArrayOutputStream();
    copy(
        octet -> {
          if (text.size() < longest) {
            text.write(octet);
          }
        });
    return text.toString(StandardCharsets.UTF_8);
  }

  /** All of the part; empty where it has more bytes than that. */
  Optional<byte[]> content(int largest) throws IOException {
    var content = new Limited(largest);
    copy(content);
    return content.over ? Optional.empty() : Optional.of(content.bytes.toByteArray());
  }

  private static final class Limited implements Sink {
    private final int largest;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean over;

    Limited(int largest) {
      this.largest = largest;
    }

    @Override
    public void take(int octet) {
      if (!over && bytes.size() == largest) {
        over = true;
        bytes = new ByteArrayOutputStream(0);
      }
      if (!over) {
        bytes.write(octet);
      }
    }
  }

  /** Up to the next delimiter and past it. Within one, a carriage return comes only first. */
  private void copy(Sink sink) throws IOException {
    int matched = 0;
    while (matched < delimiter.length) {
      int octet = body.read();
      if (octet < 0) {
        throw malformed();
      }
      if (octet == (delimiter[matched] & 0xff)) {
        matched++;
        continue;
      }
      for (int i = 0; i < matched; i++) {
        sink.take(delimiter[i]);
      }
      matched = octet == CARRIAGE_RETURN ? 1 : 0;
      if (matched == 0) {
        sink.take(octet);
      }
    }
    withinPart = false;
  }

  private Head head() throws IOException {
    var lines = new ByteArrayOutputStream();
    int line = 0;
    while (true) {
      int octet = body.read();
      if (octet < 0 || lines.size() == LONGEST_HEAD) {
        throw malformed();
      }
      lines.write(octet);
      if (octet == '\n') {
        if (line == 0) {
          return head(lines.toString(StandardCharsets.UTF_8));
        }
        line = 0;
      } else if (octet != CARRIAGE_RETURN) {
        line++;
      }
    }
  }

  private static Head head(String lines) {
    var disposition = DISPOSITION.matcher(lines);
    if (!disposition.find()) {
      throw malformed();
    }
    var name = value(NAME, disposition.group(1));
    if (name == null) {
      throw malformed();
    }
    var type = TYPE.matcher(lines);
    return new Head(
        name, value(FILE_NAME, disposition.group(1)), type.find() ? type.group(1) : "text/plain");
  }

  private static Pattern parameter(String name) {
    return Pattern.compile("(?i);\\s*" + name + "=(?:\"([^\"]*)\"|([^\\s;\"]+))");
  }

  /** As browsers write it, who put three characters in the place of a quote or a line's end. */
  private static @Nullable String value(Pattern parameter, String disposition) {
    var matcher = parameter.matcher(disposition);
    if (!matcher.find()) {
      return null;
    }
    var value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  private static ProblemException malformed() {
    return Problem.of(ProblemType.MALFORMED_BODY, "The form could not be read.").exception();
  }
}
